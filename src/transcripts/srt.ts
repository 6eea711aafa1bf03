import { readRawCues, type RawCue } from './cues.ts';
import { makeTranscriptProblem } from './problems.ts';
import type { Reading, TranscriptProblem } from './reading.ts';
import { settleCues } from './settle.ts';

const COUNTER = /^\s*\d+\s*$/u;

/**
 * Reads SubRip. Every row between two timings belongs to the first of them, empty rows included, but
 * for the number that counts the next cue.
 */
export function readSrt(text: string): Reading {
  const problems: TranscriptProblem[] = [];
  const rows = text.split(/\r\n|\r|\n/u);
  const timings = rows.flatMap((row, index) => (meansTiming(row) ? [index] : []));
  const stray = rows.slice(0, timings[0]).findIndex((row) => !/^\s*\d*\s*$/u.test(row));
  if (stray !== -1)
    problems.push(makeTranscriptProblem('transcript-stray-text', { line: stray + 1 }));
  const isCounted =
    timings.filter((at) => COUNTER.test(rows[at - 1] ?? '')).length > timings.length / 2;
  const cues = timings.map((at, index): RawCue => {
    const end = timings[index + 1];
    const between = rows.slice(at + 1, end);
    const words = isCounted && end !== undefined ? dropCounter(between) : between;
    return { timing: rows[at] ?? '', line: at + 1, rows: words, rowsLine: at + 2 };
  });
  return settleCues('SubRip', readRawCues(cues, 'subrip', problems), problems);
}

/** Leaves out the number that counts the next cue, and the same number doubled above it. */
function dropCounter(rows: readonly string[]): readonly string[] {
  const number = rows.at(-1)?.trim() ?? '';
  if (!COUNTER.test(number)) return rows;
  const isDoubled = rows.at(-2)?.trim() === number && rows.at(-3)?.trim() === '';
  return rows.slice(0, isDoubled ? -2 : -1);
}

/** Words may hold an arrow; a timing has digits before it and no letter. */
function meansTiming(row: string): boolean {
  const before = row.slice(0, Math.max(0, row.indexOf('-->')));
  return /\d/u.test(before) && !/\p{L}/u.test(before);
}
