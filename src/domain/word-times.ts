import type { Cue } from './transcript.ts';

interface Stretch {
  from: number;
  to: number;
  startSeconds: number;
  endSeconds: number;
}

/**
 * When each character of a cue is spoken: by the times of its words where the source has them, else
 * spread over the cue by length.
 *
 * @returns the second at which the character at an offset of the cue's text begins
 */
export function timeCharacters(cue: Cue): (offset: number) => number {
  const stretches = findStretches(cue);
  let last = 0;
  return (offset) => {
    if ((stretches[last]?.from ?? 0) > offset) last = 0;
    while ((stretches[last + 1]?.from ?? Infinity) <= offset) last += 1;
    const stretch = stretches[last];
    return stretch ? interpolate(stretch, offset) : cue.startSeconds;
  };
}

function findStretches(cue: Cue): Stretch[] {
  const found: Stretch[] = [];
  let from = 0;
  for (const { text, startSeconds, endSeconds } of cue.words ?? []) {
    const at = text === '' ? -1 : cue.text.indexOf(text, from);
    if (at === -1) continue;
    from = at + text.length;
    found.push({ from: at, to: from, startSeconds, endSeconds });
  }
  const { startSeconds, endSeconds } = cue;
  return found.length > 0 ? found : [{ from: 0, to: cue.text.length, startSeconds, endSeconds }];
}

function interpolate({ from, to, startSeconds, endSeconds }: Stretch, offset: number): number {
  const share = Math.min(1, Math.max(0, (offset - from) / Math.max(1, to - from)));
  return Math.round((startSeconds + share * (endSeconds - startSeconds)) * 1000) / 1000;
}
