import { decodeHTMLStrict } from 'entities';
import { formatClock } from '../domain/time.ts';
import { findFootnoteNumber, isFootnotesTitle, removeFootnoteMarks } from './footnotes.ts';
import { makeTranscriptProblem } from './problems.ts';
import type { Reading } from './reading.ts';
import { settleCues } from './settle.ts';
import { splitRows, tidyRow, type TextRow } from './text/rows.ts';
import { readTurns } from './text/turns.ts';

/** Later than this, no recording has its first words. */
const LATEST_FIRST_SECONDS = 3600;

/** Reads plain text with names and times as Zoom, Google Meet, Otter and Rev export it. */
export function readText(text: string): Reading {
  const rows = splitRows(text.replace(/^\uFEFF/u, ''));
  return readRows(
    'Text',
    rows.map((row) => ({ ...row, text: tidyRow(decodeHTMLStrict(row.text)) })),
  );
}

/**
 * Reads rows with names and times.
 *
 * @param kind of file, for the name of the format: `Text`, `DOCX`
 */
export function readRows(kind: string, rows: readonly TextRow[]): Reading {
  const { spoken, notes } = partFootnotes(rows);
  const { found, problems, program, headingsLeftOut } = readTurns(spoken);
  const told = notes.map((note) =>
    makeTranscriptProblem('transcript-note-left-out', note, 'footnote', note.text),
  );
  const reading = settleCues(`${kind} (${program})`, found, [...problems, ...told]);
  const [first] = reading.cues;
  if (program === 'Zoom' && first && first.startSeconds > LATEST_FIRST_SECONDS)
    reading.problems.push(
      makeTranscriptProblem('transcript-time-of-day', first, formatClock(first.startSeconds)),
    );
  return { ...reading, mended: { ...reading.mended, headingsLeftOut } };
}

/** Notes below their title at the end, and the words above without the marks that lead to them. */
function partFootnotes(rows: readonly TextRow[]): { spoken: TextRow[]; notes: TextRow[] } {
  const title = rows.findIndex(
    ({ text }, index) =>
      isFootnotesTitle(text) && findFootnoteNumber(rows[index + 1]?.text ?? '') !== undefined,
  );
  if (title === -1) return { spoken: [...rows], notes: [] };
  const notes = rows.slice(title + 1);
  const known = new Set(notes.flatMap(({ text }) => findFootnoteNumber(text) ?? []));
  const spoken = rows
    .slice(0, title)
    .map((row) => ({ ...row, text: removeFootnoteMarks(row.text, known).text }));
  return { spoken, notes };
}
