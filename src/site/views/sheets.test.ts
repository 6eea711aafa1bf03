import { describe, expect, test } from 'vitest';
import type { StagedActivity, StagedDayMoment } from '../../study/staged.ts';
import { makePersona, makeSession, makeSite } from './make-site.ts';
import { buildSheets } from './sheets.ts';

const site = makeSite({ personas: [makePersona({ id: 'technician', title: 'The technician' })] });
const guide = { title: 'Redraw', groups: 'Threes', instructions: ['Read.'] };

function build(...activities: StagedActivity[]) {
  const steps = activities.map((activity) => ({
    ...{ kind: 'activity' as const, minutes: 10, activity },
  }));
  return buildSheets(
    site,
    makeSession({ id: 'both', steps: [{ kind: 'break', minutes: 5 }, ...steps] }),
  );
}

function drawDay(...times: string[]) {
  const day: StagedDayMoment[] = times.map((at) => ({ at, what: at, hard: false, clipIds: [] }));
  const [sheet] = build({ name: 'redraw-the-day', ...guide, personaId: 'technician', day });
  if (!sheet?.day) throw new Error('There is no day.');
  return sheet.day;
}

describe('buildSheets', () => {
  test('has a sheet of each activity, under its step’s number', () => {
    const sheets = build({ name: 'own', ...guide }, { name: 'own', ...guide, title: 'Walk' });
    expect(sheets.map(({ number, title }) => `${number} ${title}`)).toEqual(['2 Redraw', '3 Walk']);
    expect(buildSheets(site, makeSession({ id: 'none' }))).toEqual([]);
  });

  test('draws a day from one full hour to another, at true distances', () => {
    const { hours, moments } = drawDay('05:10', '06:00', '08:30');
    expect(hours.map(({ at }) => at)).toEqual(['05:00', '06:00', '07:00', '08:00', '09:00']);
    expect(hours.map(({ position }) => position)).toEqual([0, 0.25, 0.5, 0.75, 1]);
    expect(moments.map(({ position }) => Math.round(position * 1000))).toEqual([42, 250, 875]);
    expect(moments.map(({ label }) => label)).toEqual(moments.map(({ position }) => position));
  });

  test('goes on past midnight', () => {
    const { hours } = drawDay('22:00', '01:30');
    expect(hours.map(({ at }) => at)).toEqual(['22:00', '23:00', '00:00', '01:00', '02:00']);
  });

  test('leaves every label its room, in order and on the sheet', () => {
    const { moments } = drawDay('16:40', '16:45', '16:50', '16:55', '17:00', '05:00');
    const labels = moments.map(({ label }) => label);
    const gaps = labels.slice(1).map((label, index) => label - (labels[index] ?? 0));
    expect(Math.min(...gaps)).toBeGreaterThan(0.0449);
    expect(Math.max(...labels)).toBeLessThanOrEqual(1);
    const late = drawDay('05:00', '16:58', '16:59', '17:00').moments;
    expect(late.at(-1)?.label).toBeCloseTo(1, 6);
    expect(late.at(-3)?.label).toBeCloseTo(0.91, 2);
  });

  test('draws a day of one moment', () => {
    expect(drawDay('05:00').hours.map(({ at }) => at)).toEqual(['05:00', '06:00']);
  });
});
