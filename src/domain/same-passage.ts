import type { Cue } from './transcript.ts';

/** When words are said, and by whom, as the cues name them. */
export interface SpokenPassage {
  speaker: string;
  startSeconds: number;
  endSeconds: number;
}

/**
 * The same passage in the cues of another language. In whole cues, so it may hold a little more;
 * empty where it has none of it.
 */
export function findSamePassage(cues: readonly Cue[], passage: SpokenPassage): string {
  return cues
    .filter((cue) => cue.speaker === passage.speaker && isWithin(cue, passage))
    .map((cue) => cue.text.replaceAll(/\s+/gu, ' '))
    .join(' ');
}

const LEAST_SHARED_SECONDS = 0.4;

/** Where times are shared out by letters, cues that only touch may seem to overlap a little. */
function isWithin(cue: Cue, passage: SpokenPassage): boolean {
  const shared =
    Math.min(cue.endSeconds, passage.endSeconds) - Math.max(cue.startSeconds, passage.startSeconds);
  const shorter = Math.min(
    cue.endSeconds - cue.startSeconds,
    passage.endSeconds - passage.startSeconds,
  );
  return shared > 0 && shared >= Math.min(LEAST_SHARED_SECONDS, shorter / 2);
}
