import type { Problem } from '../../domain/problem.ts';
import { decodeText } from '../../transcripts/decode.ts';
import { readTable } from '../../transcripts/table.ts';
import { findNearest } from '../nearest.ts';
import { makeImportProblem } from './problems.ts';

/** One row of a table whose columns have names. */
export interface NamedRow {
  /** The line it begins on, from 1. */
  line: number;
  /** A cell without blanks round it; empty where there is none. */
  read: (column: string | undefined) => string;
}

/** A table of comma-separated values, its first row the names of the columns. */
export interface NamedTable {
  /** As problems name it. */
  file: string;
  columns: string[];
  rows: NamedRow[];
}

/**
 * Reads a table with names above its columns, whatever its encoding and whether commas, semicolons
 * or tabs part its cells; undefined once it is told what is wrong.
 *
 * @param file as problems name it
 */
export function readNamedTable(
  bytes: Uint8Array,
  file: string,
  problems: Problem[],
): NamedTable | undefined {
  const { rows: all, brokenLine } = readTable(decodeText(bytes).text);
  if (brokenLine !== undefined) {
    problems.push(makeImportProblem('table-broken', { file, line: brokenLine, column: 1 }));
    return undefined;
  }
  const [head, ...rows] = all.map(({ cells, line }) => ({
    cells: cells.map((cell) => cell.trim()),
    line,
  }));
  const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
  if (!head || filled.length === 0) {
    problems.push(makeImportProblem('table-empty', { file, line: 1, column: 1 }, file));
    return undefined;
  }
  const columns = head.cells;
  return {
    file,
    columns: columns.filter((column) => column !== ''),
    rows: filled.map(({ cells, line }) => ({
      line,
      read: (column) => (column === undefined ? '' : (cells[columns.indexOf(column)] ?? '')),
    })),
  };
}

/** The first of these columns that a table has, as the table writes it: `object-id`, `Object ID` and `objectid` are one. */
export function findColumn(
  { columns }: NamedTable,
  ...names: readonly string[]
): string | undefined {
  return names.flatMap((name) => columns.find((column) => plain(column) === plain(name)) ?? [])[0];
}

/** A column that cannot be done without; undefined once it is told that there is none. */
export function needColumn(
  table: NamedTable,
  name: string,
  problems: Problem[],
): string | undefined {
  const found = findColumn(table, name);
  if (found === undefined) {
    const { file, columns } = table;
    const at = { file, line: 1, column: 1 };
    problems.push(makeImportProblem('table-column', at, name, findNearest(name, columns), columns));
  }
  return found;
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]+/gu, '');
}
