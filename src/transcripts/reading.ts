import type { Severity } from '../domain/problem.ts';
import type { Cue } from '../domain/transcript.ts';

/** Something in a transcript file that could not be read as it stands. Lines and columns from 1. */
export interface TranscriptProblem {
  code: string;
  severity: Severity;
  line: number;
  column: number;
  message: string;
  hint: string;
}

/** A cue and the line of its first word, so that what is wrong with it can be shown. */
export interface ReadCue extends Cue {
  line: number;
}

/** What a reader made of a file: the cues in time order, and all it did not understand. */
export interface Reading {
  cues: ReadCue[];
  problems: TranscriptProblem[];
}
