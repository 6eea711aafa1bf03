import { CsvError, parse, type InfoRecord } from 'csv-parse/sync';

/** A row of a table and the line on which it begins. */
export interface TableRow {
  cells: string[];
  /** From 1. */
  line: number;
}

/** The rows that could be read, and the line from which nothing more could. */
export interface Table {
  rows: TableRow[];
  brokenLine?: number;
}

const DELIMITERS = [',', ';', '\t', '|'];

/**
 * Reads comma-separated values (RFC 4180), or what a spreadsheet of another language writes: with
 * semicolons, tabs or bars, whichever the first row has most of. Quotation marks within a cell that
 * is not quoted are words.
 */
export function readTable(text: string): Table {
  const rows: TableRow[] = [];
  let nextLine = 1;
  const keep = (cells: string[], { lines }: InfoRecord) => {
    rows.push({ cells, line: lines - countLineFeeds(cells) });
    nextLine = lines + 1;
    return null;
  };
  try {
    const plain = text.replaceAll(/\r\n?/gu, '\n');
    parse(plain, {
      bom: true,
      delimiter: findDelimiter(plain),
      info: false,
      on_record: keep,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: true,
    });
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    return { rows, brokenLine: nextLine };
  }
  return { rows };
}

function findDelimiter(text: string): string {
  const first = text.split('\n').find((row) => row.trim() !== '') ?? '';
  const counts = DELIMITERS.map((delimiter) => first.split(delimiter).length);
  return DELIMITERS[counts.indexOf(Math.max(...counts))] ?? ',';
}

function countLineFeeds(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0);
}
