import { findSeconds } from '../../../domain/time.ts';
import type { Place, Problem } from '../../../domain/problem.ts';
import { needColumn, type NamedTable } from '../named-table.ts';
import { makeImportProblem } from '../problems.ts';
import type { TimeRange } from './locate.ts';
import type { Mapping } from './mapping.ts';

/** A highlight as its row tells of it. */
export interface Highlight {
  at: Place;
  /** What names it for good: its own name, else its words. */
  key: string;
  words: string;
  /** Empty where the table does not say. */
  participant: string;
  given: Partial<TimeRange>;
  tags: string[];
  title: string;
}

type ColumnKey = keyof Mapping['value']['columns'];

/**
 * Reads the rows of a table of highlights by the columns that the mapping names.
 *
 * @returns highlights, each with what is wrong with its row; undefined once it is told that a column
 * is missing
 */
export function readHighlights(
  table: NamedTable,
  mapping: Mapping,
  problems: Problem[],
): { highlight: Highlight; problems: Problem[] }[] | undefined {
  const columns = findColumns(table, mapping, problems);
  if (!columns) return undefined;
  const separator = mapping.value['tag-separator'];
  return table.rows.map(({ line, read }) => {
    const at = { file: table.file, line, column: 1 };
    const faults: Problem[] = [];
    const cell = (key: ColumnKey) => read(columns[key]);
    const words = cell('quote');
    if (words === '') faults.push(makeImportProblem('table-cell', at, columns.quote ?? 'quote'));
    const given = readTimes(cell, columns, at, faults);
    const tags = splitTags(cell('tags'), separator);
    const { participant, title, key } = {
      participant: cell('participant'),
      title: cell('title'),
      key: cell('id') || words,
    };
    return { highlight: { at, key, words, participant, given, tags, title }, problems: faults };
  });
}

type Columns = Partial<Record<ColumnKey, string>>;

function findColumns(
  table: NamedTable,
  { value, placeOf }: Mapping,
  problems: Problem[],
): Columns | undefined {
  const before = problems.length;
  const columns: Columns = {};
  for (const [key, name] of Object.entries(value.columns)) {
    if (name === undefined) continue;
    const missing: Problem[] = [];
    const found = needColumn(table, name, missing);
    // The mapping is what is to be put right.
    problems.push(...missing.map((problem) => ({ ...problem, ...placeOf(['columns', key]) })));
    if (found !== undefined) columns[key as ColumnKey] = found;
  }
  return problems.length === before ? columns : undefined;
}

function readTimes(
  cell: (key: ColumnKey) => string,
  columns: Columns,
  at: Place,
  problems: Problem[],
): Partial<TimeRange> {
  // Some tools write a range into one cell.
  const [from = '', to = ''] = cell('start').split(/\s*(?:-->|–|—|-)\s*/u);
  const read = (key: 'start' | 'end', written: string) => {
    const seconds = findTime(written);
    if (written !== '' && seconds === undefined)
      problems.push(makeImportProblem('highlight-time', at, columns[key] ?? key, written));
    return seconds;
  };
  const startSeconds = read('start', from);
  const endSeconds = read('end', cell('end') || to);
  return {
    ...(startSeconds !== undefined && { startSeconds }),
    ...(endSeconds !== undefined && { endSeconds }),
  };
}

function findTime(written: string): number | undefined {
  const plain = written.replaceAll(/^[[(]|[)\]]$/gu, '').trim();
  return /^\d+(?:[.,]\d+)?s?$/u.test(plain)
    ? Number(plain.replace(',', '.').replace('s', ''))
    : findSeconds(plain);
}

function splitTags(cell: string, separator: string | undefined): string[] {
  const parts = separator === undefined ? cell.split(/[,;|]/u) : cell.split(separator);
  return [...new Set(parts.map((tag) => tag.trim()).filter((tag) => tag !== ''))];
}

/** The name as it is written elsewhere, small and large letters being alike. */
export function findSame(name: string, known: readonly string[]): string | undefined {
  return known.find((each) => each.toLowerCase() === name.toLowerCase());
}
