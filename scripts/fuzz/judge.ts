import { readAs } from '../../src/transcripts/read.ts';
import { TRANSCRIPT_CATALOGUE } from '../../src/transcripts/problems.ts';
import type { ReadCue, Reading } from '../../src/transcripts/reading.ts';
import { findKind, type TranscriptKind } from '../../src/transcripts/tell-kind.ts';
import { tidyText } from '../../src/transcripts/tidy.ts';
import { formatWebVtt } from '../../src/transcripts/write-webvtt.ts';

/**
 * What is wrong with how a reader takes an input; undefined when nothing is. It may throw nothing; its
 * cues must be as every Transcript has them, and read back from the study's own WebVTT; every problem
 * must be one of the catalogue, on a line.
 */
export function findFault(kind: TranscriptKind, bytes: Uint8Array): string | undefined {
  try {
    findKind(bytes, `transcript.${kind}`);
    const reading = readAs(kind, bytes);
    return findBadCue(reading.cues) ?? findBadProblem(reading) ?? findBadReturn(reading.cues);
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function findBadCue(cues: readonly ReadCue[]): string | undefined {
  for (const [index, cue] of cues.entries()) {
    const beforeSeconds = cues[index - 1]?.startSeconds ?? 0;
    const words = cue.words ?? [];
    const times = [beforeSeconds, cue.startSeconds, cue.endSeconds];
    const wordTimes = words.flatMap(({ startSeconds, endSeconds }) => [startSeconds, endSeconds]);
    const isSound =
      isRising(times) &&
      cue.endSeconds > cue.startSeconds &&
      isRising([cue.startSeconds, ...wordTimes, cue.endSeconds]) &&
      cue.text !== '' &&
      cue.text === tidyText(cue.text) &&
      isLine(cue.line);
    if (!isSound) return `cue ${index} is none: ${JSON.stringify(cue)}`;
  }
  return undefined;
}

function isRising(times: readonly number[]): boolean {
  return times.every((time, index) => Number.isFinite(time) && time >= (times[index - 1] ?? 0));
}

function isLine(line: number): boolean {
  return Number.isInteger(line) && line > 0;
}

function findBadProblem({ problems }: Reading): string | undefined {
  const bad = problems.find(
    ({ code, line, column }) =>
      !Object.hasOwn(TRANSCRIPT_CATALOGUE, code) || !isLine(line) || !isLine(column),
  );
  return bad && `a problem that is none: ${JSON.stringify(bad)}`;
}

function findBadReturn(cues: ReadCue[]): string | undefined {
  const again = readAs('vtt', new TextEncoder().encode(formatWebVtt({ cues }))).cues;
  return formatPlain(again) === formatPlain(cues)
    ? undefined
    : `read back differently: ${formatPlain(again)}`;
}

function formatPlain(cues: readonly ReadCue[]): string {
  return JSON.stringify(cues.map((cue) => ({ ...cue, line: 0, tags: undefined })));
}
