import type { ShownPassage } from '../../search/format.ts';
import type { Caption } from '../player/caption-track.ts';

/** A caption goes on until it has so many letters: about a line under a small picture. */
const ENOUGH = 60;
/** How long the last words stay. */
const LAST_SECONDS = 10;

/** What is said in passages as captions, each standing until the next one. */
export function listCaptions(passages: readonly ShownPassage[]): Caption[] {
  const starts = passages.flatMap(listStarts);
  return starts.map((caption, index) => ({
    ...caption,
    endSeconds: starts[index + 1]?.startSeconds ?? caption.startSeconds + LAST_SECONDS,
  }));
}

function listStarts({
  text,
  moments = [],
}: ShownPassage): { startSeconds: number; text: string }[] {
  const starts: { startSeconds: number; from: number }[] = [];
  for (let at = 0; at < moments.length; at += 2) {
    const from = moments[at] ?? 0;
    const last = starts.at(-1);
    if (!last || from - last.from >= ENOUGH)
      starts.push({ startSeconds: moments[at + 1] ?? 0, from });
  }
  return starts.map(({ startSeconds, from }, index) => ({
    startSeconds,
    text: text.slice(from, starts[index + 1]?.from).trim(),
  }));
}
