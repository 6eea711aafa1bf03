import { readRawCue, type RawCue } from './cues.ts';
import { makeTranscriptProblem } from './problems.ts';
import type { Reading, TranscriptProblem } from './reading.ts';
import { settleCues } from './settle.ts';
import { isTimingLine } from './timing.ts';

interface Block {
  rows: string[];
  /** Line of the first row, from 1. */
  line: number;
}

/** Reads WebVTT (W3C WebVTT §6.1): header, notes, styles and regions are no words; all else is. */
export function readWebVtt(text: string): Reading {
  const problems: TranscriptProblem[] = [];
  const blocks = splitBlocks(text);
  const [header] = blocks;
  const hasHeader = /^WEBVTT(?:[ \t]|$)/u.test(header?.rows[0] ?? '');
  if (!hasHeader && header) problems.push(makeTranscriptProblem('transcript-no-header', header));
  const body = hasHeader ? [...splitHeader(header), ...blocks.slice(1)] : blocks;
  const raw = body.flatMap((block) => readBlock(block, problems));
  const found = raw.flatMap((cue) => readRawCue(cue, problems));
  return settleCues('WebVTT', found, problems);
}

function splitBlocks(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | undefined;
  for (const [index, row] of text.split(/\r\n|\r|\n/u).entries()) {
    if (row.trim() === '') open = undefined;
    else if (open) open.rows.push(row);
    else blocks.push((open = { rows: [row], line: index + 1 }));
  }
  return blocks;
}

/** Metadata under the signature is no text, but a cue may follow it without the empty line. */
function splitHeader(header: Block | undefined): Block[] {
  const timing = header?.rows.findIndex(isTimingLine) ?? -1;
  return header && timing > 0
    ? [{ rows: header.rows.slice(timing), line: header.line + timing }]
    : [];
}

function readBlock(block: Block, problems: TranscriptProblem[]): RawCue[] {
  const [first = ''] = block.rows;
  const timings = block.rows.flatMap((row, index) => (isTimingLine(row) ? [index] : []));
  const [timing] = timings;
  if (/^NOTE(?:[ \t]|$)/u.test(first)) return [];
  if (/^(?:STYLE|REGION)[ \t]*$/u.test(first) && timing === undefined) return [];
  if (timing === undefined || timing > 1)
    problems.push(makeTranscriptProblem('transcript-stray-text', block));
  return timings.map((at, index) => {
    const rows = block.rows.slice(at + 1, timings[index + 1]);
    const line = block.line + at;
    return { timing: block.rows[at] ?? '', line, rows, rowsLine: line + 1 };
  });
}
