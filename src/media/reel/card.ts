import type { ReelClip, ReelOpening, ReelPerson } from './reel.ts';

/** Words on a card, and whose they are. */
export interface CardWords {
  lines: readonly string[];
  direction: 'ltr' | 'rtl';
  /** BCP 47 tag. */
  language: string;
  speaker: ReelPerson;
  /** Whether who speaks sits on the clip's side; an interviewer sits on neither. */
  isOfSide: boolean;
}

/** One still picture of a reel, as far as it can be told without drawing it. */
export type Card =
  | {
      kind: 'opening';
      opening: ReelOpening;
      customer: ReelClip | undefined;
      employee: ReelClip | undefined;
    }
  | { kind: 'title'; clip: ReelClip }
  /** The dark around a moving picture. */
  | { kind: 'screen' }
  /** Words in a strip under the picture: the moving one, or the still of where they are. */
  | { kind: 'strip'; clip: ReelClip; words?: CardWords }
  /** For a clip that is only heard; `share` of it is over when its words come. */
  | { kind: 'heard'; clip: ReelClip; words?: CardWords; share: number }
  /** For a clip of words only. */
  | { kind: 'read'; clip: ReelClip; words: CardWords };
