import type { Consent, Audience } from './consent.ts';
import type { Edition } from './edition.ts';
import type { CommitmentState, EvidenceKind, EvidencePart, Side, Verdict } from './evidence.ts';
import type { Place } from './problem.ts';
import type { Reference } from './reference.ts';
import type { SessionStep } from './session.ts';
import type { Transcript } from './transcript.ts';

export type { Reference } from './reference.ts';

/** A picture an author named. */
export interface ImageReference {
  /** Path relative to the study's folder, forward slashes. */
  path: string;
  alt: string;
  at: Place;
}

export interface Portrait extends ImageReference {
  /** Where the eyes are, as fractions of width and height. */
  eye: [number, number];
  facing: 'left' | 'right' | 'front';
}

/** What every entry has. */
export interface Entry {
  id: string;
  /** The file it is written in, at its first line. */
  at: Place;
  draft: boolean;
  /** The editions it is meant for; undefined for all. */
  editions?: string[];
}

/** An entry written as MDX: front matter, then a body. */
export interface BodyEntry extends Entry {
  /** The body's source. */
  body: string;
  /** The line of the file on which the body starts, from 1. */
  bodyLine: number;
}

export interface Person {
  id: string;
  at: Place;
  name: string;
  /** Absent for somebody who only asked the questions. */
  side?: Side;
  role?: string;
  organisation?: string;
  place?: string;
  portrait?: Portrait;
  consent?: Consent;
}

/** A titled range of an interview: the unit of evidence. */
export interface Clip extends Entry {
  /** `<interview>/<clip>` */
  id: string;
  interviewId: string;
  title: string;
  startSeconds: number;
  endSeconds: number;
  /** Where its end is written. */
  endAt?: Place;
  kinds: EvidenceKind[];
  themes: Reference[];
  /** Everyone heard or seen in it, where that is fewer than the interview's people and interviewer. */
  present?: Reference[];
  /** The words that stand for it; checked like any Quote. */
  quote?: { text: string; at: Place };
  /** The moment of the poster, seconds of the recording; default: a third into the clip. */
  posterSeconds?: number;
}

/** How much of an interview is published: its clips, or all of it where everyone in it agreed to that. */
export const PUBLISH = ['clips', 'whole'] as const;

export interface Interview extends Entry {
  publish: (typeof PUBLISH)[number];
  /** Where that is written. */
  publishAt?: Place;
  people: Reference[];
  interviewer?: Reference;
  /** The transcript's speaker names → person ids. */
  speakers: Record<string, string>;
  /** Where each of them is written. */
  speakerPlaces?: Record<string, Place>;
  /** Passers-by in the picture: none, made unrecognisable, or people with consent. */
  othersSeen?: 'no' | 'blurred' | Reference[];
  /** ISO day. */
  date: string;
  problemShared?: string;
  questions: string[];
  /** BCP 47 tag of what is spoken. */
  language: string;
  /** Paths relative to the study's folder or absolute (under `recordings:`), in order; empty for text only. */
  recording: { path: string; at: Place }[];
  /** Added to every time of the transcripts, seconds. */
  transcriptOffsetSeconds: number;
  /** The original first, then translations; speakers are person ids. */
  transcripts: Transcript[];
  clips: Clip[];
  /** A still of where they are, for audio and words. */
  still?: ImageReference;
}

/** A statement about a persona, or a question on its behalf, with the clips that bear it out. */
export interface Trait {
  text: string;
  clips: Reference[];
}

export interface DayMoment {
  /** Clock time, `HH:MM`. */
  at: string;
  what: string;
  hard: boolean;
  /** The clips in which it is told. */
  clips: Reference[];
}

export interface Persona extends BodyEntry {
  title: string;
  side: Side;
  oneLine: string;
  people: Reference[];
  goals: Trait[];
  frustrations: Trait[];
  traits: Trait[];
  /** What to ask on their behalf when a decision is made. */
  questions: Trait[];
  day: DayMoment[];
}

export interface Story extends BodyEntry {
  title: string;
  side: Side;
  people: Reference[];
  personas: Reference[];
  themes: Reference[];
  summary: string;
  image?: ImageReference;
  /** The working day a `<Day story>` draws. */
  day: DayMoment[];
}

/** What both sides say alike, in the editor's words, with clips of both. */
export interface StatedAgreement {
  text: string;
  clips: Reference[];
  at: Place;
}

export interface Theme extends BodyEntry {
  title: string;
  summary: string;
  /** Clips set face to face by the editor: customer's first. */
  pairs: [Reference, Reference][];
  agreements: StatedAgreement[];
}

/** The editor's word that a finding stands in an edition that shows nothing of a part of its evidence. */
export interface ShownWithout {
  editionId: string;
  missing: EvidencePart;
  words: string;
  at: Place;
}

export interface Finding extends BodyEntry {
  title: string;
  /** The claim in each side's manner of speaking. */
  claims: { customer?: string; employee?: string };
  verdict: Verdict;
  reason: string;
  judgedBy: string;
  /** ISO day. */
  judgedOn: string;
  themes: Reference[];
  evidenceFor: Reference[];
  evidenceAgainst: Reference[];
  /** Where the lists for it and against it are written. */
  evidencePlaces?: Partial<Record<EvidencePart, Place>>;
  /** What it means for the product. */
  product?: string;
  shownWithout: ShownWithout[];
}

export interface Commitment extends BodyEntry {
  title: string;
  findings: Reference[];
  /** The clip whose quote stands under "You said". */
  youSaid?: Reference;
  owner: string;
  /** ISO day. */
  due?: string;
  state: CommitmentState;
  /** Why it stands as it does. */
  stateNote?: string;
}

export interface Session extends BodyEntry {
  title: string;
  purpose: string;
  /** Who sits in the room. */
  audiences: Audience[];
  minutes: number;
  prepare: string[];
  steps: SessionStep[];
}

/** What an editor allows the audit to find. */
export interface AuditAllowance {
  term: string;
  place: string;
  reason: string;
}

export interface StudySettings {
  title: string;
  organisation: string;
  language: string;
  timeZone: string;
  summary: string;
  /** Who answers for the study. */
  responsible: { name: string; role: string; contact: string };
  editions: Edition[];
  /** Where a reader can write to: an e-mail address or a web address. */
  feedback?: string;
  /** The two colours, where the study sets its own. */
  look: { customer?: string; employee?: string };
  fillers: string[];
  negations: string[];
  /** Terms that appear in no edition. */
  redacted: string[];
  auditAllow: AuditAllowance[];
  home: { theme?: Reference; stories: Reference[] };
  /** How it was made, for the page "How we listened". */
  colophon: string[];
}

/** One content folder, read. */
export interface Study {
  /** Absolute path of the folder. */
  root: string;
  settings: StudySettings;
  people: Person[];
  personas: Persona[];
  interviews: Interview[];
  stories: Story[];
  themes: Theme[];
  findings: Finding[];
  commitments: Commitment[];
  sessions: Session[];
  /** Ids (a clip's with its interview's) of entries too broken to keep: a mention of one is no second problem. */
  leftOut?: readonly string[];
}
