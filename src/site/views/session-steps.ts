import type { Audience } from '../../domain/consent.ts';
import { formatCount } from '../../domain/count.ts';
import type { StepKind } from '../../domain/session.ts';
import { formatHours } from '../../domain/time.ts';
import { STEP_WORD } from '../../meeting/step-words.ts';
import type { StagedActivity, StagedSession, StagedSessionStep } from '../../study/staged.ts';
import { addressOf, type Link } from './addresses.ts';
import { buildClips, findClip, type ClipView } from './clips.ts';
import { nameSessionStep } from './meeting/planned-from.ts';
import { buildPersonaTeaser, type PersonaTeaser } from './personas.ts';
import { citeQuote } from './quotes.ts';
import { narrowToRoom } from './room.ts';
import type { BySide } from './sides.ts';
import { pick, type Site } from './site.ts';

/** A step of a session's agenda. */
export type StepView = {
  /** The one that stands on the wall. */
  number: number;
  word: string;
  /** As a list names it. */
  title: string;
  /** Hours and minutes from the start of the meeting, `0:25`. */
  startsAt: string;
  /** `12 minutes` */
  length: string;
  /** Whole or half ones. */
  minutes: number;
  /** The step on the wall. */
  wall: string;
  /** Facilitator's note, where the edition has them. */
  note?: string;
} & StepContentView;

export type StepContentView =
  | { kind: 'play'; clips: ClipView[] }
  /** The clip with the words that are shown of it. */
  | { kind: 'quote'; clip: ClipView }
  | { kind: 'pair'; theme: Link; pairs: BySide<ClipView>[] }
  | { kind: 'chair'; persona: PersonaTeaser }
  | { kind: 'discuss' | 'write-first' | 'say-back' | 'commit'; text: string }
  | { kind: 'poll'; text: string; options: string[] }
  | { kind: 'activity'; activity: ActivityView }
  | { kind: 'agree'; rules: string[] }
  | { kind: 'break' };

export interface ActivityView {
  name: StagedActivity['name'];
  title: string;
  groups: string;
  instructions: string[];
  /** What its cards are made of. */
  cards: ClipView[];
  /** Coins for each group, where it spends any. */
  budget?: number;
  /** Whose day is redrawn. */
  persona?: Link;
}

/** The steps of a session, numbered, each at the minute at which it begins. */
export function buildSteps(
  site: Site,
  { id, audiences, steps }: Pick<StagedSession, 'id' | 'audiences' | 'steps'>,
): StepView[] {
  let minutesBefore = 0;
  return steps.flatMap((step, index) => {
    const content = buildContent(site, step, audiences);
    const startsAt = formatHours(minutesBefore);
    minutesBefore += step.minutes;
    if (!content) return [];
    const number = index + 1;
    return {
      ...content,
      ...{ number, startsAt, minutes: step.minutes, word: STEP_WORD[step.kind] },
      title: nameSessionStep(site, step),
      length: formatCount(step.minutes, 'minute'),
      wall: addressOf.wall('session', id, { step: number, moment: 1 }),
      ...(step.note !== undefined && { note: step.note }),
    };
  });
}

/** Undefined where the entry that it is about cannot be shown, which happens in the dev server only. */
function buildContent(
  site: Site,
  step: StagedSessionStep,
  audiences: readonly Audience[],
): StepContentView | undefined {
  const { kind } = step;
  switch (kind) {
    case 'play':
      return { kind, clips: buildClips(site, step.clipIds) };
    case 'quote':
      return buildQuoteStep(site, step);
    case 'discuss':
      return { kind, text: step.question };
    case 'poll':
      return { kind, text: step.question, options: step.options };
    case 'pair':
      return buildPairStep(site, step);
    case 'chair': {
      const persona = site.personas.get(step.personaId);
      const room = narrowToRoom(site, step.clipIds, audiences);
      return persona && { kind, persona: buildPersonaTeaser(room, persona) };
    }
    case 'activity':
      return { kind, activity: buildActivity(site, step.activity) };
    case 'agree':
      return { kind, rules: step.rules };
    case 'write-first':
    case 'say-back':
    case 'commit':
      return { kind, text: step.prompt };
    case 'break':
      return { kind };
  }
}

type StepOf<Kind extends StepKind> = Extract<StagedSessionStep, { kind: Kind }>;

function buildQuoteStep(
  site: Site,
  { kind, clipId, quote }: StepOf<'quote'>,
): StepContentView | undefined {
  const staged = site.clips.get(clipId);
  const clip = findClip(site, clipId);
  return staged && clip && { kind, clip: { ...clip, ...citeQuote(site, staged, quote) } };
}

function buildPairStep(
  site: Site,
  { kind, themeId, pairs }: StepOf<'pair'>,
): StepContentView | undefined {
  const theme = site.themes.get(themeId);
  if (!theme) return undefined;
  return {
    ...{ kind, theme: { text: theme.title, href: addressOf.theme(themeId) } },
    pairs: pairs.flatMap((ids) => {
      const [customer, employee] = buildClips(site, ids);
      return customer && employee ? { customer, employee } : [];
    }),
  };
}

function buildActivity(site: Site, activity: StagedActivity): ActivityView {
  const { name, title, groups, instructions } = activity;
  const [persona] = pick(site.personas, 'personaId' in activity ? [activity.personaId] : []);
  return {
    ...{ name, title, groups, instructions },
    cards: buildClips(site, 'clipIds' in activity ? activity.clipIds : []),
    ...('budget' in activity && { budget: activity.budget }),
    ...(persona && { persona: { text: persona.title, href: addressOf.persona(persona.id) } }),
  };
}

/** The clips that a session plays, quotes or sets face to face, in its order. */
export function listHeardClips(steps: readonly StepView[]): ClipView[] {
  return steps.flatMap((step) => {
    if (step.kind === 'play') return step.clips;
    if (step.kind === 'quote') return [step.clip];
    if (step.kind !== 'pair') return [];
    return step.pairs.flatMap(({ customer, employee }) => [customer, employee]);
  });
}
