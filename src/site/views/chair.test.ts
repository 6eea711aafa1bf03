import { describe, expect, test } from 'vitest';
import type { StagedPersona } from '../../study/staged.ts';
import { buildChair } from './chair.ts';
import { makeClip, makePersona, makePerson, makeSite } from './make-site.ts';
import { buildPersona } from './personas.ts';

const people = [makePerson({ id: 'amina' })];
const clips = (['does-not-work', 'works-well', 'wish'] as const).map((kind) =>
  makeClip({
    id: `a/${kind}`,
    personIds: ['amina'],
    kinds: [kind],
    quote: {
      text: `Words of ${kind}.`,
      language: 'en',
      personId: 'amina',
      startSeconds: 0,
      endSeconds: 2,
    },
  }),
);

function build(persona: Partial<StagedPersona>) {
  const site = makeSite({ people, clips });
  return buildChair(buildPersona(site, makePersona({ id: 'p', ...persona })));
}

function makeTraits(count: number, letters = 10) {
  return Array.from({ length: count }, () => ({ text: 'x'.repeat(letters), clipIds: ['a/wish'] }));
}

describe('buildChair', () => {
  test('has the words of its people first, then the questions, each by itself', () => {
    const questions = [
      { text: 'Would it float?', clipIds: ['a/wish'] },
      { text: 'Who types it in?', clipIds: [] },
    ];
    const { steps } = build({ personIds: ['amina'], questions });
    expect(steps.map(({ kind, heading }) => `${kind}: ${heading}`)).toEqual([
      'words: What hurts',
      'words: What works',
      'words: What they wish for',
      'question: Ask on their behalf',
      'question: Ask on their behalf',
    ]);
  });

  test('begins with the first words where they are of no tone', () => {
    const [day] = clips;
    const site = makeSite({ people, clips: day ? [{ ...day, kinds: ['daily-reality'] }] : [] });
    const { steps } = buildChair(
      buildPersona(site, makePersona({ id: 'p', personIds: ['amina'] })),
    );
    expect(steps.map(({ heading }) => heading)).toEqual(['In their words']);
  });

  test('sets short lists beside the name', () => {
    const { beside, steps } = build({ goals: makeTraits(3), frustrations: makeTraits(2) });
    expect(beside.map(({ heading, traits }) => [heading, traits.length])).toEqual([
      ['Wants', 3],
      ['Is worn down by', 2],
    ]);
    expect(steps).toEqual([]);
  });

  test('gives longer lists steps of their own, no fuller than a glance takes', () => {
    const { beside, steps } = build({ goals: makeTraits(9), frustrations: makeTraits(3, 100) });
    expect(beside).toEqual([]);
    expect(
      steps.map((step) =>
        step.kind === 'traits' ? [step.heading, step.traits.length] : step.kind,
      ),
    ).toEqual([
      ['Wants', 4],
      ['Wants', 4],
      ['Wants', 1],
      ['Is worn down by', 2],
      ['Is worn down by', 1],
    ]);
  });

  test('shows a trait that is longer than a glance by itself rather than not at all', () => {
    const { steps } = build({ goals: makeTraits(2, 400) });
    expect(steps).toHaveLength(2);
  });

  test('of a persona that nothing is said of is its name', () => {
    expect(build({ title: 'Nobody yet' })).toMatchObject({
      title: 'Nobody yet',
      beside: [],
      steps: [],
    });
  });
});
