import { describe, expect, test } from 'vitest';
import { findClockTime } from './clock.ts';

describe('findClockTime', () => {
  test('a time of day is one whole text, hour below 24', () => {
    expect(findClockTime(' 5:10 ')).toBe('05:10');
    expect(findClockTime('24:00')).toBeUndefined();
    expect(findClockTime('At 05:10')).toBeUndefined();
  });
});
