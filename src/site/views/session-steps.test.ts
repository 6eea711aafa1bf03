import { describe, expect, test } from 'vitest';
import type { Audience } from '../../domain/consent.ts';
import type { StagedSessionStep } from '../../study/staged.ts';
import { makePersona, makeSession } from './make-site.ts';
import { arm, makeSource, script } from './meeting/make-source.ts';
import { buildSteps, listHeardClips } from './session-steps.ts';

const { site } = makeSource({
  personas: [makePersona({ id: 'technician', title: 'The technician' })],
});

function build(...steps: StagedSessionStep[]) {
  return buildSteps(site, makeSession({ id: 'both', steps }));
}

describe('buildSteps', () => {
  test('shows of a quote the words that are on the wall, not the clip’s own', () => {
    const quote = { ...arm.quote, text: 'On my arm.' };
    const [step] = build({ kind: 'quote', clipId: arm.id, quote, minutes: 2 });
    expect(step).toMatchObject({
      ...{ kind: 'quote', word: 'In their words', title: '“On my arm.”' },
      clip: { quote: { text: 'On my arm.' }, speaker: { name: 'Amina Otieno' } },
    });
  });

  test('shows the pairs that the room may see, not those of the theme', () => {
    const [step] = build({ kind: 'pair', themeId: 'export', pairs: [], minutes: 5 });
    expect(step).toMatchObject({ theme: { text: 'Getting data out' }, pairs: [] });
  });

  test('shows of a persona’s people whom the whole room may see', () => {
    const drawn = makePersona({ id: 'technician', personIds: ['amina', 'priya'] });
    const source = makeSource({ personas: [drawn] });
    const chair: StagedSessionStep = {
      kind: 'chair',
      personaId: 'technician',
      clipIds: [arm.id],
      minutes: 5,
    };
    const listPeople = (audiences: Audience[]): string[] =>
      buildSteps(source.site, makeSession({ id: 'both', audiences, steps: [chair] })).flatMap(
        (step) => (step.kind === 'chair' ? step.persona.people.map(({ name }) => name) : []),
      );
    expect(listPeople(['customers'])).toEqual(['Amina Otieno', 'Priya Nair']);
    expect(listPeople(['customers', 'employees'])).toEqual(['Amina Otieno']);
  });

  test('has the cards, the coins and the persona of an activity', () => {
    const guide = { title: 'Spend', groups: 'Threes', instructions: ['Read.'] };
    const [spend, redraw] = build(
      {
        ...{ kind: 'activity', minutes: 10 },
        activity: { name: 'spend-a-budget', ...guide, clipIds: [arm.id], budget: 60 },
      },
      {
        ...{ kind: 'activity', minutes: 10 },
        activity: { name: 'redraw-the-day', ...guide, personaId: 'technician', day: [] },
      },
    );
    expect(spend).toMatchObject({ activity: { budget: 60, cards: [{ id: arm.id }] } });
    expect(redraw).toMatchObject({ activity: { persona: { text: 'The technician' }, cards: [] } });
    expect(redraw).not.toHaveProperty('activity.budget');
  });

  test('passes over what cannot be shown, and the others keep their numbers and their time', () => {
    const steps = build(
      { kind: 'chair', personaId: 'nobody', clipIds: [], minutes: 5 },
      { kind: 'break', minutes: 5 },
    );
    expect(steps).toMatchObject([{ number: 2, startsAt: '0:05' }]);
  });

  test('keeps a note only where there is one', () => {
    const [noted, plain] = build(
      { kind: 'break', minutes: 5, note: 'Open the window.' },
      { kind: 'break', minutes: 5 },
    );
    expect(noted).toHaveProperty('note', 'Open the window.');
    expect(plain).not.toHaveProperty('note');
  });
});

describe('listHeardClips', () => {
  test('lists what is played, quoted and set face to face, in order', () => {
    const steps = build(
      { kind: 'quote', clipId: script.id, quote: script.quote, minutes: 1 },
      { kind: 'pair', themeId: 'export', pairs: [[arm.id, script.id]], minutes: 1 },
      { kind: 'discuss', question: 'Why?', minutes: 1 },
      { kind: 'play', clipIds: [arm.id], minutes: 1 },
    );
    expect(listHeardClips(steps).map(({ id }) => id)).toEqual([
      ...[script.id, arm.id, script.id, arm.id],
    ]);
  });
});
