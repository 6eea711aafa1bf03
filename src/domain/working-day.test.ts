import { describe, expect, test } from 'vitest';
import { countMinutes, findBeyondADay } from './working-day.ts';

describe('countMinutes', () => {
  test('counts from the midnight before the first moment', () => {
    expect(countMinutes(['05:10', '06:00', '14:00'])).toEqual([310, 360, 840]);
  });

  test('goes on past midnight', () => {
    expect(countMinutes(['22:00', '00:00', '06:30'])).toEqual([1320, 1440, 1830]);
  });

  test('lets two things happen at once', () => {
    expect(countMinutes(['08:00', '08:00'])).toEqual([480, 480]);
  });
});

describe('findBeyondADay', () => {
  test('finds nothing in a day or in a night shift', () => {
    expect(findBeyondADay([])).toBeUndefined();
    expect(findBeyondADay(['05:10', '05:10', '16:30'])).toBeUndefined();
    expect(findBeyondADay(['22:00', '02:00', '06:00'])).toBeUndefined();
  });

  test('finds the time that is out of order', () => {
    expect(findBeyondADay(['05:10', '11:40', '10:30', '14:00'])).toBe(2);
  });

  test('finds where a shift that passed midnight would pass its own beginning', () => {
    expect(findBeyondADay(['22:00', '23:30', '23:00'])).toBe(2);
    expect(findBeyondADay(['22:00', '06:00', '22:00'])).toBe(2);
  });
});
