import { describe, expect, it } from 'vitest';
import type { Problem } from '../../domain/problem.ts';
import { findColumn, needColumn, readNamedTable } from './named-table.ts';

function read(text: string | Uint8Array) {
  const problems: Problem[] = [];
  const bytes = typeof text === 'string' ? new TextEncoder().encode(text) : text;
  const table = readNamedTable(bytes, 'a.csv', problems);
  return {
    table,
    rows: table?.rows.map(({ line, read: cell }) => [
      line,
      ...table.columns.map((name) => cell(name)),
    ]),
    codes: problems.map(({ code, line }) => `${code}:${String(line)}`),
  };
}

describe('readNamedTable', () => {
  it.each([
    ['commas', 'Quote,Tags\n"a, b",x\n'],
    ['semicolons', 'Quote;Tags\na, b;x'],
    ['tabs', 'Quote\tTags\r\na, b\tx\r\n'],
    ['a mark at the beginning', '\uFEFFQuote,Tags\n"a, b", x \n'],
  ])('reads %s', (_, text) => {
    expect(read(text)).toMatchObject({ rows: [[2, 'a, b', 'x']], codes: [] });
  });

  it('reads UTF-16, cells of several lines, short rows and empty ones', () => {
    const text = 'Quote,Tags\n"a\nb",x\n,\n\nc\n';
    const bytes = Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(text, 'utf16le')]);
    expect(read(bytes).rows).toEqual([
      [2, 'a\nb', 'x'],
      [6, 'c', ''],
    ]);
  });

  it.each([
    ['nothing', '', 'table-empty:1'],
    ['names alone', 'Quote,Tags\n,\n', 'table-empty:1'],
    ['an open quotation mark', 'Quote,Tags\na,b\nc,"d\n', 'table-broken:3'],
  ])('tells of %s', (_, text, code) => {
    expect(read(text).codes).toEqual([code]);
  });
});

describe('needColumn', () => {
  it('finds a column however its name is written, or suggests the nearest', () => {
    const { table } = read('Object ID,Highlight text\n1,2\n');
    if (!table) throw new Error('no table');
    expect(findColumn(table, 'nothing', 'objectid')).toBe('Object ID');
    const problems: Problem[] = [];
    expect(needColumn(table, 'Higlight text', problems)).toBeUndefined();
    expect(problems.map(({ code, hint }) => [code, hint.includes('“Highlight text”?')])).toEqual([
      ['table-column', true],
    ]);
  });
});
