/** A row of a text, or of a paragraph with line breaks in it. */
export interface TextRow {
  text: string;
  /** Line of a text, number of a DOCX paragraph; from 1. */
  line: number;
}

/** The rows of a plain text, blank ones left out, without what Markdown puts round names and times. */
export function splitRows(text: string): TextRow[] {
  return text
    .split(/\r\n|\r|\n|\u2028|\u2029/u)
    .map((row, index) => ({ text: tidyRow(row), line: index + 1 }))
    .filter((row) => row.text !== '');
}

/** A row with plain blanks; a tab stays, since it may part columns. */
export function tidyRow(row: string): string {
  return row
    .replaceAll(/[^\S\t\n]/gu, ' ')
    .replace(/^\s*#{1,6} /u, '')
    .replace(/^(\s*)\*\*(.{1,100}?)\*\*/u, '$1$2')
    .trim();
}
