import { z } from 'zod';
import {
  isSwitch,
  listDifferent,
  MOST_STEP_MINUTES,
  POLL_OPTIONS,
  READY_ACTIVITIES,
  STEP_KINDS,
  type ReadyActivity,
  type StepKind,
} from '../../domain/session.ts';
import { countChanges } from '../../domain/edit-distance.ts';
import { makeProblem } from '../catalogue.ts';
import { findNearest } from '../nearest.ts';
import {
  minutes,
  reference,
  references,
  satisfying,
  text,
  trueOr,
  wrong,
  type OwnFault,
} from './fields.ts';
import { joinKeys, nameKnownKeys } from './known-keys.ts';

const stepFields = {
  /** How long it takes, in whole or half minutes. */
  minutes: minutes
    .max(MOST_STEP_MINUTES)
    .refine(
      (value) => Number.isInteger(value * 2),
      wrong('whole or half minutes, such as 5 or 7.5'),
    ),
  /** For the facilitator only. */
  note: text.optional(),
};

function stepForm<Kind extends StepKind, Shape extends z.ZodRawShape>(kind: Kind, shape: Shape) {
  return z.strictObject({ ...shape, ...stepFields }).transform((written) => ({ kind, ...written }));
}

const PROMPT = 'true, or words for the wall';
const prompt = trueOr(
  satisfying((value) => !isSwitch(value), PROMPT),
  PROMPT,
);

/** How each kind of step is written. */
const FORMS = {
  play: stepForm('play', {
    /** The clip to play, or the clips one after the other. */
    play: z.union([reference, references.min(1)]),
  }),
  quote: stepForm('quote', {
    /** The clip whose words stand on the wall. */
    quote: reference,
    /** Which of them, checked like any Quote; default the clip's own quote. */
    words: text.optional(),
  }),
  discuss: stepForm('discuss', {
    /** The question to talk about. */
    discuss: text,
  }),
  poll: stepForm('poll', {
    /** The question to raise hands on. */
    poll: text,
    /** What hands are raised for, 2 to 8, no two alike; default Yes and No. */
    options: z
      .array(text)
      .min(POLL_OPTIONS.fewest)
      .max(POLL_OPTIONS.most)
      .refine(areAllDifferent, wrong('a list in which no two are alike'))
      .optional(),
  }),
  pair: stepForm('pair', {
    /** The theme whose two sides are shown face to face. */
    pair: reference,
  }),
  chair: stepForm('chair', {
    /** The persona that takes a seat. */
    chair: reference,
  }),
  agree: stepForm('agree', {
    /** Ground rules; true for those against mockery and defending. */
    agree: trueOr(z.array(text).min(1), 'true, or a list of rules'),
  }),
  'write-first': stepForm('write-first', {
    /** What everybody writes about, silently, before anybody speaks. */
    'write-first': text,
  }),
  'say-back': stepForm('say-back', {
    /** Saying what the person meant before answering: true, or words of your own for the wall. */
    'say-back': prompt,
  }),
  break: stepForm('break', {
    /** A pause: true. */
    break: z.literal(true),
  }),
  commit: stepForm('commit', {
    /** Who does what by when: true, or words of your own for the wall. */
    commit: prompt,
  }),
};

const instructions = z.array(text).min(1);

const activityFields = {
  /** Who works with whom. */
  groups: text.optional(),
  ...stepFields,
};

const readyFields = {
  /** What it is called; default as it comes. */
  title: text.optional(),
  /** What to do, first to last; default as it comes. */
  instructions: instructions.optional(),
  ...activityFields,
};

function readyForm<Name extends ReadyActivity, Shape extends z.ZodRawShape>(
  name: Name,
  shape: Shape,
) {
  return z
    .strictObject({
      /** Which of those that come ready. */
      activity: z.literal(name),
      ...shape,
      ...readyFields,
    })
    .transform((written) => ({ kind: 'activity' as const, name, ...written }));
}

/** How each ready-made activity is written. */
const ACTIVITIES = {
  'spend-a-budget': readyForm('spend-a-budget', {
    /** The cards, two or more; default all the study's wishes. */
    clips: references.min(2).optional(),
    /** Coins for each group; default 100. */
    budget: z.int().positive().optional(),
  }),
  'rank-the-needs': readyForm('rank-the-needs', {
    /** The cards, two or more; default all the study's unmet needs. */
    clips: references.min(2).optional(),
  }),
  'redraw-the-day': readyForm('redraw-the-day', {
    /** The persona whose working day it is. */
    day: reference,
  }),
};

