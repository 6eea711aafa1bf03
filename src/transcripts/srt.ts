import { readRawCue, type RawCue } from './cues.ts';
import { makeTranscriptProblem } from './problems.ts';
import type { Reading, TranscriptProblem } from './reading.ts';
import { settleCues } from './settle.ts';
import { isTimingLine } from './timing.ts';

/**
 * Reads SubRip. Every row between two timings belongs to the first of them, empty rows included,
 * but for the number that counts the next cue.
 */
export function readSrt(text: string): Reading {
  const problems: TranscriptProblem[] = [];
  const rows = text.split(/\r\n|\r|\n/u);
  const timings = rows.flatMap((row, index) => (isTimingLine(row) ? [index] : []));
  const stray = rows.slice(0, timings[0]).findIndex((row) => !/^\s*\d*\s*$/u.test(row));
  if (stray !== -1)
    problems.push(makeTranscriptProblem('transcript-stray-text', { line: stray + 1 }));
  const cues = timings.map((at, index): RawCue => {
    const end = timings[index + 1] ?? rows.length;
    const words = dropCounter(rows.slice(at + 1, end), index + 1 < timings.length);
    return { timing: rows[at] ?? '', line: at + 1, rows: words, rowsLine: at + 2 };
  });
  const found = cues.flatMap((cue) => readRawCue(cue, problems));
  return settleCues('SubRip', found, problems);
}

function dropCounter(rows: string[], isFollowed: boolean): string[] {
  const last = rows.at(-1) ?? '';
  const isCounter = isFollowed && /^\s*\d+\s*$/u.test(last);
  return isCounter ? rows.slice(0, -1) : rows;
}
