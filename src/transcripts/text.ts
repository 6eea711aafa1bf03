import { decodeHTMLStrict } from 'entities';
import { formatClock } from '../domain/time.ts';
import { makeTranscriptProblem } from './problems.ts';
import type { Reading } from './reading.ts';
import { settleCues } from './settle.ts';
import { splitRows, type TextRow } from './text/rows.ts';
import { readTurns } from './text/turns.ts';

/** Later than this, no recording has its first words. */
const LATEST_FIRST_SECONDS = 3600;

/** Reads plain text with names and times as Zoom, Google Meet, Otter and Rev export it. */
export function readText(text: string): Reading {
  const plain = text.replace(/^\uFEFF/u, '');
  return readRows('Text', splitRows(/&[#\w]+;/u.test(plain) ? decodeHTMLStrict(plain) : plain));
}

/**
 * Reads rows with names and times.
 *
 * @param kind of file, for the name of the format: `Text`, `DOCX`
 */
export function readRows(kind: string, rows: readonly TextRow[]): Reading {
  const { found, problems, program, headingsLeftOut } = readTurns(rows);
  const reading = settleCues(`${kind} (${program})`, found, problems);
  const [first] = reading.cues;
  if (program === 'Zoom' && first && first.startSeconds > LATEST_FIRST_SECONDS)
    problems.push(
      makeTranscriptProblem('transcript-time-of-day', first, formatClock(first.startSeconds)),
    );
  return { ...reading, mended: { ...reading.mended, headingsLeftOut } };
}
