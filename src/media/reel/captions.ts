import type { Cue } from '../../domain/transcript.ts';
import { timeCharacters } from '../../domain/word-times.ts';
import { breakIntoLines, splitIntoPhrases, type LineLimits } from './phrases.ts';

/** Words that stand together for a while; seconds from the clip's start. */
export interface Caption {
  startSeconds: number;
  endSeconds: number;
  lines: string[];
  /** A person's id, where the transcript names who speaks. */
  speakerId?: string;
}

/** Two captions closer than this meet, so that nothing flickers between them. */
const SHORTEST_PAUSE = 0.5;

/**
 * Cues as captions: each parted by phrase until it fits into its lines, at the time its words are
 * spoken. None outlasts the clip, and no two stand at once.
 */
export function buildCaptions(
  cues: readonly Cue[],
  durationSeconds: number,
  limits: LineLimits,
): Caption[] {
  const captions = cues.flatMap((cue) => partCue(cue, limits));
  return captions.flatMap((caption, index) => {
    const next = captions[index + 1]?.startSeconds ?? Infinity;
    const { startSeconds } = caption;
    const endSeconds = Math.min(meet(caption.endSeconds, next), durationSeconds);
    return startSeconds < endSeconds ? [{ ...caption, endSeconds }] : [];
  });
}

function meet(endSeconds: number, nextSeconds: number): number {
  return nextSeconds - endSeconds < SHORTEST_PAUSE ? nextSeconds : endSeconds;
}

function partCue(cue: Cue, limits: LineLimits): Caption[] {
  const timeOf = timeCharacters(cue);
  const parts = splitIntoPhrases(cue.text, limits);
  return parts.map(({ from, to }, index) => {
    const next = parts[index + 1];
    return {
      startSeconds: index === 0 ? cue.startSeconds : timeOf(from),
      endSeconds: next ? timeOf(next.from) : cue.endSeconds,
      lines: breakIntoLines(cue.text.slice(from, to), limits),
      ...(cue.speaker !== undefined && { speakerId: cue.speaker }),
    };
  });
}
