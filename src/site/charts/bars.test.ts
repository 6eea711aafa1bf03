import { DomUtils, parseDocument } from 'htmlparser2';
import { describe, expect, test } from 'vitest';
import { drawBars, endOfBar, LONGEST_BAR, type Bar, type BarGrid } from './bars.ts';

const bar = (more: Partial<Bar>): Bar => ({
  row: 'a',
  column: 'x',
  amount: 1,
  href: '/insights/#a',
  label: 'A: 1 clip',
  isStrong: true,
  ...more,
});
const grid = (more: Partial<BarGrid>): BarGrid => ({
  label: 'All',
  side: 'employee',
  rows: ['a', 'b'],
  columns: ['x'],
  most: 5,
  bars: [],
  ...more,
});
const draw = (more: Partial<BarGrid>) => parseDocument(drawBars(grid(more), 0.6));
const find = (document: ReturnType<typeof draw>, name: string) =>
  DomUtils.getElementsByTagName(name, document);
const box = (document: ReturnType<typeof draw>) => {
  const { x, y, width, height } = find(document, 'rect')[0]?.attribs ?? {};
  return [x, y, width, height].map(Number);
};

describe('drawBars', () => {
  test('makes each bar a link with a name of its own, in a group with its name', () => {
    const label = 'Tom & “Jerry” <b> &amp; "co": 1 clip';
    const drawn = draw({
      bars: [bar({ label }), bar({ row: 'b', href: '/x/#b', isStrong: false })],
    });
    expect(find(drawn, 'a').map(({ attribs }) => attribs)).toEqual([
      { href: '/insights/#a', 'aria-label': label },
      { href: '/x/#b', 'aria-label': 'A: 1 clip' },
    ]);
    expect(find(drawn, 'svg')[0]?.attribs).toMatchObject({ role: 'group', 'aria-label': 'All' });
    expect(find(drawn, 'title').map((title) => DomUtils.textContent(title))).toEqual([
      label,
      'A: 1 clip',
    ]);
  });

  test('lets bars of customers grow to the left and those of employees to the right', () => {
    const longest = 100 * LONGEST_BAR;
    const bars = [bar({ amount: 5 })];
    expect(box(draw({ bars }))).toEqual([0, 2, longest, 6]);
    expect(box(draw({ bars, side: 'customer' }))).toEqual([100 - longest, 2, longest, 6]);
  });

  test('keeps every row as high as the page’s rows', () => {
    const rows = ['a', 'b', 'c', 'd', 'e'];
    const tops = rows.map((row) => box(draw({ rows, bars: [bar({ row })] }))[1]);
    expect(tops).toEqual([2, 12, 22, 32, 42]);
  });

  test('tells filled bars from outlined ones', () => {
    const drawn = draw({ bars: [bar({}), bar({ row: 'b', isStrong: false })] });
    const groups = find(drawn, 'a').map(
      ({ parent }) => parent && 'attribs' in parent && parent.attribs['class'],
    );
    expect(groups).toEqual(['strong', 'light']);
  });

  test('notches a bar at each of what it counts, but not a crowd', () => {
    expect(find(draw({ bars: [bar({ amount: 3 })] }), 'line')).toHaveLength(2);
    expect(find(draw({ bars: [bar({ amount: 60 })], most: 60 }), 'line')).toEqual([]);
  });

  test.each([
    ['no bars', {}],
    ['no rows', { rows: [] }],
    ['one of sixty', { rows: Array.from({ length: 60 }, (_, index) => String(index)) }],
    ['many columns', { columns: Array.from({ length: 40 }, (_, index) => String(index)) }],
  ])('has only numbers in what it draws: %s', (_, more) => {
    const { rows, columns } = grid(more);
    const bars = rows.map((row) => bar({ row, column: columns[0] ?? '' }));
    for (const markup of [drawBars(grid(more), 0.6), drawBars(grid({ ...more, bars }), 0.6)]) {
      expect(markup).not.toMatch(/NaN|undefined|Infinity/);
      expect(markup).not.toMatch(/<style|style=| id=/);
    }
  });
});

describe('endOfBar', () => {
  test('is where the drawn bar ends, from the table’s side', () => {
    for (const side of ['customer', 'employee'] as const) {
      const bars = [bar({ amount: 2, column: 'y' })];
      const across = grid({ side, columns: ['x', 'y', 'z', 'w'], bars });
      const document = parseDocument(drawBars(across, 0.6));
      const facet = find(document, 'g')
        .map(({ attribs }) => attribs['transform'])
        .find((transform) => transform !== undefined);
      const [x = 0, , width = 0] = box(document);
      const left = Number(/translate\(([\d.]+)/.exec(facet ?? '')?.[1]) + x;
      const end = side === 'employee' ? left + width : 100 - left;
      expect(endOfBar(across, bars[0] ?? bar({})) * 100).toBeCloseTo(end, 1);
    }
  });
});
