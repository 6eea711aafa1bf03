import type { Severity } from '../domain/problem.ts';
import type { Cue, Word } from '../domain/transcript.ts';

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
  /** What a coder of the transcript filed this passage under. */
  tags?: string[];
}

/** What a reader put right by itself, each with how often. */
export interface Mended {
  /** Cues whose end was missing: it is the next cue's start, or estimated from the words. */
  endsSupplied: number;
  /** Cues whose start was missing: estimated between those that have one. */
  startsEstimated: number;
  /** Cues with a blank where the speaker goes: it is the one above. */
  speakersCarriedOn: number;
  /** Cues put in time order. */
  reordered: number;
  /** Words whose time was missing, and that were spread between their neighbours. */
  wordTimesSupplied: number;
  /** Cues whose timed words are not those of their text, so that only the text was kept. */
  wordTimesDropped: number;
  /** Rows of a text that nobody said, such as a title and what the program adds. */
  headingsLeftOut: number;
}

/** What a reader made of a file: the cues in time order, and all it did not understand. */
export interface Reading {
  /** What the file turned out to be, as people call it: `WebVTT`, `Whisper JSON (whisper.cpp)`. */
  format: string;
  /** The encoding its text was in, such as `utf-8` or `windows-1252`; none where the format has its own. */
  encoding?: string;
  cues: ReadCue[];
  problems: TranscriptProblem[];
  mended: Mended;
}

/** A word as a file has it: times may be missing. */
export interface FoundWord extends Pick<Word, 'text'> {
  startSeconds?: number | undefined;
  endSeconds?: number | undefined;
}

/** A passage as a file has it, before what is missing is supplied (see `settleCues`). */
export interface FoundCue {
  /** Line of its first word. */
  line: number;
  /** Line of its time, where that is another. */
  timeLine?: number;
  /** Undefined where the file has none. */
  startSeconds?: number | undefined;
  endSeconds?: number | undefined;
  /** As the file writes it; empty for “same as before”, undefined for nobody known. */
  speaker?: string | undefined;
  text: string;
  words?: FoundWord[] | undefined;
  tags?: string[] | undefined;
}
