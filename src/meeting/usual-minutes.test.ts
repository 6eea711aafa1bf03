import { describe, expect, test } from 'vitest';
import { usualMinutes } from './usual-minutes.ts';

describe('usualMinutes', () => {
  test.each([
    ['play', 12, 1],
    ['play', 15, 1],
    ['play', 45, 2],
    ['play', 200, 5],
    ['pair', 90, 3],
    ['play', 0, 3],
    ['discuss', 0, 10],
    ['quote', 90, 2],
  ] as const)('plans for %s with %i seconds heard %i minutes', (kind, seconds, minutes) => {
    expect(usualMinutes({ kind }, seconds)).toBe(minutes);
  });
});
