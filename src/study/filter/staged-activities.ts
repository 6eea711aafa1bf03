import type { EvidenceKind } from '../../domain/evidence.ts';
import type { Place, Problem } from '../../domain/problem.ts';
import {
  ACTIVITY_GUIDES,
  DEFAULT_BUDGET,
  EVERYBODY,
  FEWEST_CARDS,
  type Activity,
  type ActivityGuide,
} from '../../domain/session.ts';
import { makeProblem } from '../catalogue.ts';
import type { StagedActivity } from '../staged.ts';
import { listShownClips, type Decisions } from './decisions.ts';
import { listWords } from './explain.ts';
import { findShownPersona, keepShown, stageDay } from './staged-entries.ts';

/** What of an activity is on the wall, or of a step: neither where that is told elsewhere, or left out silently. */
export interface Outcome<Content> {
  content?: Content;
  problem?: Problem;
}

/**
 * An activity, with what it says by default, and what all of the session's audiences may see.
 *
 * @param at where the step says what it is
 */
export function stageActivity(
  activity: Activity,
  at: Place,
  decisions: Decisions,
): Outcome<StagedActivity> {
  switch (activity.name) {
    case 'own':
      return { content: { name: activity.name, ...fillGuide(activity, activity) } };
    case 'redraw-the-day':
      return stageRedrawing(activity, decisions);
    case 'spend-a-budget':
    case 'rank-the-needs':
      return stageChoice(activity, at, decisions);
  }
}

function fillGuide(
  { title, instructions, groups }: Partial<ActivityGuide>,
  standard: Readonly<Pick<ActivityGuide, 'title' | 'instructions'> & Partial<ActivityGuide>>,
): ActivityGuide {
  return {
    title: title ?? standard.title,
    instructions: instructions ?? [...standard.instructions],
    groups: groups ?? standard.groups ?? EVERYBODY,
  };
}

type ActivityOf<Name extends Activity['name']> = Extract<Activity, { name: Name }>;

function stageRedrawing(
  activity: ActivityOf<'redraw-the-day'>,
  decisions: Decisions,
): Outcome<StagedActivity> {
  const { name, persona } = activity;
  const day = stageDay(findShownPersona(persona.id, decisions)?.day ?? [], decisions);
  // A persona without a day is told of where the study is checked.
  if (day.length === 0) return {};
  const guide = fillGuide(activity, ACTIVITY_GUIDES[name]);
  return { content: { name, ...guide, personaId: persona.id, day } };
}

type Choice = ActivityOf<'spend-a-budget' | 'rank-the-needs'>;

/** What the cards of an activity are made of, unless it names them. */
const CARD_KIND = {
  'spend-a-budget': 'wish',
  'rank-the-needs': 'does-not-meet-need',
} as const satisfies Record<Choice['name'], EvidenceKind>;

function stageChoice(choice: Choice, at: Place, decisions: Decisions): Outcome<StagedActivity> {
  const clipIds = listCards(choice, decisions);
  if (clipIds.length < FEWEST_CARDS) return explainFewCards(choice, clipIds, at, decisions);
  const guide = { ...fillGuide(choice, ACTIVITY_GUIDES[choice.name]), clipIds };
  if (choice.name === 'rank-the-needs') return { content: { name: choice.name, ...guide } };
  return { content: { name: choice.name, ...guide, budget: choice.budget ?? DEFAULT_BUDGET } };
}

function listCards({ name, clips }: Choice, decisions: Decisions): string[] {
  if (clips) return [...new Set(keepShown('clip', clips, decisions))];
  return listShownClips(decisions)
    .filter(({ clip }) => clip.kinds.includes(CARD_KIND[name]))
    .map(({ clip }) => clip.id);
}

function explainFewCards(
  { name, clips = [] }: Choice,
  clipIds: readonly string[],
  at: Place,
  { isShown, scope }: Decisions,
): Outcome<StagedActivity> {
  const isToldElsewhere = clips.some(({ id, ifAgreed }) => !ifAgreed && !isShown('clip', id));
  const isLeftOut = clips.length > 0 && clipIds.length === 0;
  if (isToldElsewhere || isLeftOut) return {};
  const audiences = listWords(scope.audiences);
  const left = clipIds.length;
  return {
    problem: makeProblem('activity-without-cards', at, name, CARD_KIND[name], left, audiences),
  };
}
