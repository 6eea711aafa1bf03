import { readPayload, type CueDialect } from './payload.ts';
import { makeTranscriptProblem } from './problems.ts';
import type { FoundCue, TranscriptProblem } from './reading.ts';
import { findTiming } from './timing.ts';

/** A cue as it stands in a file: its timing line and the rows of words under it. */
export interface RawCue {
  timing: string;
  /** Line of the timing, from 1. */
  line: number;
  rows: readonly string[];
  /** Line of the first row. */
  rowsLine: number;
}

/** Reads the timings and the words of captions; each voice in a cue is a passage of its own. */
export function readRawCues(
  raw: readonly RawCue[],
  dialect: CueDialect,
  problems: TranscriptProblem[],
): FoundCue[] {
  const found = raw.flatMap((cue) => readRawCue(cue, dialect, problems));
  const loose =
    dialect === 'webvtt' ? raw.filter((cue) => findTiming(cue.timing)?.isStrict === false) : [];
  if (loose[0])
    problems.push(makeTranscriptProblem('transcript-loose-time', loose[0], loose.length));
  return found;
}

function readRawCue(raw: RawCue, dialect: CueDialect, problems: TranscriptProblem[]): FoundCue[] {
  const timing = findTiming(raw.timing);
  if (!timing) {
    problems.push(makeTranscriptProblem('transcript-bad-time', raw, raw.timing.trim()));
    return [];
  }
  const { startSeconds, endSeconds } = timing;
  const payload = readPayload(raw.rows.join('\n'), raw.rowsLine, timing, dialect);
  for (const problem of payload.problems) problems.push(problem);
  return payload.voices.map((voice) => ({
    startSeconds,
    endSeconds,
    ...voice,
    line: raw.rowsLine,
    timeLine: raw.line,
  }));
}
