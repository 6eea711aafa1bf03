import { describe, expect, test } from 'vitest';
import { makeSpoken, makeTone } from './fixtures.ts';
import { choosePoses, FRAMES_PER_SECOND } from './puppet.ts';
import { countSamples } from './sound.ts';

const timeline = {
  spoken: [
    makeSpoken({ sentence: 'Yes.', start: countSamples(1), sound: makeTone(1) }),
    makeSpoken({ sentence: 'And?', who: 'jo', start: countSamples(3), sound: makeTone(1) }),
  ],
  length: countSamples(5),
};

describe(choosePoses.name, () => {
  const poses = choosePoses(timeline, 'ada');
  const mouthsDuring = (from: number, to: number) =>
    poses.slice(from * FRAMES_PER_SECOND, to * FRAMES_PER_SECOND).map(({ mouth }) => mouth);

  test('has a pose for every frame', () => {
    expect(poses).toHaveLength(5 * FRAMES_PER_SECOND);
  });

  test('opens the mouth while the person speaks, and keeps it closed while another does', () => {
    expect(Math.min(...mouthsDuring(1, 1.9))).toBeGreaterThan(0);
    expect(Math.max(...mouthsDuring(2.1, 5))).toBe(0);
  });

  test('blinks now and then', () => {
    const closed = poses.filter(({ eyesOpen }) => !eyesOpen).length;
    expect(closed).toBeGreaterThan(0);
    expect(closed).toBeLessThan(poses.length / 4);
  });

  test('moves the same way every time', () => {
    expect(choosePoses(timeline, 'ada')).toEqual(poses);
  });
});
