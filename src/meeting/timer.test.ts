import { describe, expect, test } from 'vitest';
import { countSecondsLeft } from './timer.ts';

const NOW = 1_700_000_000_000;

describe('countSecondsLeft', () => {
  test('shows a second until it is over, and stays at nothing', () => {
    const timer = { endsAt: NOW + 2000 };
    const left = [0, 1, 999, 1000, 1999, 2000, 9000].map((ms) => countSecondsLeft(timer, NOW + ms));
    expect(left).toEqual([2, 2, 2, 1, 1, 0, 0]);
  });

  test('stands still where it was halted', () => {
    expect(countSecondsLeft({ leftSeconds: 61.2 }, NOW)).toBe(62);
  });
});
