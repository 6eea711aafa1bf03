import type { Problem } from '../../domain/problem.ts';
import {
  DEFAULT_OPTIONS,
  DEFAULT_PROMPTS,
  DEFAULT_RULES,
  type SessionStep,
} from '../../domain/session.ts';
import type { Persona, Session } from '../../domain/study.ts';
import { makeProblem } from '../catalogue.ts';
import type { StagedSession, StagedSessionStep, StagedStepContent } from '../staged.ts';
import { listShownClips, type Decisions } from './decisions.ts';
import type { ShownEntry } from './entries.ts';
import { listWords } from './explain.ts';
import { stageActivity, type Outcome } from './staged-activities.ts';
import { listInterviewedIds, stageQuote } from './staged-clips.ts';
import { findShownPersona, keepPairs, keepShown } from './staged-entries.ts';

/** A session: its agenda, and what only facilitators may read where the edition has notes. */
export function stageSession({ entry, decisions }: ShownEntry<Session>): StagedSession {
  const { id, draft, title, purpose, audiences, minutes, prepare, steps } = entry;
  return {
    ...{ id, draft, title, purpose, audiences, minutes },
    themeIds: decisions.scope.study.themes
      .map((theme) => theme.id)
      .filter((theme) => decisions.isShown('theme', theme)),
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
      const { content: activity, problem } = stageActivity(step.activity, step.at, decisions);
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
  const persona = findShownPersona(id, decisions);
  if (!persona) return {};
  const clipIds = new Set([...listCited(persona, decisions), ...listSaid(persona, decisions)]);
  return { content: { kind, personaId: id, clipIds: [...clipIds] } };
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
