import { findSeconds } from '../domain/time.ts';
import { findFootnoteNumber, isFootnotesTitle, removeFootnoteMarks } from './footnotes.ts';
import { readPayload } from './payload.ts';
import { makeTranscriptProblem } from './problems.ts';
import type { FoundCue, Reading, TranscriptProblem } from './reading.ts';
import { settleCues } from './settle.ts';
import { readTable, type TableRow } from './table.ts';
import { tidySpeaker, tidyText } from './tidy.ts';

/** What a column holds, by the names that its first row may have. */
const COLUMNS = {
  speaker: ['speaker', 'name', 'speaker name'],
  words: ['words', 'text', 'transcript', 'content'],
  tags: ['tags', 'tag', 'codes'],
  timestamp: ['timestamp', 'time', 'start', 'start time'],
  end: ['end', 'end time'],
  footnote: ['footnote', 'footnotes', 'note', 'notes'],
  // The time once more, in seconds; marks for the layout of the site; tags that a program proposed.
  link: ['timelink'],
  layout: ['highlight', 'gen-tags', 'line', 'id', 'number', '#'],
};

type Column = keyof typeof COLUMNS;
type Cells = Record<Column, string> & { line: number };

const FORMAT = 'Oral History as Data CSV';

/** Reads the table of Oral History as Data: `speaker,words,tags,timestamp`, in any order. */
export function readOralHistoryCsv(text: string): Reading {
  const problems: TranscriptProblem[] = [];
  const { rows, brokenLine } = readTable(text);
  if (brokenLine !== undefined)
    problems.push(makeTranscriptProblem('transcript-csv-syntax', { line: brokenLine }));
  const [header, ...body] = rows;
  if (!header) return settleCues(FORMAT, [], problems);
  const columns = header.cells.map(findColumn);
  if (!columns.includes('words')) {
    const named = header.cells.slice(0, 8).map((cell) => `“${tidyText(cell).slice(0, 40)}”`);
    problems.push(makeTranscriptProblem('transcript-no-columns', header, named.join(', ')));
    return settleCues(FORMAT, [], problems);
  }
  tellLeftOut(header, columns, body, problems);
  const cells = body.map((row) => readCells(row, columns));
  return settleCues(FORMAT, findPassages(cells, problems), problems);
}

function findColumn(name: string): Column | undefined {
  const plain = tidyText(name).toLowerCase();
  return (Object.keys(COLUMNS) as Column[]).find((column) => COLUMNS[column].includes(plain));
}

/** Columns nobody knows, cells beyond the last column: each told once, where its first words are. */
function tellLeftOut(
  header: TableRow,
  columns: readonly (Column | undefined)[],
  rows: readonly TableRow[],
  problems: TranscriptProblem[],
): void {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const names = Array.from({ length: width }, (_, index) => tidyText(header.cells[index] ?? ''));
  const told = new Set(names.filter((_, index) => columns[index] !== undefined));
  for (const { cells, line } of rows) {
    for (const [index, cell] of cells.entries()) {
      const name = names[index] ?? '';
      if (told.has(name) || cell.trim() === '') continue;
      told.add(name);
      const what = name === '' ? 'A cell under no title' : `The column “${name}”`;
      problems.push(makeTranscriptProblem('transcript-left-out', { line }, what));
    }
  }
}

function readCells(row: TableRow, columns: readonly (Column | undefined)[]): Cells {
  const find = (column: Column) => row.cells[columns.indexOf(column)] ?? '';
  return {
    speaker: find('speaker'),
    words: find('words'),
    tags: find('tags'),
    timestamp: find('timestamp'),
    end: find('end'),
    footnote: find('footnote'),
    link: find('link'),
    layout: find('layout'),
    line: row.line,
  };
}

function findPassages(rows: readonly Cells[], problems: TranscriptProblem[]): FoundCue[] {
  const title = rows.findIndex(isTitleOfFootnotes);
  const spoken = title === -1 ? rows : rows.slice(0, title);
  const below = title === -1 ? [] : rows.slice(title + 1);
  const written = spoken.filter(({ footnote }) => footnote.trim() !== '');
  const notes = [...below.map(({ words }) => words), ...written.map(({ footnote }) => footnote)];
  const known = new Set(notes.flatMap((note) => findFootnoteNumber(`${note} `) ?? []));
  const [first] = [...written, ...below];
  tellNamesAlone(spoken, problems);
  let marks = 0;
  const found = spoken.map((row) => {
    // A note in the same row may lack its number.
    const own = row.footnote.trim() === '' ? known : new Set([...known, ...listMarks(row.words)]);
    const { text, count } = removeFootnoteMarks(row.words, own);
    marks += count;
    return readPassage({ ...row, words: text }, problems);
  });
  if (first || marks > 0) {
    const what = `Footnotes and their marks (${Math.max(marks, notes.length)})`;
    const place = first ?? { line: found.find(({ text }) => text !== '')?.line ?? 1 };
    problems.push(makeTranscriptProblem('transcript-left-out', place, what));
  }
  return found;
}

/** A name without words goes for the rows below it; where they have names too, it may be words. */
function tellNamesAlone(rows: readonly Cells[], problems: TranscriptProblem[]): void {
  const filled = rows.filter(({ speaker, words }) => `${speaker}${words}`.trim() !== '');
  for (const [index, { speaker, words, line }] of filled.entries()) {
    const isCarriedOn = filled[index + 1]?.speaker.trim() === '';
    if (words.trim() !== '' || isCarriedOn) continue;
    const what = `“${tidySpeaker(speaker).slice(0, 60)}”, a speaker without words`;
    problems.push(makeTranscriptProblem('transcript-left-out', { line }, what));
  }
}

/** A row that says `Footnotes`, by nobody and at no time, above rows with numbers. */
function isTitleOfFootnotes(row: Cells, index: number, rows: readonly Cells[]): boolean {
  const next = rows[index + 1];
  const isTitle = isFootnotesTitle(row.words || row.speaker) && row.timestamp.trim() === '';
  return isTitle && next !== undefined && findFootnoteNumber(next.words) !== undefined;
}

function listMarks(words: string): string[] {
  return Array.from(words.matchAll(/\[(\d{1,4})\]/gu), ([, number = '']) => number);
}

function readPassage(row: Cells, problems: TranscriptProblem[]): FoundCue {
  const { line, words, tags } = row;
  const start = readClock(row.timestamp, line, problems);
  const startSeconds = start ?? (row.link.trim() === '' ? undefined : Number(row.link));
  return {
    line,
    startSeconds: Number.isNaN(startSeconds) ? undefined : startSeconds,
    endSeconds: readClock(row.end, line, problems),
    speaker: row.speaker,
    text: readMarkup(words, line),
    tags: tags
      .split(';')
      .map((tag) => tidyText(tag))
      .filter((tag) => tag !== ''),
  };
}

/** `[1:05:30]`, `01:45.5`; undefined where there is none. */
function readClock(
  written: string,
  line: number,
  problems: TranscriptProblem[],
): number | undefined {
  const plain = written.replaceAll(/[[\]()]/gu, '').trim();
  if (plain === '') return undefined;
  const seconds = findSeconds(plain);
  if (seconds === undefined)
    problems.push(makeTranscriptProblem('transcript-bad-time', { line }, written.trim()));
  return seconds;
}

/** The words of a cell: the site shows them as HTML, so that tags and character references are that. */
function readMarkup(words: string, line: number): string {
  const nowhere = { startSeconds: 0, endSeconds: 0 };
  const { voices } = readPayload(words, line, nowhere, 'table');
  return voices.map(({ text }) => text).join('');
}
