import type { StepKind } from '../domain/session.ts';

/** What is done in a step, in a word or two. */
export const STEP_WORD: Record<StepKind, string> = {
  ...{ play: 'Play', quote: 'In their words', discuss: 'Discuss', poll: 'Show of hands' },
  ...{ pair: 'Face to face', chair: 'Keep a chair', activity: 'Activity', agree: 'Agree' },
  ...{ 'write-first': 'Write first, in silence', 'say-back': 'Say it back', break: 'Break' },
  commit: 'Commit',
};
