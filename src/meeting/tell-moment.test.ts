import { describe, expect, test } from 'vitest';
import { makeProgram, makeStep, makeWallClip } from '../../tests/factories/program.ts';
import { tellMoment } from './tell-moment.ts';

const clip = makeWallClip({ problemShared: 'You stopped ordering probes.' });
const program = makeProgram({
  clips: { [clip.id]: clip },
  steps: [
    makeStep(1, {
      moments: [
        { kind: 'title', clipId: clip.id },
        { kind: 'clip', clipId: clip.id },
      ],
    }),
    makeStep(2),
  ],
});

describe('tellMoment', () => {
  test('says where one is, and everything that stands there', () => {
    expect(tellMoment(program, { step: 1, moment: 1 })).toBe(
      'Step 1 of 2. The readings never reach the office. Amina Otieno. Agreed to be seen and heard by customers and employees. You stopped ordering probes.',
    );
    expect(tellMoment(program, { step: 2, moment: 1 })).toBe(
      'Step 2 of 2. Discuss. What did she ask for?',
    );
  });

  test('leaves a clip its own words', () => {
    expect(tellMoment(program, { step: 1, moment: 2 })).toBe(
      'Step 1.2 of 2. The clip plays: The readings never reach the office.',
    );
  });
});
