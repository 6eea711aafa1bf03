import { describe, expect, test } from 'vitest';
import { formatDay, isDay, moveDay } from './day.ts';

describe('formatDay', () => {
  const lateInTheEvening = new Date('2026-03-14T23:30:00Z');

  test('tells the day of the time zone', () => {
    expect(formatDay(lateInTheEvening, 'UTC')).toBe('2026-03-14');
    expect(formatDay(lateInTheEvening, 'Asia/Ho_Chi_Minh')).toBe('2026-03-15');
    expect(formatDay(lateInTheEvening, 'America/Sao_Paulo')).toBe('2026-03-14');
  });

  test('takes an unknown time zone for UTC', () => {
    expect(formatDay(lateInTheEvening, 'Nowhere/Land')).toBe('2026-03-14');
  });
});

describe('isDay', () => {
  test.each(['2026-03-14', '2028-02-29'])('knows the day %s', (text) => {
    expect(isDay(text)).toBe(true);
  });

  test.each(['2026-02-29', '2026-13-01', '2026-3-14', '14.3.2026', '', 'soon'])(
    'knows no day %j',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );
});

describe('moveDay', () => {
  test('goes on to the next month and back over a leap day', () => {
    expect(moveDay('2026-12-31', 1)).toBe('2027-01-01');
    expect(moveDay('2028-03-01', -1)).toBe('2028-02-29');
  });
});