const ownActivity = z
  .strictObject({
    /** Its title. */
    activity: text,
    /** What to do, first to last. */
    instructions,
    ...activityFields,
  })
  .transform((written) => ({ kind: 'activity' as const, name: 'own' as const, ...written }));

/** A step as it is written, with its kind, and of an activity its name. */
export type StepFile =
  | z.infer<(typeof FORMS)[keyof typeof FORMS]>
  | z.infer<(typeof ACTIVITIES)[keyof typeof ACTIVITIES]>
  | z.infer<typeof ownActivity>;

type Fault = z.core.$ZodIssue;
type Form = z.ZodType<StepFile>;

/** One step of a session: its key chooses the form, so that what is wrong is told of that form. */
export const sessionStep = z.unknown().transform((written, { issues }): StepFile => {
  const read = readStep(written);
  if (!Array.isArray(read)) return read;
  for (const fault of read) issues.push({ ...fault, input: written } as z.core.$ZodRawIssue);
  return z.NEVER;
});

function readStep(written: unknown): StepFile | Fault[] {
  const form = chooseForm(written);
  if (Array.isArray(form)) return form;
  const result = form.safeParse(written, { error: nameKnownKeys });
  return result.success ? result.data : result.error.issues;
}

/** The form of a step, or why there is none. */
function chooseForm(written: unknown): Form | Fault[] {
  // Of what is no mapping any form says so.
  if (typeof written !== 'object' || written === null || Array.isArray(written)) return FORMS.play;
  const keys = Object.keys(written);
  const [first, ...others] = keys.filter((key) => isOneOf(key, STEP_KINDS));
  if (first === undefined) return explainNoKind(keys);
  if (others.length > 0) return others.map((other) => explainSecondKind(other, first));
  if (first !== 'activity') return FORMS[first];
  return chooseActivity('activity' in written ? written.activity : undefined);
}

function explainNoKind(keys: readonly string[]): Fault[] {
  const common = Object.keys(stepFields);
  const mistyped = keys.filter(
    (key) => !common.includes(key) && findNearest(key, STEP_KINDS) !== undefined,
  );
  if (mistyped.length > 0) {
    const message = joinKeys([...STEP_KINDS, ...common]);
    return [{ code: 'unrecognized_keys', keys: mistyped, path: [], message }];
  }
  return [makeFault([], { tell: (at) => makeProblem('step-without-kind', at, [...STEP_KINDS]) })];
}

function explainSecondKind(key: string, first: string): Fault {
  return makeFault([key], {
    part: 'key',
    tell: (at) => makeProblem('step-with-kinds', at, key, first),
  });
}

function chooseActivity(activity: unknown): Form | Fault[] {
  const name = text.safeParse(activity);
  if (!name.success)
    return name.error.issues.map((fault) => ({ ...fault, path: ['activity', ...fault.path] }));
  if (isOneOf(name.data, READY_ACTIVITIES)) return ACTIVITIES[name.data];
  const nearest = findMeant(name.data);
  if (nearest === undefined) return ownActivity;
  const tell: OwnFault['tell'] = (at) => makeProblem('unknown-activity', at, name.data, nearest);
  return [makeFault(['activity'], { tell })];
}

/** The ready-made one that is meant: nearly its name, or its words as a title. “Rank the risks” is another. */
function findMeant(activity: string): string | undefined {
  if (!/[\s\p{Lu}]/u.test(activity)) return findNearest(activity, READY_ACTIVITIES);
  const name = activity.toLowerCase().replaceAll(/\s+/gu, '-');
  return READY_ACTIVITIES.find((each) => countChanges(name, each) <= 1);
}

function makeFault(path: string[], fault: OwnFault): Fault {
  return { code: 'custom', path, params: { ...fault }, message: '' };
}

function isOneOf<Known extends string>(key: string, known: readonly Known[]): key is Known {
  return (known as readonly string[]).includes(key);
}

function areAllDifferent(options: readonly string[]): boolean {
  return listDifferent(options).length === options.length;
}
