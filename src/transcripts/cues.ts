import { findTiming } from './timing.ts';
import { readPayload } from './payload.ts';
import type { ReadCue, Reading, TranscriptProblem } from './reading.ts';

/** A cue as it stands in a file: its timing line and the rows of words under it. */
export interface RawCue {
  timing: string;
  /** Line of the timing, from 1. */
  line: number;
  rows: string[];
  /** Line of the first row. */
  rowsLine: number;
}

/** Reads raw cues into cues in time order, keeping every word that was understood. */
export function readCues(raw: readonly RawCue[], problems: TranscriptProblem[]): Reading {
  const cues = raw.flatMap((cue) => readCue(cue, problems));
  for (const [index, cue] of cues.entries()) {
    const before = cues[index - 1];
    if (before && cue.startSeconds < before.startSeconds)
      problems.push(buildProblem('transcript-out-of-order', cue.line));
  }
  const ordered = cues
    .map((cue, index) => ({ cue, index }))
    .sort((a, b) => a.cue.startSeconds - b.cue.startSeconds || a.index - b.index)
    .map(({ cue }) => cue);
  return { cues: ordered, problems };
}

function readCue(raw: RawCue, problems: TranscriptProblem[]): ReadCue[] {
  const timing = findTiming(raw.timing);
  if (!timing) {
    problems.push(buildProblem('transcript-bad-time', raw.line));
    return [];
  }
  if (timing.endSeconds <= timing.startSeconds) {
    problems.push(buildProblem('transcript-ends-before-start', raw.line));
    return [];
  }
  const payload = readPayload(raw.rows.join('\n'), raw.rowsLine, timing);
  problems.push(...payload.problems);
  return payload.voices.map((voice) => ({ ...timing, ...voice, line: raw.rowsLine }));
}

const CATALOGUE = {
  'transcript-bad-time': {
    severity: 'error',
    message: 'This time cannot be read, so the words under it have no place in the recording.',
    hint: 'Write it as `00:01:02.000 --> 00:01:05.500`, with minutes and seconds below 60.',
  },
  'transcript-ends-before-start': {
    severity: 'error',
    message: 'These words end before they begin.',
    hint: 'Correct the second time of the line so that it is later than the first.',
  },
  'transcript-out-of-order': {
    severity: 'warning',
    message: 'This cue begins before the one above it; they were put in time order.',
    hint: 'Check both times: a cue in the wrong place is often a mistyped minute.',
  },
  'transcript-stray-text': {
    severity: 'error',
    message: 'These words belong to no time, so no clip would hold them.',
    hint: 'Put a timing line above them, or remove the empty line that parts them from their cue.',
  },
  'transcript-no-header': {
    severity: 'warning',
    message: 'A WebVTT file begins with the line `WEBVTT`; this one does not.',
    hint: 'Put `WEBVTT` and an empty line at the top.',
  },
  'transcript-empty': {
    severity: 'error',
    message: 'No words with times were found in this transcript.',
    hint: 'Check that it is the right file, saved as WebVTT or SRT.',
  },
  'transcript-unknown-format': {
    severity: 'error',
    message: 'This kind of transcript cannot be read.',
    hint: 'Save it as WebVTT (`.vtt`) or SRT (`.srt`).',
  },
} as const;

/** A problem of a kind that needs no more than its line. */
export function buildProblem(code: keyof typeof CATALOGUE, line: number): TranscriptProblem {
  return { code, line, column: 1, ...CATALOGUE[code] };
}
