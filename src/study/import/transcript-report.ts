import type { Mended, ReadCue, Reading } from '../../transcripts/reading.ts';

/** What a transcript turned out to be. */
export interface TranscriptReport {
  /** `DOCX (Otter)`, `SubRip`, … */
  format: string;
  encoding?: string;
  cues: number;
  words: number;
  /** Of the first and the last word, seconds of the recording. */
  startSeconds: number;
  endSeconds: number;
  /** Who speaks, in the order in which they first do; nobody's name is undefined. */
  speakers: SpeakerCount[];
  mended: Mended;
}

export interface SpeakerCount {
  name: string | undefined;
  cues: number;
  words: number;
}

/** Counts what a reader found. */
export function countTranscript({ format, encoding, cues, mended }: Reading): TranscriptReport {
  return {
    format,
    ...(encoding !== undefined && { encoding }),
    cues: cues.length,
    words: sum(cues.map(countWords)),
    startSeconds: cues[0]?.startSeconds ?? 0,
    endSeconds: cues.reduce((latest, { endSeconds }) => Math.max(latest, endSeconds), 0),
    speakers: countSpeakers(cues),
    mended,
  };
}

function countSpeakers(cues: readonly ReadCue[]): SpeakerCount[] {
  const byName = Map.groupBy(cues, ({ speaker }) => speaker);
  return [...byName].map(([name, spoken]) => ({
    name,
    cues: spoken.length,
    words: sum(spoken.map(countWords)),
  }));
}

function countWords({ text }: ReadCue): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.-]*/gu)?.length ?? 0;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
