import { describe, expect, test } from 'vitest';
import { splitForAGlance } from './glance.ts';

function split(...lengths: number[]): number[] {
  const points = lengths.map((length) => 'x'.repeat(length));
  return splitForAGlance(points, (some) => some.join('').length).map(({ length }) => length);
}

describe('splitForAGlance', () => {
  test('takes four at a time', () => {
    expect(split(...Array<number>(9).fill(10))).toEqual([4, 4, 1]);
  });

  test('takes fewer where they are long, and one by itself that is longer than a glance', () => {
    expect(split(100, 100, 100)).toEqual([2, 1]);
    expect(split(400, 10, 400)).toEqual([1, 1, 1]);
  });

  test('has no glance where there is nothing to read', () => {
    expect(split()).toEqual([]);
  });
});
