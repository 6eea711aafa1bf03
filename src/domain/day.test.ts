import { describe, expect, test } from 'vitest';
import { formatDay } from './day.ts';

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
