import type { Audience, Medium } from '../domain/consent.ts';
import type { Edition } from '../domain/edition.ts';
import type {
  CommitmentState,
  EvidenceKind,
  EvidencePart,
  Side,
  Verdict,
} from '../domain/evidence.ts';
import type { Problem } from '../domain/problem.ts';
import type { ActivityGuide } from '../domain/session.ts';
import type { Cue } from '../domain/transcript.ts';

/**
 * What the stage holds: a study as one edition may see it, and all that Astro ever sees of it.
 * Written as `study.json`, beside `images.json` with `images/`, and `bodies/<kind>/<id>.mdx`. In a
 * body, a Figure's `src` is an image id of `images.json`, and a Markdown image is a path to the staged
 * file; an `Only` that is left names this edition only.
 */
export interface StagedStudy {
  edition: Edition;
  title: string;
  organisation: string;
  summary: string;
  timeZone: string;
  responsible: { name: string; role: string; contact: string };
  feedback?: string;
  look: { customer?: string; employee?: string };
  colophon: string[];
  /** What a quote may drop and may not, as study.yaml has it. */
  fillers: string[];
  negations: string[];
  /** The other editions are not named: an edition knows nothing else. */
  home: { themeId?: string; storyIds: string[] };
  people: StagedPerson[];
  interviews: StagedInterview[];
  clips: StagedClip[];
  personas: StagedPersona[];
  stories: StagedStory[];
  themes: StagedTheme[];
  findings: StagedFinding[];
  commitments: StagedCommitment[];
  sessions: StagedSession[];
}

/** In the dev server only: an entry that cannot be shown, and why. */
export interface StagedEntry {
  id: string;
  draft: boolean;
  problems?: Problem[];
}

/** A picture on the stage; `imageId` is its key in `images.json`. */
export interface StagedImage {
  imageId: string;
  alt: string;
}

export interface StagedPerson {
  id: string;
  /** The name they agreed to: their own or an alias. */
  name: string;
  isAlias: boolean;
  side?: Side;
  role?: string;
  organisation?: string;
  place?: string;
  portrait?: StagedImage & { eye: [number, number]; facing: 'left' | 'right' | 'front' };
}

export interface StagedInterview extends StagedEntry {
  /** The interviewed people that the edition shows. */
  personIds: string[];
  /** ISO day. */
  date: string;
  problemShared?: string;
  language: string;
  /** Present where it is shown from beginning to end. */
  whole?: StagedWhole;
}

/** An interview from beginning to end. */
export interface StagedWhole {
  /** Of its recording; where there is none, until the last words end. */
  durationSeconds: number;
  /** The most that everybody in it agreed to and that the source has. */
  medium: Medium;
  /** The original first; seconds from the start of the recording. */
  transcripts: StagedTranscript[];
  /** Empty until the media step has run. */
  media: ClipMedia;
  /** The clips in it that the edition shows, in the order in which they begin. */
  clips: { clipId: string; startSeconds: number; endSeconds: number }[];
}

export interface StagedTranscript {
  language: string;
  isTranslation: boolean;
  /** Cut to what is shown: seconds from its start; speakers are person ids of this edition. */
  cues: Cue[];
}

/** Files of a clip or of a whole interview, as paths below the site's root (`media/<name>`). */
export interface ClipMedia {
  video?: { src: string; width: number; height: number; bytes: number };
  audio?: { src: string; bytes: number };
  poster?: { avif: string; webp: string; jpeg: string; width: number; height: number };
}

/** Words of a clip, with who says them and when: seconds from the clip's start. */
export interface StagedQuote {
  text: string;
  /** Of the transcript they stand in: the original's, or a translation's. */
  language: string;
  personId: string;
  startSeconds: number;
  endSeconds: number;
}

