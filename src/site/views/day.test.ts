import { describe, expect, test } from 'vitest';
import type { StagedDayMoment } from '../../study/staged.ts';
import { buildDay } from './day.ts';
import { makeClip, makeSite } from './make-site.ts';

const site = makeSite({});

function makeMoments(...times: string[]): StagedDayMoment[] {
  return times.map((at) => ({ at, what: at, hard: false, clipIds: [] }));
}

describe('buildDay', () => {
  test('moments stand as far apart as they are by the clock', () => {
    const day = buildDay(site, makeMoments('06:00', '09:00', '18:00'));
    expect(day?.marks.map(({ position }) => position)).toEqual([0, 0.25, 1]);
    expect(day?.marks.map(({ minutesToNext }) => minutesToNext)).toEqual([180, 540, 0]);
  });

  test('a night shift goes on past midnight', () => {
    const day = buildDay(site, makeMoments('22:00', '02:00', '06:00'));
    expect(day?.marks.map(({ position }) => position)).toEqual([0, 0.5, 1]);
  });

  test('of close neighbours the earlier stands lower, so that its stem passes the later one’s words', () => {
    const day = buildDay(site, makeMoments('05:10', '06:00', '11:40', '16:30'));
    expect(day?.marks.map(({ row }) => row)).toEqual([1, 0, 0, 0]);
  });

  test('words that would run over the end stand before their mark', () => {
    const day = buildDay(site, makeMoments('06:00', '17:30', '18:00'));
    expect(day?.marks.map(({ isFlipped }) => isFlipped)).toEqual([false, true, true]);
    expect(day?.marks.map(({ row }) => row)).toEqual([0, 0, 1]);
  });

  test('a moment has the clips in which it is told', () => {
    const clips = [makeClip({ id: 'amina/typing' })];
    const day = buildDay(makeSite({ clips }), [
      { at: '14:00', what: 'Types', hard: true, clipIds: ['amina/typing', 'of/another-edition'] },
    ]);
    expect(day?.marks[0]?.clips.map(({ id }) => id)).toEqual(['amina/typing']);
  });

  test('a day of one moment is a day', () => {
    expect(buildDay(site, makeMoments('12:00'))?.marks).toHaveLength(1);
    expect(buildDay(site, [])).toBeUndefined();
  });
});
