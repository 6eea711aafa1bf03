import { describe, expect, it } from 'vitest';
import { findSeconds, formatClock, formatHours } from './time.ts';

describe('findSeconds', () => {
  it.each([
    ['0:00', 0],
    ['1:20.4', 80.4],
    ['2:05', 125],
    ['1:02:03.250', 3723.25],
    ['90:00', 5400],
  ])('reads %s', (text, seconds) => {
    expect(findSeconds(text)).toBe(seconds);
  });

  it.each(['', '80', '1:60', '1:75:00', '-1:00', '1:2:3:4', '1:20.4567'])('refuses %j', (text) => {
    expect(findSeconds(text)).toBeUndefined();
  });
});

describe('formatClock', () => {
  it.each([
    [45.9, '0:45'],
    [725, '12:05'],
    [3723, '1:02:03'],
  ])('writes %d as %s', (seconds, text) => {
    expect(formatClock(seconds)).toBe(text);
  });
});

describe('formatHours', () => {
  it.each([
    [0, '0:00'],
    [7.5, '0:07'],
    [72, '1:12'],
    [-1, '0:00'],
  ])('shows %d minutes', (minutes, shown) => {
    expect(formatHours(minutes)).toBe(shown);
  });
});
