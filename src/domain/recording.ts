import type { Medium } from './consent.ts';

/**
 * How a picture's colours are coded: as its file says, else as files of its size usually are.
 * `hlg` and `pq` are the two kinds of high dynamic range.
 */
export type Colour = 'bt601' | 'bt709' | 'hlg' | 'pq';

/** What a recording turned out to be when it was probed. */
export interface RecordingFacts {
  durationSeconds: number;
  /** Present when it has a moving picture; size as shown, after rotation and with square pixels. */
  picture?: { width: number; height: number; framesPerSecond: number; colour?: Colour };
  hasSound: boolean;
}

/** What is to be cut out of a recording: a clip, or an interview from beginning to end. */
export interface RecordingCut {
  /** `<interview>/<clip>`; `<interview>` where it is whole. */
  id: string;
  /** Absolute paths of the recording's parts, in order. */
  recording: string[];
  /** Seconds from the start of the first part. */
  startSeconds: number;
  endSeconds: number;
  /** The most that may be shown of it. */
  medium: Medium;
  /** The moment of the poster, seconds from the start of the first part. */
  posterSeconds: number;
}
