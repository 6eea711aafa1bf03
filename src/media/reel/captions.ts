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
 * spoken. None outlasts the clip, and no two stand at once: those that begin together while people
 * talk at once stand one after the other.
 */
export function buildCaptions(
  cues: readonly Cue[],
  durationSeconds: number,
  limits: LineLimits,
): Caption[] {
  const captions = takeTurns(cues.flatMap((cue) => partCue(cue, limits)));
  return captions.flatMap((caption, index) => {
    const next = captions[index + 1]?.startSeconds ?? Infinity;
    const { startSeconds } = caption;
    const endSeconds = Math.min(meet(caption.endSeconds, next), durationSeconds);
    return startSeconds < endSeconds ? [{ ...caption, endSeconds }] : [];
  });
}

/** Lets captions that begin together, where people talk at once, stand one after the other. */
function takeTurns(captions: readonly Caption[]): Caption[] {
  const turns: Caption[] = [];
  let rest = captions;
  for (let [first] = rest; first; [first] = rest) {
    const next = rest.findIndex((each) => each !== first && !beginTogether(first, each));
    const together = rest.slice(0, next < 0 ? rest.length : next);
    rest = rest.slice(together.length);
    turns.push(...shareOut(together, rest[0]?.startSeconds ?? Infinity));
  }
  return turns;
}

function beginTogether(first: Caption, other: Caption): boolean {
  const isOver = first.endSeconds <= other.startSeconds;
  return !isOver && other.startSeconds - first.startSeconds < SHORTEST_PAUSE;
}

/** Gives each of its time as much as it has of the letters. */
function shareOut(together: readonly Caption[], nextSeconds: number): Caption[] {
  const [first] = together;
  if (!first || together.length === 1) return [...together];
  const letters = together.map(({ lines }) => lines.join(' ').length);
  const all = letters.reduce((sum, count) => sum + count, 0);
  const last = Math.max(...together.map(({ endSeconds }) => endSeconds));
  const lasts = Math.min(last, nextSeconds) - first.startSeconds;
  let at = first.startSeconds;
  return together.map((caption, index) => {
    const startSeconds = at;
    at += (lasts * (letters[index] ?? 0)) / all;
    return { ...caption, startSeconds, endSeconds: at };
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
