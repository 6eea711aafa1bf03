import type { EvidenceKind } from '../../domain/evidence.ts';
import type { Place, Problem } from '../../domain/problem.ts';
import {
  ACTIVITY_GUIDES,
  DEFAULT_BUDGET,
  DEFAULT_OPTIONS,
  DEFAULT_PROMPTS,
  DEFAULT_RULES,
  EVERYBODY,
  FEWEST_CARDS,
  type Activity,
  type ActivityGuide,
  type SessionStep,
} from '../../domain/session.ts';
import type { Persona, Session } from '../../domain/study.ts';
import { makeProblem } from '../catalogue.ts';
import type {
  StagedActivity,
  StagedSession,
  StagedSessionStep,
  StagedStepContent,
} from '../staged.ts';
import { listShownClips, type Decisions } from './decisions.ts';
import type { ShownEntry } from './entries.ts';
import { listWords } from './explain.ts';
import { listInterviewedIds, stageQuote } from './staged-clips.ts';
import { keepPairs, keepShown, stageDay } from './staged-entries.ts';

/** A session: its agenda, and what only facilitators may read where the edition has notes. */
export function stageSession({ entry, decisions }: ShownEntry<Session>): StagedSession {
  const { id, draft, title, purpose, audiences, minutes, prepare, steps } = entry;
  return {
    ...{ id, draft, title, purpose, audiences, minutes },
    prepare: decisions.scope.edition.notes ? prepare : [],
    steps: steps.flatMap((step) => stageStep(step, decisions) ?? []),
  };
}

/**
 * Steps of which nothing is left that all of the session's audiences may see, though nobody named
 * what is gone. What an author named and may not be shown is told of the mention.
 */
export function checkRoom({ steps }: Session, decisions: Decisions): Problem[] {
  return steps.flatMap((step) => stageContent(step, decisions).problem ?? []);
}

/** What is on the wall in a step; neither where what it mentions is told of, or left out silently. */
interface Outcome<Content> {
  content?: Content;
  problem?: Problem;
}

function stageStep(step: SessionStep, decisions: Decisions): StagedSessionStep | undefined {
  const { minutes, note } = step;
  const { content } = stageContent(step, decisions);
  return (
    content && {
      ...content,
      minutes,
      ...(note !== undefined && decisions.scope.edition.notes && { note }),
    }
  );
}

function stageContent(step: SessionStep, decisions: Decisions): Outcome<StagedStepContent> {
  switch (step.kind) {
    case 'play': {
      const clipIds = keepShown('clip', step.clips, decisions);
      return clipIds.length > 0 ? { content: { kind: step.kind, clipIds } } : {};
    }
    case 'quote':
      return stageQuoteStep(step, decisions);
    case 'pair':
      return stagePair(step, decisions);
    case 'chair':
      return stageChair(step, decisions);
    case 'activity': {
      const { content: activity, problem } = stageActivity(step, decisions);
      return {
        ...(activity && { content: { kind: step.kind, activity } }),
        ...(problem && { problem }),
      };
    }
    case 'discuss':
    case 'poll':
    case 'agree':
    case 'write-first':
    case 'say-back':
    case 'break':
    case 'commit':
      return { content: stageTalk(step) };
  }
}

type StepOf<Kind extends SessionStep['kind']> = Extract<SessionStep, { kind: Kind }>;
type TalkKind = Exclude<SessionStep['kind'], 'play' | 'quote' | 'pair' | 'chair' | 'activity'>;

/** A step that shows nothing of anybody's. */
function stageTalk(step: StepOf<TalkKind>): StagedStepContent {
  switch (step.kind) {
    case 'discuss':
      return { kind: step.kind, question: step.question };
    case 'poll': {
      const { kind, question, options = DEFAULT_OPTIONS } = step;
      return { kind, question, options: [...options] };
    }
    case 'agree':
      return { kind: step.kind, rules: [...(step.rules ?? DEFAULT_RULES)] };
    case 'write-first':
      return { kind: step.kind, prompt: step.prompt };
    case 'say-back':
    case 'commit':
      return { kind: step.kind, prompt: step.prompt ?? DEFAULT_PROMPTS[step.kind] };
    case 'break':
      return { kind: step.kind };
  }
}

function stageQuoteStep(
  { kind, clip: { id }, words, at }: StepOf<'quote'>,
  decisions: Decisions,
): Outcome<StagedStepContent> {
  const decision = decisions.clips.get(id);
  if (!decision?.shown) return {};
  const quote = stageQuote(decision.clip, decisions, words?.text);
  if (quote) return { content: { kind, clipId: id, quote } };
  const isOwn = words === undefined && decision.clip.clip.quote === undefined;
  // Words that are not said are told of where quotes are checked.
  return isOwn ? { problem: makeProblem('step-without-quote', at, id) } : {};
}

function stagePair(
  { kind, theme: { id, ifAgreed }, at }: StepOf<'pair'>,
  decisions: Decisions,
): Outcome<StagedStepContent> {
  const { scope } = decisions;
  const theme = scope.study.themes.find((each) => each.id === id);
  if (!theme || !decisions.isShown('theme', id)) return {};
  const pairs = keepPairs(theme, decisions);
  if (pairs.length > 0) return { content: { kind, themeId: id, pairs } };
  if (ifAgreed) return {};
  return { problem: makeProblem('step-without-pair', at, id, listWords(scope.audiences)) };
}

function stageChair(
  { kind, persona: { id } }: StepOf<'chair'>,
  decisions: Decisions,
): Outcome<StagedStepContent> {
  const persona = findPersona(id, decisions);
  if (!persona) return {};
  const clipIds = new Set([...listCited(persona, decisions), ...listSaid(persona, decisions)]);
  return { content: { kind, personaId: id, clipIds: [...clipIds] } };
}

function findPersona(id: string, decisions: Decisions): Persona | undefined {
  if (!decisions.isShown('persona', id)) return undefined;
  return decisions.scope.study.personas.find((each) => each.id === id);
}

/** The clips that bear out what is said of a persona. */
function listCited(
  { goals, frustrations, traits, questions, day }: Persona,
  decisions: Decisions,
): string[] {
  return [...goals, ...frustrations, ...traits, ...questions, ...day].flatMap(({ clips }) =>
    keepShown('clip', clips, decisions),
  );
}

/** The clips in which the people speak that a persona is drawn from. */
function listSaid({ people }: Persona, decisions: Decisions): string[] {
  const personIds = keepShown('person', people, decisions);
  return listShownClips(decisions)
    .filter((shown) => listInterviewedIds(shown).some((id) => personIds.includes(id)))
    .map(({ clip }) => clip.id);
}

function stageActivity(step: StepOf<'activity'>, decisions: Decisions): Outcome<StagedActivity> {
  const { activity } = step;
  switch (activity.name) {
    case 'own':
      return { content: { name: activity.name, ...fillGuide(activity, activity) } };
    case 'redraw-the-day':
      return stageRedrawing(activity, decisions);
    case 'spend-a-budget':
    case 'rank-the-needs':
      return stageChoice(activity, step.at, decisions);
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
  const day = stageDay(findPersona(persona.id, decisions)?.day ?? [], decisions);
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
