import { describe, expect, test } from 'vitest';
import { makeEvidence, SMALL } from './make-evidence.ts';
import { buildVoices } from './voices.ts';

describe('buildVoices', () => {
  const { blocks, table } = buildVoices(makeEvidence(SMALL));

  test('has a person’s clips on each theme, and nothing for clips without one', () => {
    expect(blocks).toHaveLength(1);
    const bars = blocks[0]?.sides.customer.grid.bars.map(({ label, href }) => [label, href]);
    expect(bars).toEqual([
      ['amina, salt: 1 clip', '/insights/themes/salt/#by-amina'],
      ['rodrigo, salt: 1 clip', '/insights/themes/salt/#by-rodrigo'],
      ['amina, data: 3 clips', '/insights/themes/data/#by-amina'],
    ]);
  });

  test('lists the same by person', () => {
    expect(table.groups.map(({ title, rows }) => [title, rows.length])).toEqual([
      ['amina', 2],
      ['rodrigo', 1],
      ['tomas', 1],
      ['samuel', 1],
    ]);
  });

  test('breaks forty themes into blocks, each with the people who speak of any of its own', () => {
    const site = makeEvidence(
      Array.from({ length: 40 }, (_, index) => [
        `p${String(index % 20)}/c${String(index)}`,
        index % 2 === 0 ? 'customer' : 'employee',
        ['wish'],
        [`theme-${String(index)}`],
      ]),
    );
    const { blocks: many } = buildVoices(site);
    expect(many.map(({ themes }) => themes.length)).toEqual(Array.from({ length: 10 }, () => 4));
    expect(many[0]?.sides.customer.people.map(({ id }) => id)).toEqual(['p0', 'p2']);
  });

  test('is empty where there is no theme', () => {
    const { blocks: none } = buildVoices(makeEvidence([['a/b', 'customer', ['wish'], []]]));
    expect(none).toEqual([]);
  });
});
