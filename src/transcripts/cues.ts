import { readPayload } from './payload.ts';
import { makeTranscriptProblem } from './problems.ts';
import type { FoundCue, TranscriptProblem } from './reading.ts';
import { findTiming } from './timing.ts';

/** A cue as it stands in a file: its timing line and the rows of words under it. */
export interface RawCue {
  timing: string;
  /** Line of the timing, from 1. */
  line: number;
  rows: string[];
  /** Line of the first row. */
  rowsLine: number;
}

/** Reads the timing and the words of a cue of captions; each voice in it is a passage of its own. */
export function readRawCue(raw: RawCue, problems: TranscriptProblem[]): FoundCue[] {
  const timing = findTiming(raw.timing);
  if (!timing) {
    problems.push(makeTranscriptProblem('transcript-bad-time', raw, raw.timing.trim()));
    return [];
  }
  const payload = readPayload(raw.rows.join('\n'), raw.rowsLine, timing);
  problems.push(...payload.problems);
  return payload.voices.map((voice) => ({
    ...timing,
    ...voice,
    line: raw.rowsLine,
    timeLine: raw.line,
  }));
}
