import { buildProblem } from './cues.ts';
import { decodeText } from './decode.ts';
import type { Reading } from './reading.ts';
import { readSrt } from './srt.ts';
import { readWebVtt } from './webvtt.ts';

const READERS: Record<string, (text: string) => Reading> = { vtt: readWebVtt, srt: readSrt };

/**
 * Reads a transcript file of any known format, told by its name's ending. Never throws: what cannot
 * be read is a problem with its line.
 */
export function readTranscript(bytes: Uint8Array, fileName: string): Reading {
  const ending = /\.([^.]+)$/u.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const reader = READERS[ending];
  if (!reader) return { cues: [], problems: [buildProblem('transcript-unknown-format', 1)] };
  const reading = reader(decodeText(bytes));
  if (reading.cues.length === 0 && reading.problems.every(({ severity }) => severity !== 'error'))
    reading.problems.push(buildProblem('transcript-empty', 1));
  return reading;
}
