import { describe, expect, test } from 'vitest';
import { chooseFrameRate, countFrames, formatRate } from './frame-rate.ts';

describe('chooseFrameRate', () => {
  test.each([
    [25, '25'],
    [24000 / 1001, '24000/1001'],
    [30000 / 1001, '30000/1001'],
    [60000 / 1001, '60000/1001'],
    [27.83, '27830/1000'],
  ])('keeps %s frames a second', (rate, expected) => {
    expect(formatRate(chooseFrameRate(rate))).toBe(expected);
  });

  test.each([
    [120, '60'],
    [240000 / 1001, '60000/1001'],
    [4, '16'],
    [1, '16'],
  ])('brings %s frames a second into what screens show and cuts need', (rate, expected) => {
    expect(formatRate(chooseFrameRate(rate))).toBe(expected);
  });
});

describe('countFrames', () => {
  test('counts to the nearest frame of a broadcast rate', () => {
    expect(countFrames(100.1, { numerator: 30000, denominator: 1001 })).toBe(3000);
    expect(countFrames(0.99, { numerator: 25, denominator: 1 })).toBe(25);
  });
});
