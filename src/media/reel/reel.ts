import type { Medium } from '../../domain/consent.ts';
import type { Side } from '../../domain/evidence.ts';
import type { Cue } from '../../domain/transcript.ts';

/** A colour and what is readable on it, `#rrggbb`. */
export interface Ground {
  field: string;
  ink: string;
}

/** A picture that may be shown, encoded anew for the edition. */
export interface ReelPicture {
  /** Absolute. */
  path: string;
  width: number;
  height: number;
}

/** A portrait; `eye` as fractions of its width and height. */
export interface ReelFace extends ReelPicture {
  eye: readonly [number, number];
  facing: 'left' | 'right' | 'front';
}

/** Somebody heard, as far as the edition shows them. */
export interface ReelPerson {
  name: string;
  /** Role, organisation and place; may be empty. */
  line: string;
  /** Absent for somebody who only asked the questions. */
  side?: Side;
  face?: ReelFace;
}

/** What is said in a clip in one language; seconds from the clip's start, speakers are person ids. */
export interface ReelWords {
  /** BCP 47 tag. */
  language: string;
  direction: 'ltr' | 'rtl';
  cues: readonly Cue[];
}

/** A clip as a reel shows it. */
export interface ReelClip {
  id: string;
  title: string;
  /** The themes it is on; may be empty. */
  subject: string;
  /** What it is to the reel, or which kind of evidence: `For it`, `Works well`; may be empty. */
  label: string;
  side: Side;
  /** The side in words. */
  sideWord: string;
  ground: Ground;
  /** Whose words stand for it. */
  speakerId: string;
  /** Everybody who speaks in it, by id. */
  people: Readonly<Record<string, ReelPerson>>;
  durationSeconds: number;
  medium: Medium;
  /** The file of the media cache that is played; absent where only words are shown. */
  file?: {
    path: string;
    hasSound: boolean;
    /** Present when it has a picture. */
    picture?: { width: number; height: number; framesPerSecond: number };
  };
  /** Where they are, for a clip that is only heard. */
  still?: ReelPicture;
  /** The words as they are drawn, with the marks around what is quoted in their language. */
  shown: ReelWords & { quotationMarks: readonly [string, string] };
  /** For the caption tracks: the original first. */
  words: readonly ReelWords[];
}

/** What a reel begins with. */
export interface ReelOpening {
  /** `Theme`, `Session`, `Finding`. */
  kind: string;
  title: string;
  /** What it is from, whom it is for and until when it may be shown. */
  lines: readonly string[];
}

/** Everything that is made into one film. */
export interface Reel {
  opening: ReelOpening;
  /** At least one. */
  clips: readonly ReelClip[];
  /** Whether words stand in the picture of clips that have one; where there is none they always do. */
  burnIn: boolean;
  /** BCP 47 tag of the caption track that plays of itself. */
  language: string;
}
