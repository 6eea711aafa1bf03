/** The numbers of a chart as a table, with the chart's own links. */
export interface NumbersTable {
  caption: string;
  /** The heads of the columns; the first stands over the heads of the rows. */
  columns: string[];
  groups: { title: string; rows: NumbersRow[] }[];
}

export interface NumbersRow {
  head: string;
  cells: NumbersCell[];
}

export interface NumbersCell {
  text: string;
  /** Absent where there is nothing behind the number. */
  href?: string;
}

export const NOTHING: NumbersCell = { text: '–' };
