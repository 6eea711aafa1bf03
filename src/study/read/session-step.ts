import type { Activity, SessionStep, StepContent } from '../../domain/session.ts';
import type { Reference } from '../../domain/study.ts';
import type { Accepted } from '../accept.ts';
import type { StepFile } from '../schema/session-step.ts';
import type { Path } from '../source.ts';
import { readReference, readReferences } from './entry-fields.ts';

type Placed = Pick<Accepted<unknown>, 'placeOf'>;

/** A step of a session; `path` leads to it inside its file. */
export function readSessionStep(step: StepFile, placed: Placed, path: Path): SessionStep {
  return {
    ...readContent(step, placed, path),
    at: placed.placeOf([...path, step.kind], 'key'),
    minutes: step.minutes,
    ...(step.note !== undefined && { note: step.note }),
  };
}

function readContent(step: StepFile, placed: Placed, path: Path): StepContent {
  switch (step.kind) {
    case 'play':
      return { kind: step.kind, clips: readPlayed(step.play, placed, [...path, 'play']) };
    case 'quote':
      return readQuote(step, placed, path);
    case 'discuss':
      return { kind: step.kind, question: step.discuss };
    case 'poll': {
      const { kind, poll: question, options } = step;
      return { kind, question, ...(options && { options }) };
    }
    case 'pair':
      return { kind: step.kind, theme: readReference(step.pair, placed, [...path, 'pair']) };
    case 'chair':
      return { kind: step.kind, persona: readReference(step.chair, placed, [...path, 'chair']) };
    case 'activity':
      return { kind: step.kind, activity: readActivity(step, placed, path) };
    case 'agree':
      return { kind: step.kind, ...(step.agree !== true && { rules: step.agree }) };
    case 'write-first':
      return { kind: step.kind, prompt: step['write-first'] };
    case 'say-back':
    case 'commit':
      return { kind: step.kind, ...readPrompt(step) };
    case 'break':
      return { kind: step.kind };
  }
}

type FileOf<Kind extends StepFile['kind']> = Extract<StepFile, { kind: Kind }>;

function readPlayed(played: FileOf<'play'>['play'], placed: Placed, path: Path): Reference[] {
  return Array.isArray(played)
    ? readReferences(played, placed, path)
    : [readReference(played, placed, path)];
}

function readQuote(
  { kind, quote, words }: FileOf<'quote'>,
  placed: Placed,
  path: Path,
): StepContent {
  return {
    kind,
    clip: readReference(quote, placed, [...path, 'quote']),
    ...(words !== undefined && {
      words: { text: words, at: placed.placeOf([...path, 'words']) },
    }),
  };
}

function readPrompt(step: FileOf<'say-back' | 'commit'>): { prompt?: string } {
  const prompt = step.kind === 'commit' ? step.commit : step['say-back'];
  return prompt === true ? {} : { prompt };
}

function readActivity(step: FileOf<'activity'>, placed: Placed, path: Path): Activity {
  const { groups, instructions } = step;
  const common = {
    ...(instructions && { instructions }),
    ...(groups !== undefined && { groups }),
  };
  if (step.name === 'own')
    return { ...common, name: step.name, title: step.activity, instructions: step.instructions };
  const ready = { ...common, ...(step.title !== undefined && { title: step.title }) };
  if (step.name === 'redraw-the-day') {
    const persona = readReference(step.day, placed, [...path, 'day']);
    return { ...ready, name: step.name, persona };
  }
  const clips = step.clips && readReferences(step.clips, placed, [...path, 'clips']);
  const cards = { ...ready, ...(clips && { clips }) };
  if (step.name === 'rank-the-needs') return { ...cards, name: step.name };
  return { ...cards, name: step.name, ...(step.budget !== undefined && { budget: step.budget }) };
}
