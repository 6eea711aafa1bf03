import { describe, expect, it } from 'vitest';
import type { StagedClip, StagedWhole } from '../../study/staged.ts';
import { makeClip, makeSite, makeTheme } from './make-site.ts';
import { buildTimeStrip, type TimeStripView } from './time-strip.ts';

type Span = [startSeconds: number, endSeconds: number];

function build(
  spans: Record<string, Span>,
  clips: (Partial<StagedClip> & { id: string })[],
  durationSeconds = 200,
): TimeStripView | undefined {
  const themes = [makeTheme({ id: 'salt', title: 'Salt' }), makeTheme({ id: 'cold' })];
  const whole: StagedWhole = {
    ...{ durationSeconds, medium: 'words', transcripts: [], media: {} },
    clips: Object.entries(spans).map(([clipId, [startSeconds, endSeconds]]) => ({
      ...{ clipId, startSeconds, endSeconds },
    })),
  };
  return buildTimeStrip(makeSite({ themes, clips: clips.map(makeClip) }), whole);
}

function rowsOf(strip: TimeStripView | undefined): [string, string[]][] {
  const rows = strip?.groups.flatMap((group) => group.rows) ?? [];
  return rows.map(({ label, marks }) => [label, marks.map(({ title }) => title)]);
}

describe('buildTimeStrip', () => {
  it('has a row for each theme and each kind that occurs, and no other', () => {
    const strip = build({ 'i/a': [20, 40], 'i/b': [60, 80] }, [
      { id: 'i/a', title: 'A', themeIds: ['salt'], kinds: ['wish'] },
      { id: 'i/b', title: 'B', themeIds: ['salt'], kinds: ['does-not-work', 'wish'] },
    ]);
    expect(strip?.groups.map(({ title }) => title)).toEqual(['Themes', 'Evidence']);
    expect(rowsOf(strip)).toEqual([
      ['Salt', ['A', 'B']],
      ['Does not work', ['B']],
      ['A wish', ['A', 'B']],
    ]);
    expect(strip?.groups[0]?.rows[0]?.href).toBe('/themes/salt/');
  });

  it('marks a clip at its true time, and leads there', () => {
    const strip = build({ 'i/a': [20.32, 46] }, [{ id: 'i/a', kinds: ['wish'] }]);
    expect(strip?.groups[0]?.rows[0]?.marks).toEqual([
      {
        ...{ title: 'i/a', range: '0:20 to 0:46', moment: '#t=20.3' },
        ...{ startSeconds: 20.32, endSeconds: 46, lane: 0 },
        at: 20.32 / 200,
        length: 46 / 200 - 20.32 / 200,
      },
    ]);
  });

  it('lays marks that would cover each other above each other, and no others', () => {
    const kinds = ['wish'] as const;
    const spans: Record<string, Span> = {
      'i/a': [0, 60],
      'i/b': [30, 90],
      'i/c': [60, 61],
      'i/d': [63, 64],
      'i/e': [90, 95],
    };
    const clips = Object.keys(spans).map((id) => ({ id, kinds: [...kinds] }));
    const [row] = build(spans, clips)?.groups[0]?.rows ?? [];
    expect(row?.marks.map(({ lane }) => lane)).toEqual([0, 1, 0, 2, 0]);
    expect(row?.lanes).toBe(3);
  });

  it('lets no mark be too short to hit, nor stand beyond the end', () => {
    const strip = build({ 'i/a': [7190, 7199] }, [{ id: 'i/a', kinds: ['wish'] }], 7200);
    const [mark] = strip?.groups[0]?.rows[0]?.marks ?? [];
    expect(mark).toMatchObject({ at: 0.98 });
    expect(mark?.length).toBeCloseTo(0.02);
    const over = build({ 'i/a': [100, 260] }, [{ id: 'i/a', kinds: ['wish'] }]);
    expect(over?.groups[0]?.rows[0]?.marks[0]).toMatchObject({ at: 0.5, length: 0.5 });
  });

  it.each([
    [8, ['0:00']],
    [159, ['0:00', '0:30', '1:00', '1:30', '2:00']],
    [7200, ['0:00', '30:00', '1:00:00', '1:30:00']],
    [60_000, ['0:00', '3:00:00', '6:00:00', '9:00:00', '12:00:00', '15:00:00']],
  ])('has times to read it by, for %i seconds', (seconds, clocks) => {
    const strip = build({ 'i/a': [1, 2] }, [{ id: 'i/a', kinds: ['wish'] }], seconds);
    expect(strip?.ticks.map(({ clock }) => clock)).toEqual(clocks);
  });

  it('is not there where nothing is marked', () => {
    expect(build({}, [])).toBeUndefined();
    expect(build({ 'i/a': [0, 9] }, [{ id: 'i/a', kinds: [] }])).toBeUndefined();
    expect(build({ 'i/a': [0, 9] }, [{ id: 'i/a', kinds: ['wish'] }], 0)).toBeUndefined();
  });
});
