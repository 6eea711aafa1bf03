import type { Cue } from '../domain/transcript.ts';
import { roundMillis } from './timing.ts';

/** A cue later by some seconds, its words with it. */
export function shiftCue<AnyCue extends Cue>(cue: AnyCue, bySeconds: number): AnyCue {
  const shift = <Timed extends { startSeconds: number; endSeconds: number }>(timed: Timed) => ({
    ...timed,
    startSeconds: roundMillis(timed.startSeconds + bySeconds),
    endSeconds: roundMillis(timed.endSeconds + bySeconds),
  });
  return { ...shift(cue), ...(cue.words && { words: cue.words.map(shift) }) };
}
