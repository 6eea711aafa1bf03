import { describe, expect, test } from 'vitest';
import { makeEvidence, SMALL } from './make-evidence.ts';
import { buildStandings } from './standings.ts';

describe('buildStandings', () => {
  const { rows, silent, table } = buildStandings(makeEvidence(SMALL));

  test('puts each side where its people stand', () => {
    expect(rows.map(({ title }) => title)).toEqual(['salt', 'data']);
    expect(rows[1]?.standings.map(({ side, at, label }) => [side, at, label])).toEqual([
      ['customer', 1 / 2, 'data: does not work, 1 customer; does not meet the need, 1 customer'],
      ['employee', 1, 'data: does not work, 0 employees; does not meet the need, 1 employee'],
    ]);
  });

  test('says who says the one and the other, and nobody where nobody does', () => {
    expect(rows[0]?.ends).toEqual([
      { people: '2 customers and 1 employee', href: '/insights/themes/salt/#does-not-work' },
      { href: '/insights/themes/salt/#does-not-meet-need' },
    ]);
  });

  test('has both numbers of either side in its table', () => {
    expect(table.groups[1]?.rows[0]).toEqual({
      head: 'Customers',
      cells: [
        { text: '1 customer, 1 clip', href: '/insights/themes/data/#does-not-work-customer' },
        { text: '1 customer, 2 clips', href: '/insights/themes/data/#does-not-meet-need-customer' },
      ],
    });
  });

  test('leaves a side out that says neither, and names apart the themes of which nobody does', () => {
    const site = makeEvidence([
      ['amina/arm', 'customer', ['does-not-work'], ['data']],
      ['tomas/points', 'employee', ['daily-reality'], ['data']],
      ['tomas/glove', 'employee', ['wish'], ['gloves']],
    ]);
    const standings = buildStandings(site);
    expect(standings.rows.map((row) => row.standings.map(({ side }) => side))).toEqual([
      ['customer'],
    ]);
    expect(standings.silent).toEqual(['gloves']);
  });

  test('is silent of nothing where all is said', () => {
    expect(silent).toEqual([]);
  });
});
