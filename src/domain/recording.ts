/** What a recording turned out to be when it was probed. */
export interface RecordingFacts {
  durationSeconds: number;
  /** Present when it has a moving picture; size as shown, after rotation and with square pixels. */
  picture?: { width: number; height: number; framesPerSecond: number };
  hasSound: boolean;
}
