import { readRawCues, type RawCue } from './cues.ts';
import { makeTranscriptProblem } from './problems.ts';
import type { FoundCue, Reading, TranscriptProblem } from './reading.ts';
import { settleCues } from './settle.ts';
import { isTimingLine } from './timing.ts';

/** Reads WebVTT as W3C WebVTT §6 has it; docs/transcripts.md says where more is read, or told. */
export function readWebVtt(text: string): Reading {
  const problems: TranscriptProblem[] = [];
  return settleCues('WebVTT', findVttCues(text, problems), problems);
}

/** The cues of WebVTT that begins on some line of its file, and may lack its signature. */
export function findVttCues(
  text: string,
  problems: TranscriptProblem[],
  { firstLine = 1, isEmbedded = false } = {},
): FoundCue[] {
  const rows = text.replace(/^\uFEFF/u, '').split(/\r\n|\r|\n/u);
  const hasHeader = /^WEBVTT(?:[ \t]|$)/u.test(rows[0] ?? '');
  if (!hasHeader && !isEmbedded && rows.some((row) => row.trim() !== ''))
    problems.push(makeTranscriptProblem('transcript-no-header', { line: firstLine }));
  const raw: RawCue[] = [];
  let at = hasHeader ? skipHeader(rows) : 0;
  while (at < rows.length) {
    const block = collectBlock(rows, at);
    const cue = readBlock(block, firstLine + at, problems);
    if (cue) raw.push(cue);
    at += block.length;
    // Only an empty line or another timing ends a block.
    if (cue && isTimingLine(rows[at] ?? ''))
      problems.push(makeTranscriptProblem('transcript-no-empty-line', { line: firstLine + at }));
    while (rows[at] === '') at++;
  }
  return readRawCues(raw, 'webvtt', problems);
}

/** The header goes as far as an empty line, or the first line that means to be a timing. */
function skipHeader(rows: readonly string[]): number {
  const end = rows.findIndex((row, index) => index > 0 && (row === '' || isTimingLine(row)));
  return end === -1 ? rows.length : end;
}

/**
 * The lines of the block that begins here (§6.1, “collect a WebVTT block”): as far as an empty line,
 * or a timing other than that of its first two lines.
 */
function collectBlock(rows: readonly string[], from: number): string[] {
  let hasTiming = false;
  let at = from;
  for (; at < rows.length && rows[at] !== ''; at++) {
    if (!isTimingLine(rows[at] ?? '')) continue;
    if (at - from > 1 || hasTiming) break;
    hasTiming = true;
  }
  return rows.slice(from, at);
}

function readBlock(
  rows: readonly string[],
  line: number,
  problems: TranscriptProblem[],
): RawCue | undefined {
  const [first = ''] = rows;
  const at = rows.slice(0, 2).findIndex(isTimingLine);
  const isComment = /^NOTE(?:[ \t]|$)/u.test(first);
  if (at !== -1) {
    if (at === 1 && isComment)
      problems.push(makeTranscriptProblem('transcript-note-cue', { line }));
    const timing = rows[at] ?? '';
    return { timing, line: line + at, rows: rows.slice(at + 1), rowsLine: line + at + 1 };
  }
  const isWordless =
    rows.every((row) => row.trim() === '') || /^(?:STYLE|REGION)[ \t]*$/u.test(first);
  if (!isComment && !isWordless)
    problems.push(makeTranscriptProblem('transcript-stray-text', { line }));
  return undefined;
}
