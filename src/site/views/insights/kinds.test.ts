import { describe, expect, test } from 'vitest';
import { makeEvidence, SMALL } from './make-evidence.ts';
import { buildKinds } from './kinds.ts';

const { charts, table } = buildKinds(makeEvidence(SMALL));

describe('buildKinds', () => {
  test('counts the people of a side who say a thing on a theme, and leads to their clips', () => {
    const data = charts.find(({ title }) => title === 'data');
    expect(data?.people).toBe('1 customer and 1 employee');
    expect(data?.sides.customer?.bars).toMatchObject([
      {
        row: 'does-not-work',
        amount: 1,
        label: 'Does not work, data: 1 customer, 1 clip',
        isStrong: true,
      },
      {
        row: 'does-not-meet-need',
        amount: 1,
        label: 'Does not meet the need, data: 1 customer, 2 clips',
        href: '/insights/themes/data/#does-not-meet-need-customer',
        isStrong: true,
      },
      { row: 'daily-reality', amount: 1, isStrong: false },
    ]);
  });

  test('has a row for each kind that occurs in the edition, the same for every theme', () => {
    const rows = charts.map((chart) => chart.rows.map(({ text }) => text).join());
    expect(new Set(rows)).toEqual(
      new Set(['Does not work,Does not meet the need,Works well,Daily reality']),
    );
  });

  test('draws every theme to one scale, on which few people make short bars', () => {
    const scales = charts.flatMap(({ sides }) => Object.values(sides).map(({ most }) => most));
    expect(new Set(scales)).toEqual(new Set([5]));
    const crowd = Array.from({ length: 60 }, (_, index) => `p${String(index)}/a`);
    const many = makeEvidence(crowd.map((id) => [id, 'customer', ['wish'], ['data']]));
    expect(buildKinds(many).charts[0]?.sides.customer?.most).toBe(60);
  });

  test('has no bars at all for a side on which nobody is heard', () => {
    expect(charts.at(-1)).toMatchObject({ title: 'Without a theme', people: '1 customer' });
    expect(charts.at(-1)?.sides.employee).toBeUndefined();
  });

  test('gives the same numbers and links as a table', () => {
    const bars = charts.flatMap(({ sides }) => Object.values(sides).flatMap((grid) => grid.bars));
    const cells = table.groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells));
    const linked = cells.filter(({ href }) => href !== undefined);
    expect(linked.map(({ href }) => href).sort()).toEqual(bars.map(({ href }) => href).sort());
    for (const { href, text } of linked)
      expect(bars.find((bar) => bar.href === href)?.label).toContain(`: ${text}`);
  });
});
