import { describe, expect, test } from 'vitest';
import { findDrop } from './drop.ts';

describe('findDrop', () => {
  test.each([
    [-50, 0],
    [99, 0],
    [101, 1],
    [250, 2],
    [999, 3],
  ])('puts what is let go at %d into place %d', (y, place) => {
    expect(findDrop([100, 200, 300], y)).toBe(place);
  });

  test('puts the only one where it is', () => {
    expect(findDrop([], 40)).toBe(0);
  });
});
