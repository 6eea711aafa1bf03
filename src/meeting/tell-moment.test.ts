import { describe, expect, test } from 'vitest';
import { makeProgram, makeStep, makeWallClip } from '../../tests/factories/program.ts';
import type { Moment } from './program.ts';
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

  test.each<[string, Moment, string]>([
    [
      'whom a clip speaks for',
      { kind: 'title', clipId: clip.id, stance: 'Against the finding' },
      'Against the finding. The readings never reach the office.',
    ],
    [
      'words in both languages',
      {
        ...{ kind: 'quote', text: 'Siempre', language: 'es', direction: 'ltr', side: 'customer' },
        ...{ topic: 'Salt', href: 'clips/rodrigo/salt/' },
        beside: {
          ...{ text: 'Always', language: 'en', direction: 'ltr', isTranslation: true },
          label: 'Translation into English',
        },
      },
      '“Siempre”. Translation into English: Always.',
    ],
    [
      'whose points they are in one sentence',
      { kind: 'list', heading: 'The technician', title: 'wants', items: ['Dry feet'] },
      'The technician wants. Dry feet.',
    ],
    [
      'what to do with the answers of a poll',
      { kind: 'poll', question: 'Gloves?', options: ['Yes', 'No'] },
      'Show of hands. Gloves? Yes. No.',
    ],
    [
      'what to do with a question of one’s own',
      { kind: 'commit', heading: 'Who does what by when', prompt: 'Where?' },
      'Who does what by when. Where?',
    ],
  ])('tells %s', (_, moment, told) => {
    const { clips } = program;
    const shown = makeProgram({ clips, steps: [makeStep(1, { moments: [moment] })] });
    expect(tellMoment(shown, { step: 1, moment: 1 })).toContain(told);
  });

  test('leaves a clip its own words', () => {
    expect(tellMoment(program, { step: 1, moment: 2 })).toBe(
      'Step 1.2 of 2. The clip plays: The readings never reach the office.',
    );
  });
});
