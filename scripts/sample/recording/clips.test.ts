import { describe, expect, test } from 'vitest';
import { findClipTimes, spliceClipTimes } from './clips.ts';
import { makeSpoken, makeTone } from './fixtures.ts';
import type { Line } from './script.ts';
import { countSamples } from './sound.ts';

const line = (clip?: string): Line => ({
  who: 'ada',
  say: 'Yes.',
  pause: 0.5,
  ...(clip === undefined ? {} : { clip }),
});

/** Each line lasts a second and the next begins `gap` seconds later. */
function timelineOf(lines: readonly Line[], gap: number) {
  const spoken = lines.map((_, index) =>
    makeSpoken({
      sentence: 'Yes.',
      line: index,
      sound: makeTone(1),
      start: countSamples(index * (1 + gap)),
    }),
  );
  return { spoken, length: countSamples(lines.length * (1 + gap)) };
}

describe(findClipTimes.name, () => {
  test('leaves a little quiet on both sides', () => {
    const lines = [line(), line('middle'), line()];
    const times = findClipTimes(lines, timelineOf(lines, 0.6)).get('middle');
    expect(times?.startSeconds).toBeCloseTo(1.45, 5);
    expect(times?.endSeconds).toBeCloseTo(2.9, 5);
  });

  test('never reaches into the words next door', () => {
    const lines = [line(), line('middle'), line()];
    const times = findClipTimes(lines, timelineOf(lines, 0.1)).get('middle');
    expect(times?.startSeconds).toBeGreaterThan(1);
    expect(times?.endSeconds).toBeLessThan(2.2);
  });

  test('refuses a clip whose lines are torn apart', () => {
    const lines = [line('torn'), line(), line('torn')];
    expect(() => findClipTimes(lines, timelineOf(lines, 0.5))).toThrow('"torn"');
  });
});

describe(spliceClipTimes.name, () => {
  const source =
    'clips:\n  one: # kept\n    from: 0:00\n    to:   0:01   # kept too\n    title: "A"\n';

  test('changes the two times and no other byte', () => {
    const times = new Map([['one', { startSeconds: 61.5, endSeconds: 130.25 }]]);
    expect(spliceClipTimes(source, times)).toBe(
      source.replace('0:00', '1:01.500').replace('0:01', '2:10.250'),
    );
  });

  test('says which clip the interview does not have', () => {
    const times = new Map([['two', { startSeconds: 0, endSeconds: 1 }]]);
    expect(() => spliceClipTimes(source, times)).toThrow('"two"');
  });
});
