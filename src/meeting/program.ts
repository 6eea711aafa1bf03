import type { Medium } from '../domain/consent.ts';
import type { Side } from '../domain/evidence.ts';
import type { StepKind as SessionStepKind } from '../domain/session.ts';
import type { PlannedSession } from './planned-session.ts';

/**
 * What is shown in a meeting, as a page loads it: a session, or any story, theme or finding projected
 * without one. Clips and personas are programs too, of which a plan made in the browser is put
 * together. Every address in it is a path below the site's root.
 */
export interface Program {
  kind: ProgramKind;
  /** A clip's is `<interview>/<clip>`. */
  id: string;
  title: string;
  /** What should be different afterwards, or what it is about. */
  purpose: string;
  /** The page it belongs to. */
  page: string;
  /** Whom it is for, in words: `customers and employees`. */
  audience: string;
  /** How long the meeting takes; absent where nobody planned it. */
  minutes?: number;
  /** For the facilitator; empty in an edition without notes. */
  prepare: string[];
  steps: ProgramStep[];
  /**
   * A session as its file has it, the key of each step its number: to plan another from it, and to
   * write down today's order.
   */
  planned?: PlannedSession;
  /** Of a clip: what its words may be quoted without, and never without, as study.yaml has it. */
  quoting?: { fillers: string[]; negations: string[] };
  /** Every clip that a moment names, once, by its id. */
  clips: Record<string, WallClip>;
}

export const PROGRAM_KINDS = [
  'session',
  'story',
  'theme',
  'finding',
  'clip',
  'persona',
  'plan',
] as const;
export type ProgramKind = (typeof PROGRAM_KINDS)[number];

/** One step of a meeting; what is on the wall in it, one moment after the other. */
export interface ProgramStep {
  /** From 1. It stands on the wall and in the address, and stays when steps are moved. */
  number: number;
  /** In a plan: its own, wherever it stands. */
  key?: number;
  kind: StepKind;
  /** As a list of steps names it. */
  title: string;
  minutes?: number;
  /** For the facilitator only. */
  note?: string;
  moments: Moment[];
}

/** A session's, and those of what is projected without one. */
export type StepKind = SessionStepKind | 'opening' | 'day' | 'claims' | 'verdict' | 'list';

/** What is on the wall until somebody goes on. */
export type Moment =
  | { kind: 'opening'; title: string; line: string; side?: Side }
  /** Before a clip: who speaks, on what, and to what they agreed; of evidence, what it speaks for. */
  | { kind: 'title'; clipId: string; stance?: string }
  /** It starts when it is reached, and is shown whole. */
  | { kind: 'clip'; clipId: string }
  | ({ kind: 'quote' } & WallWords)
  | { kind: 'question'; heading: string; text: string; isTimed: boolean }
  | { kind: 'poll'; question: string; options: string[] }
  /** Both sides of a theme face to face, before their clips are played. Each is a clip's id. */
  | { kind: 'pair'; theme: string; customer: string; employee: string }
  | { kind: 'persona'; side: Side; title: string; oneLine: string; drawnFrom: string }
  /**
   * Points to read in turn: rules, instructions, a persona's traits. The title goes on from the
   * heading: `The field technician`, `wants`.
   */
  | { kind: 'list'; heading: string; title?: string; items: string[]; side?: Side; foot?: string }
  /** What a group is to do: its name and who works with whom; its instructions follow as a list. */
  | { kind: 'activity'; title: string; groups: string }
  /** What a group has before it, as on its printed sheets. */
  | { kind: 'cards'; heading: string; cards: WallCard[] }
  /** A working day at true clock distances. */
  | { kind: 'day'; title: string; side: Side; marks: WallDayMark[] }
  /** What a finding's two sides claim. */
  | { kind: 'claims'; title: string; customer?: string; employee?: string }
  | { kind: 'verdict'; heading: string; verdict: string; reason: string; judged: string }
  | { kind: 'break' }
  /** Who does what by when, as it is agreed. */
  | { kind: 'commit'; heading?: string; prompt: string };

export type MomentKind = Moment['kind'];

export interface WallPicture {
  src: string;
  width: number;
  height: number;
  alt: string;
}

export interface WallFace extends WallPicture {
  /** As fractions of width and height. */
  eye: [number, number];
  facing: 'left' | 'right' | 'front';
}

export interface WallPerson {
  name: string;
  /** Role, organisation and place, as far as they agreed to them; may be empty. */
  line: string;
  side?: Side;
  face?: WallFace;
}

/** What somebody said, and the same in another language. */
export interface WallSaid {
  text: string;
  language: string;
  direction: 'ltr' | 'rtl';
  /** Where one of the two is a translation. */
  beside?: {
    text: string;
    language: string;
    direction: 'ltr' | 'rtl';
    isTranslation: boolean;
    /** `Translation into English`, `Original in Spanish`. */
    label: string;
  };
}

export interface WallWords extends WallSaid {
  side: Side;
  speaker?: WallPerson;
  /** The clip's title, or the theme. */
  topic: string;
  /** The clip's page at that second. */
  href: string;
}

/** A wish or a need, in somebody's words where its clip is quoted. */
export interface WallCard {
  clipId: string;
  title: string;
  side: Side;
  /** Who speaks. */
  names: string;
  words?: WallSaid;
}

export interface WallDayMark {
  /** Clock time, `05:10`. */
  at: string;
  what: string;
  hard: boolean;
  /** Between the day's first moment (0) and its last (1). */
  position: number;
}

export interface WallClip {
  id: string;
  href: string;
  title: string;
  side: Side;
  people: WallPerson[];
  /** To what they agreed: `Agreed to be seen and heard by customers and employees`. */
  agreed: string;
  /** What they were told we want to solve. */
  problemShared?: string;
  durationSeconds: number;
  medium: Medium;
  video?: { src: string; width: number; height: number };
  audio?: { src: string };
  poster?: WallPicture;
  quote?: WallWords;
  /** The transcript shown first is the first. */
  transcripts: WallTranscript[];
}

export interface WallTranscript {
  language: string;
  /** The language's own name. */
  name: string;
  direction: 'ltr' | 'rtl';
  isTranslation: boolean;
  /** The transcript whose words stand beside a quote of this one, and what they are called there. */
  beside?: { language: string; label: string };
  /** Seconds from the clip's start. */
  cues: { startSeconds: number; endSeconds: number; text: string; speaker: string }[];
}

/** The program's name in addresses: `session/both-sides`. */
export function formatProgramName({ kind, id }: Pick<Program, 'kind' | 'id'>): string {
  return `${kind}/${id}`;
}

/** The ids of the clips that a moment shows, in the order in which they stand. */
export function listClipIds(moment: Moment): string[] {
  if ('clipId' in moment) return [moment.clipId];
  return moment.kind === 'pair' ? [moment.customer, moment.employee] : [];
}
