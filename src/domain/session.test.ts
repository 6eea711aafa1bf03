import { describe, expect, test } from 'vitest';
import { listStepMentions, type StepContent } from './session.ts';

const at = { file: 'sessions/meeting.mdx', line: 7, column: 13 };
const refTo = (id: string) => ({ id, ifAgreed: false, at });

describe('listStepMentions', () => {
  test.each<[StepContent, string[]]>([
    [{ kind: 'play', clips: [refTo('a/b'), refTo('a/c')] }, ['clip a/b', 'clip a/c']],
    [{ kind: 'quote', clip: refTo('a/b') }, ['clip a/b']],
    [{ kind: 'pair', theme: refTo('salt') }, ['theme salt']],
    [{ kind: 'chair', persona: refTo('keeper') }, ['persona keeper']],
    [
      { kind: 'activity', activity: { name: 'spend-a-budget', clips: [refTo('a/b')] } },
      ['clip a/b'],
    ],
    [{ kind: 'activity', activity: { name: 'rank-the-needs' } }, []],
    [
      { kind: 'activity', activity: { name: 'redraw-the-day', persona: refTo('keeper') } },
      ['persona keeper'],
    ],
    [{ kind: 'activity', activity: { name: 'own', title: 'Wade', instructions: ['Get wet'] } }, []],
    [{ kind: 'poll', question: 'Never?' }, []],
  ])('names what a step shows: %o', (step, mentions) => {
    expect(listStepMentions(step).map(({ kind, reference }) => `${kind} ${reference.id}`)).toEqual(
      mentions,
    );
  });
});
