import { describe, expect, test } from 'vitest';
import type { Site } from '../site.ts';
import { DATES, makeEvidence, SMALL } from './make-evidence.ts';
import { findTimeline } from './periods.ts';

function between(first: string, last: string): Site {
  return makeEvidence(
    [
      ['amina/arm', 'customer', ['wish'], []],
      ['tomas/points', 'employee', ['wish'], []],
    ],
    { amina: first, tomas: last },
  );
}

describe('findTimeline', () => {
  test('is not there where interviews span two months or less, or there are none', () => {
    expect(findTimeline(between('2026-03-01', '2026-04-30'))).toBeUndefined();
    expect(findTimeline(between('2026-03-01', '2026-03-01'))).toBeUndefined();
    expect(findTimeline(makeEvidence([]))).toBeUndefined();
  });

  test('has a month for each, those in which nobody was asked too', () => {
    const timeline = findTimeline(between('2025-11-30', '2026-02-01'));
    expect(timeline?.periods.map(({ id }) => id)).toEqual([
      '2025-11',
      '2025-12',
      '2026-01',
      '2026-02',
    ]);
    expect(timeline?.periods[0]).toEqual({
      id: '2025-11',
      short: 'Nov',
      title: 'November 2025',
    });
  });

  test('says when each clip was recorded', () => {
    const timeline = findTimeline(makeEvidence(SMALL, DATES));
    expect(timeline?.periodOf.get('amina/arm')).toBe('2026-03');
    expect(timeline?.periodOf.get('amina-june/sick')).toBe('2026-06');
  });

  test('takes quarters where months were too many, and years where quarters were', () => {
    const quarters = findTimeline(between('2024-12-31', '2025-12-01'))?.periods;
    expect(quarters?.map(({ id }) => id)).toEqual([
      '2024-q4',
      '2025-q1',
      '2025-q2',
      '2025-q3',
      '2025-q4',
    ]);
    expect(quarters?.[1]).toMatchObject({
      short: 'Jan\u2009–\u2009Mar',
      title: 'January\u2009–\u2009March 2025',
    });
    const years = findTimeline(between('2019-05-01', '2026-01-01'))?.periods;
    expect(years?.map(({ id }) => id)).toEqual([
      ...['2019', '2020', '2021', '2022', '2023', '2024', '2025', '2026'],
    ]);
  });
});
