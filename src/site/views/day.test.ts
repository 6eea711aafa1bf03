import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { StagedDayMoment } from '../../study/staged.ts';
import { buildDay, type DayMark } from './day.ts';
import { makeClip, makeSite } from './make-site.ts';

const site = makeSite({});
const LABEL = 0.19;

function formatTime(minutes: number): string {
  const pad = (value: number) => String(value).padStart(2, '0');
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}`;
}

/** Pairs of moments whose words lie on each other, or of which one's stem cuts through the other's words. */
function findTrouble(marks: readonly DayMark[]): string[] {
  const words = marks.map(({ at, row, position, isFlipped }) => {
    const start = isFlipped ? position - LABEL : position;
    return { at, row, position, start, end: start + LABEL };
  });
  return words.flatMap((one, index) =>
    words
      .filter((_, other) => other !== index)
      .filter((other) =>
        other.row === one.row
          ? other.start < one.end && one.start < other.end
          : other.row > one.row && other.position > one.start && other.position < one.end,
      )
      .map((other) => `${one.at} ${other.at}`),
  );
}

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
    expect(day?.lies).toBe(true);
  });

  test('words that would run over the end stand before their mark', () => {
    const day = buildDay(site, makeMoments('06:00', '17:30', '18:00'));
    expect(day?.marks.map(({ isFlipped }) => isFlipped)).toEqual([false, true, true]);
    expect(day?.marks.map(({ row }) => row)).toEqual([0, 0, 1]);
  });

  test('two things at once share a stem, one under the other', () => {
    const day = buildDay(site, makeMoments('06:00', '08:00', '08:00', '18:00'));
    expect(day?.marks.map(({ position }) => position)).toEqual([0, 1 / 6, 1 / 6, 1]);
    expect(new Set(day?.marks.slice(1, 3).map(({ row }) => row)).size).toBe(2);
  });

  test('a crowded day stands upright', () => {
    const hours = Array.from(
      { length: 12 },
      (_, index) => `${String(index + 8).padStart(2, '0')}:00`,
    );
    expect(buildDay(site, makeMoments(...hours))?.lies).toBe(false);
  });

  test('what would stand amid the words of a late moment speaks to the left as well', () => {
    const day = buildDay(site, makeMoments('06:00', '15:00', '16:00', '18:00'));
    expect(day?.marks.map(({ isFlipped }) => isFlipped)).toEqual([false, true, true, true]);
    expect(day?.marks.map(({ row }) => row)).toEqual([0, 0, 1, 2]);
    expect(day?.lies).toBe(true);
  });

  test('any day finds a place for all its words, clear of each other and of every stem', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1439 }), { maxLength: 16 }), (minutes) => {
        const times = minutes.toSorted((a, b) => a - b).map(formatTime);
        const marks = buildDay(site, makeMoments(...times))?.marks ?? [];
        expect(findTrouble(marks)).toEqual([]);
      }),
    );
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
