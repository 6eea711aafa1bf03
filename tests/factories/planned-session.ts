import type { PlannedContent, PlannedSession } from '../../src/meeting/planned-session.ts';
import { DEFAULT_PROMPTS, DEFAULT_RULES } from '../../src/domain/session.ts';

/** A planned session with a step of every kind, of what the good study shows (`study-files.ts`). */
export function makePlanned(session: Partial<PlannedSession> = {}): PlannedSession {
  return {
    ...{ id: 'one', title: 'The arm and the bench', purpose: 'To hear both.' },
    ...{ audiences: ['customers', 'employees'], minutes: 60, prepare: ['Bring a meter.'] },
    items: STEPS.map((content, index) => ({ ...content, key: index + 1, minutes: 4, note: '' })),
    unread: [],
    ...session,
  };
}

const ARM = { id: 'amina/arm', title: 'The readings on my arm' };
const BENCH = { id: 'tomas/bench', title: 'It works on the bench' };

const STEPS: PlannedContent[] = [
  { kind: 'agree', rules: [...DEFAULT_RULES] },
  { kind: 'play', clips: [ARM] },
  { kind: 'play', clips: [ARM, BENCH] },
  { kind: 'write-first', prompt: 'What did she mean?' },
  { kind: 'quote', clip: ARM, words: 'I write them on my arm … the meter forgets' },
  { kind: 'say-back', prompt: DEFAULT_PROMPTS['say-back'] },
  { kind: 'discuss', question: 'What would you do: on a boat, at six?' },
  { kind: 'poll', question: 'Who has lost a reading?', options: ['Never', 'Once', 'Often'] },
  { kind: 'break' },
  { kind: 'pair', theme: { id: 'data-export', title: 'Getting readings out' } },
  { kind: 'chair', persona: { id: 'technician', title: 'The field technician' } },
  {
    ...{ kind: 'activity', session: 'first' },
    activity: {
      ...{ name: 'own', title: 'A map of mistakes' },
      ...{ instructions: ['Take a pen.', 'Draw.'], groups: 'Threes' },
    },
  },
  { kind: 'commit', prompt: 'Who carries the meter next week?' },
];
