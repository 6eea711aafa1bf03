import type { Activity, SessionStep, StepContent } from '../../domain/session.ts';
import type { Reference, Session } from '../../domain/study.ts';
import type { Accepted } from '../accept.ts';
import { makeProblem } from '../catalogue.ts';
import type { SessionFile } from '../schema/session.ts';
import type { StepFile } from '../schema/session-step.ts';
import type { Path } from '../source.ts';
import { readBodyEntry, type AcceptedBody } from './body-entry.ts';
import { readReference, readReferences } from './entry-fields.ts';
import type { Reading } from './reading.ts';

type Placed = Pick<Accepted<unknown>, 'placeOf'>;

export function readSession(reading: Reading, file: AcceptedBody<SessionFile>): Session {
  const { front } = file;
  const { title, purpose, audiences, minutes, prepare = [], steps } = front.value;
  reportMinutes(reading, front);
  return {
    ...readBodyEntry(reading, file),
    ...{ title, purpose, audiences, minutes, prepare },
    steps: steps.map((step, index) => readStep(step, front, ['steps', index])),
  };
}

/** The steps fill the session's time; with a step taken out for its faults nobody can tell. */
function reportMinutes(reading: Reading, { value, placeOf, cuts }: Accepted<SessionFile>): void {
  const sum = value.steps.reduce((total, step) => total + step.minutes, 0);
  const isWhole = !cuts.some(([key]) => key === 'steps');
  if (!isWhole || sum === value.minutes) return;
  reading.report(
    makeProblem('session-minutes', placeOf(['minutes']), String(sum), String(value.minutes)),
  );
}

function readStep(step: StepFile, placed: Placed, path: Path): SessionStep {
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
