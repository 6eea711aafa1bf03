import { describe, expect, test } from 'vitest';
import { DATES, makeEvidence, SMALL } from './make-evidence.ts';
import { buildOverTime } from './over-time.ts';
import { findTimeline } from './periods.ts';

describe('buildOverTime', () => {
  const site = makeEvidence(SMALL, DATES);
  const timeline = findTimeline(site) ?? { periods: [], periodOf: new Map<string, string>() };
  const chart = buildOverTime(site, [...site.clips.values()], timeline, (kind, side, { id }) =>
    [kind, side, id].join(' '),
  );

  test('counts people of each side by kind and period', () => {
    expect(chart.periods.map(({ short }) => short)).toEqual(['Mar', 'Apr', 'May', 'Jun']);
    expect(
      chart.sides.customer?.bars.map(({ row, column, amount }) => [row, column, amount]),
    ).toEqual([
      ['does-not-work', '2026-04', 1],
      ['does-not-work', '2026-06', 1],
      ['does-not-meet-need', '2026-03', 1],
      ['works-well', '2026-03', 1],
      ['daily-reality', '2026-03', 1],
    ]);
  });

  test('names and leads to what was said then', () => {
    expect(chart.sides.employee?.bars[0]).toMatchObject({
      label: 'Does not work, May 2026: 1 employee, 1 clip',
      href: 'does-not-work employee 2026-05',
    });
  });

  test('gives the periods in which something is said as a table', () => {
    expect(chart.table.groups[0]).toEqual({
      title: 'Does not work',
      rows: [
        {
          head: 'April 2026',
          cells: [
            { text: '1 customer, 1 clip', href: 'does-not-work customer 2026-04' },
            { text: '–' },
          ],
        },
        {
          head: 'May 2026',
          cells: [
            { text: '–' },
            { text: '1 employee, 1 clip', href: 'does-not-work employee 2026-05' },
          ],
        },
        {
          head: 'June 2026',
          cells: [
            { text: '1 customer, 1 clip', href: 'does-not-work customer 2026-06' },
            { text: '–' },
          ],
        },
      ],
    });
  });
});