export interface StagedClip extends StagedEntry {
  interviewId: string;
  title: string;
  side: Side;
  /** The interviewed people in it. */
  personIds: string[];
  kinds: EvidenceKind[];
  themeIds: string[];
  durationSeconds: number;
  /** The most that everybody in it agreed to and that the source has. */
  medium: Medium;
  /** The original first. */
  transcripts: StagedTranscript[];
  quote?: StagedQuote;
  /** Empty until the media step has run. */
  media: ClipMedia;
  still?: StagedImage;
}

export interface StagedTrait {
  text: string;
  clipIds: string[];
}

/** A moment of a working day; `at` is a clock time, `HH:MM`. */
export interface StagedDayMoment {
  at: string;
  what: string;
  hard: boolean;
  clipIds: string[];
}

export interface StagedPersona extends StagedEntry {
  title: string;
  side: Side;
  oneLine: string;
  personIds: string[];
  goals: StagedTrait[];
  frustrations: StagedTrait[];
  traits: StagedTrait[];
  /** What to ask on their behalf when a decision is made. */
  questions: StagedTrait[];
  day: StagedDayMoment[];
}

export interface StagedStory extends StagedEntry {
  title: string;
  side: Side;
  personIds: string[];
  personaIds: string[];
  themeIds: string[];
  summary: string;
  image?: StagedImage;
  day: StagedDayMoment[];
  /** Clips its body shows, in order, each once. */
  clipIds: string[];
}

export interface StagedTheme extends StagedEntry {
  title: string;
  summary: string;
  pairs: [string, string][];
  /** The editor's, as far as clips of both sides are left to bear them out. */
  agreements: { text: string; clipIds: string[] }[];
}

export interface StagedFinding extends StagedEntry {
  title: string;
  claims: { customer?: string; employee?: string };
  verdict: Verdict;
  reason: string;
  judgedBy: string;
  judgedOn: string;
  themeIds: string[];
  clipIdsFor: string[];
  clipIdsAgainst: string[];
  /** What it means for the product. */
  product?: string;
  /** The editor's words for what is missing here, of this edition only. */
  shownWithout: { missing: EvidencePart; words: string }[];
}

export interface StagedCommitment extends StagedEntry {
  title: string;
  findingIds: string[];
  youSaidClipId?: string;
  owner: string;
  due?: string;
  state: CommitmentState;
  stateNote?: string;
}

/** An activity with what its sheets are made of; defaults are filled in. */
export type StagedActivity = ActivityGuide &
  (
    | { name: 'spend-a-budget'; clipIds: string[]; budget: number }
    | { name: 'rank-the-needs'; clipIds: string[] }
    | { name: 'redraw-the-day'; personaId: string; day: StagedDayMoment[] }
    | { name: 'own' }
  );

/** What happens in a step, as far as all of the session's audiences may see it; defaults are filled in. */
export type StagedStepContent =
  | { kind: 'play'; clipIds: string[] }
  | { kind: 'quote'; clipId: string; quote: StagedQuote }
  | { kind: 'discuss'; question: string }
  | { kind: 'poll'; question: string; options: string[] }
  | {
      kind: 'pair';
      themeId: string;
      /** The customer's clip, then the employee's; one pair or more. */
      pairs: [string, string][];
    }
  | {
      kind: 'chair';
      personaId: string;
      /** What its seat may let be heard. */
      clipIds: string[];
    }
  | { kind: 'activity'; activity: StagedActivity }
  | { kind: 'agree'; rules: string[] }
  | { kind: 'write-first'; prompt: string }
  | { kind: 'say-back'; prompt: string }
  | { kind: 'break' }
  | { kind: 'commit'; prompt: string };

export type StagedSessionStep = {
  /** Whole or half ones. */
  minutes: number;
  /** Only in an edition with notes. */
  note?: string;
} & StagedStepContent;

export interface StagedSession extends StagedEntry {
  title: string;
  purpose: string;
  /** Who sits in the room. */
  audiences: Audience[];
  /** The themes that all of them may see. */
  themeIds: string[];
  minutes: number;
  /** Only in an edition with notes. */
  prepare: string[];
  steps: StagedSessionStep[];
}
