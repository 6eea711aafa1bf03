import type { Place } from './problem.ts';
import type { Reference } from './reference.ts';

/** What a session can do next; each is the key of its step. */
export const STEP_KINDS = [
  'play',
  'quote',
  'discuss',
  'poll',
  'pair',
  'chair',
  'activity',
  'agree',
  'write-first',
  'say-back',
  'break',
  'commit',
] as const;
export type StepKind = (typeof STEP_KINDS)[number];

/** The activities that come with their instructions: all work on the same side of the table. */
export const READY_ACTIVITIES = ['spend-a-budget', 'rank-the-needs', 'redraw-the-day'] as const;
export type ReadyActivity = (typeof READY_ACTIVITIES)[number];

/** Longer than a working day in one step, in minutes, is a slip of the finger. */
export const MOST_STEP_MINUTES = 600;

/** What a group works by. */
export interface ActivityGuide {
  title: string;
  /** First to last. */
  instructions: string[];
  /** Who works with whom. */
  groups: string;
}

/** An activity as it is written: what is absent has a default. */
export type Activity = Partial<ActivityGuide> &
  (
    | { name: 'spend-a-budget'; clips?: Reference[]; budget?: number }
    | { name: 'rank-the-needs'; clips?: Reference[] }
    | { name: 'redraw-the-day'; persona: Reference }
    | { name: 'own'; title: string; instructions: string[] }
  );

/** What happens in a step, as it is written: what is absent has a default. */
export type StepContent =
  | { kind: 'play'; clips: Reference[] }
  | {
      kind: 'quote';
      clip: Reference;
      /** Of what is said in the clip; checked like any Quote. */
      words?: { text: string; at: Place };
    }
  | { kind: 'discuss'; question: string }
  | { kind: 'poll'; question: string; options?: string[] }
  | { kind: 'pair'; theme: Reference }
  | { kind: 'chair'; persona: Reference }
  | { kind: 'activity'; activity: Activity }
  | { kind: 'agree'; rules?: string[] }
  | { kind: 'write-first'; prompt: string }
  | { kind: 'say-back'; prompt?: string }
  | { kind: 'break' }
  | { kind: 'commit'; prompt?: string };

export type SessionStep = {
  /** Where its kind is written. */
  at: Place;
  /** Whole or half ones. */
  minutes: number;
  /** Facilitator's note; only in an edition with notes. */
  note?: string;
} & StepContent;

/** An entry that a step mentions. */
export interface StepMention {
  kind: 'clip' | 'theme' | 'persona';
  reference: Reference;
}

/** The entries that a step mentions, in the order in which they are written. */
export function listStepMentions(step: StepContent): StepMention[] {
  switch (step.kind) {
    case 'play':
      return step.clips.map((reference) => ({ kind: 'clip', reference }));
    case 'quote':
      return [{ kind: 'clip', reference: step.clip }];
    case 'pair':
      return [{ kind: 'theme', reference: step.theme }];
    case 'chair':
      return [{ kind: 'persona', reference: step.persona }];
    case 'activity':
      return listActivityMentions(step.activity);
    case 'discuss':
    case 'poll':
    case 'agree':
    case 'write-first':
    case 'say-back':
    case 'break':
    case 'commit':
      return [];
  }
}

function listActivityMentions(activity: Activity): StepMention[] {
  switch (activity.name) {
    case 'spend-a-budget':
    case 'rank-the-needs':
      return (activity.clips ?? []).map((reference) => ({ kind: 'clip', reference }));
    case 'redraw-the-day':
      return [{ kind: 'persona', reference: activity.persona }];
    case 'own':
      return [];
  }
}

/** A choice needs two cards. */
export const FEWEST_CARDS = 2;

/** Coins for each group. */
export const DEFAULT_BUDGET = 100;

/** How many options a poll has when it names them. */
export const POLL_OPTIONS = { fewest: 2, most: 8 } as const;

/** Those that a room can tell apart: `Yes` and `yes` are one. */
export function listDifferent(options: readonly string[]): string[] {
  const seen = options.map((option) => option.toLowerCase());
  return options.filter((_, index) => seen.indexOf(seen[index] ?? '') === index);
}

/** Whether it is what YAML, or a person, switches something on or off by: on the wall it would be no words. */
export function isSwitch(text: string): boolean {
  return /^(?:y|n|yes|no|on|off|true|false)$/iu.test(text);
}

export const DEFAULT_OPTIONS: readonly string[] = ['Yes', 'No'];

/** What a room agrees on before anything is played: nobody is mocked, and nobody has to defend. */
export const DEFAULT_RULES: readonly string[] = [
  'We speak of everybody on the wall as if they sat here with us.',
  'Nobody is laughed at: not for what they did not know, and not for how they say it.',
  'Nobody explains or defends before we have said back what we heard.',
  'That it does not work for somebody is a fact, also where it works for the rest of us.',
  'We ask what happened before we ask why.',
];

export const DEFAULT_PROMPTS = {
  'say-back':
    'Before anybody answers: what did this person mean? Say it in your own words, and ask what is missing.',
  commit: 'Who does what, and by when?',
} as const satisfies Partial<Record<StepKind, string>>;

/** Who works together in an activity of one's own that does not say. */
export const EVERYBODY = 'Everybody together';

const GROUPS = 'Threes or fours; where both sides are in the room, both are in every group';

/** How the ready-made activities go, unless a session says otherwise. */
export const ACTIVITY_GUIDES: Readonly<Record<ReadyActivity, Readonly<ActivityGuide>>> = {
  'spend-a-budget': {
    title: 'Spend a budget',
    instructions: [
      'Read every card aloud before anybody spends a coin.',
      'Spend as one group: put your coins on the wishes that would change the most.',
      'Write on each card with coins whose day it changes, and how.',
      'Coins that you cannot agree on stay on the table.',
      'Show the others where your coins went, and which wish was hardest to leave at nothing.',
    ],
    groups: GROUPS,
  },
  'rank-the-needs': {
    title: 'Rank the needs',
    instructions: [
      'Read every card aloud, and say whose day it is about before you place it.',
      'Lay the cards in one line, the greatest need on top, no two side by side.',
      'Where you differ, ask what happened rather than who is right.',
      'Mark the card on which you differed most, and bring that one to the others.',
    ],
    groups: GROUPS,
  },
  'redraw-the-day': {
    title: 'Redraw the day',
    instructions: [
      'Read the day aloud, moment by moment, as it was told.',
      'Cross out what should not be in it, and draw what stands there instead.',
      'Stay with what this person does; how it could be built comes later.',
      'Write under each moment you changed what it would take, and who must be asked.',
      'Tell the others your day, from getting up to going home.',
    ],
    groups: GROUPS,
  },
};
