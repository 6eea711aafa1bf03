import { describe, expect, test } from 'vitest';
import type {
  StagedSession,
  StagedSessionStep,
  StagedStepContent,
  StagedStudy,
} from '../../../study/staged.ts';
import { makePersona, makeSession } from '../make-site.ts';
import { arm, makeSource, makeSpoken, script } from './make-source.ts';
import { buildSessionProgram } from './session-program.ts';

const persona = makePersona({
  ...{ id: 'technician', title: 'The technician', personIds: ['amina'] },
  goals: [{ text: 'Dry feet', clipIds: [] }],
});

function build(session: Partial<StagedSession>, study: Partial<StagedStudy> = {}) {
  return buildSessionProgram(
    makeSource({ personas: [persona], ...study }),
    makeSession({ id: 'both', ...session }),
  );
}

function buildStep(content: StagedStepContent) {
  const break_: StagedStepContent = { kind: 'break' };
  const steps = [break_, content].map((each) => ({ ...each, minutes: 5 }));
  const step = build({ steps }).steps[1];
  if (!step) throw new Error('There is no step.');
  return step;
}

const guide = { title: 'Spend', instructions: ['Read.', 'Spend.'], groups: 'Threes' };

describe('buildSessionProgram', () => {
  test('begins with its title and purpose, before the first step', () => {
    const steps = [0, 1].map((): StagedSessionStep => ({ kind: 'break', minutes: 5 }));
    const program = build({ title: 'Both sides', purpose: 'To hear each other.', steps });
    expect(program.steps.map(({ moments }) => moments)).toEqual([
      [{ kind: 'opening', title: 'Both sides', line: 'To hear each other.' }, { kind: 'break' }],
      [{ kind: 'break' }],
    ]);
  });

  test('plays clips, each after who speaks and to what they agreed', () => {
    const step = buildStep({ kind: 'play', clipIds: [arm.id, script.id] });
    expect(step.title).toBe('amina/arm; priya/script');
    expect(step.moments).toEqual([
      { kind: 'title', clipId: arm.id },
      { kind: 'clip', clipId: arm.id },
      { kind: 'title', clipId: script.id },
      { kind: 'clip', clipId: script.id },
    ]);
  });

  test.each<[string, StagedStepContent, object[]]>([
    [
      'discuss',
      { kind: 'discuss', question: 'Why?' },
      [{ kind: 'question', text: 'Why?', isTimed: false }],
    ],
    [
      'poll',
      { kind: 'poll', question: 'Gloves?', options: ['Yes', 'No'] },
      [{ kind: 'poll', question: 'Gloves?', options: ['Yes', 'No'] }],
    ],
    ['agree', { kind: 'agree', rules: ['No jokes.'] }, [{ kind: 'list', items: ['No jokes.'] }]],
    [
      'write-first',
      { kind: 'write-first', prompt: 'Write.' },
      [{ kind: 'question', isTimed: true }],
    ],
    ['say-back', { kind: 'say-back', prompt: 'Say.' }, [{ kind: 'question', text: 'Say.' }]],
    ['break', { kind: 'break' }, [{ kind: 'break' }]],
    [
      'commit',
      { kind: 'commit', prompt: 'Who?' },
      [{ kind: 'commit', heading: 'Who does what by when', prompt: 'Who?' }],
    ],
    [
      'quote',
      { kind: 'quote', clipId: arm.id, quote: { ...arm.quote, text: 'On my arm.' } },
      [{ kind: 'quote', text: 'On my arm.', speaker: { name: 'Amina Otieno' } }],
    ],
    [
      'chair',
      { kind: 'chair', personaId: 'technician', clipIds: [arm.id] },
      [
        { kind: 'persona', title: 'The technician' },
        { kind: 'list', heading: 'The technician', title: 'wants' },
        { kind: 'quote', text: 'I write them on my arm.' },
      ],
    ],
    [
      'spend-a-budget',
      {
        kind: 'activity',
        activity: { name: 'spend-a-budget', ...guide, clipIds: [arm.id, script.id], budget: 60 },
      },
      [
        { kind: 'activity', title: 'Spend', groups: 'Threes' },
        { kind: 'list', heading: 'Spend', items: ['Read.', 'Spend.'] },
        {
          kind: 'cards',
          heading: '60 coins for each group',
          cards: [{ names: 'Amina Otieno' }, { names: 'Priya Nair' }],
        },
      ],
    ],
    [
      'redraw-the-day',
      {
        kind: 'activity',
        activity: {
          ...{ name: 'redraw-the-day', ...guide, personaId: 'technician' },
          day: [{ at: '05:00', what: 'Loads', hard: true, clipIds: [] }],
        },
      },
      [
        { kind: 'activity' },
        { kind: 'list' },
        { kind: 'day', marks: [{ at: '05:00', hard: true }] },
      ],
    ],
    [
      'an activity of its own',
      { kind: 'activity', activity: { name: 'own', ...guide } },
      [{ kind: 'activity' }, { kind: 'list' }],
    ],
  ])('puts %s on the wall', (_, content, moments) => {
    const step = buildStep(content);
    expect(step.kind).toBe(content.kind);
    expect(step.title).not.toBe('');
    expect(step.moments).toMatchObject(moments);
    expect(step.moments).toHaveLength(moments.length);
  });

  test('asks who does what by when only once', () => {
    const prompt = 'Who does what, and by when?';
    expect(buildStep({ kind: 'commit', prompt }).moments).toEqual([{ kind: 'commit', prompt }]);
  });

  test('has a translation beside words in another language, quoted and on cards', () => {
    const spoken = makeSpoken('amina/spanish', 'amina', 'Siempre.');
    const quote = { ...spoken.quote, language: 'es' };
    const tell = (language: string, isTranslation: boolean, text: string) => ({
      ...{ language, isTranslation },
      cues: [{ startSeconds: 1, endSeconds: 3, text, speaker: 'amina' }],
    });
    const clip = {
      ...{ ...spoken, quote },
      transcripts: [tell('es', false, 'Siempre.'), tell('en', true, 'Always.')],
    };
    const contents: StagedStepContent[] = [
      { kind: 'play', clipIds: [clip.id] },
      { kind: 'quote', clipId: clip.id, quote },
      { kind: 'activity', activity: { name: 'rank-the-needs', ...guide, clipIds: [clip.id] } },
    ];
    const steps = contents.map((content) => ({ ...content, minutes: 5 }));
    const program = build({ steps }, { clips: [clip] });
    const moments = program.steps.slice(1).map((step) => step.moments.at(-1));
    const words = {
      ...{ text: 'Siempre.', language: 'es' },
      beside: { text: 'Always.', language: 'en', label: 'Translation into English' },
    };
    expect(moments).toMatchObject([{ kind: 'quote', ...words }, { cards: [{ words }] }]);
    expect(program.clips[clip.id]?.transcripts).toMatchObject([
      { language: 'en', beside: { language: 'es', label: 'Original in Spanish' } },
      { language: 'es', beside: { language: 'en', label: 'Translation into English' } },
    ]);
  });

  test('shows the pairs that its room may see, not those of the theme', () => {
    const step = buildStep({ kind: 'pair', themeId: 'export', pairs: [] });
    expect(step).toMatchObject({ title: 'Getting data out', moments: [] });
    const shown = buildStep({ kind: 'pair', themeId: 'export', pairs: [[arm.id, script.id]] });
    expect(shown.moments.map(({ kind }) => kind)).toEqual([
      'pair',
      'title',
      'clip',
      'title',
      'clip',
    ]);
  });

  test('keeps from a chair what not everybody in the room may see', () => {
    const secret = makeSpoken('amina/secret', 'amina', 'For the office only.');
    const steps: StagedSession['steps'] = [
      { kind: 'chair', personaId: 'technician', clipIds: [arm.id], minutes: 5 },
    ];
    const study = { clips: [arm, script, secret] };
    const tell = (audiences: StagedSession['audiences']) =>
      JSON.stringify(build({ audiences, steps }, study));
    expect(tell(['customers', 'employees'])).not.toContain('For the office only.');
    expect(tell(['customers'])).toContain('For the office only.');
  });

  test('says to whom its clips were agreed to be shown: to those in the room', () => {
    const { audience, clips } = build({
      audiences: ['customers', 'employees'],
      steps: [{ kind: 'play', clipIds: [arm.id], minutes: 5 }],
    });
    expect(audience).toBe('customers and employees');
    expect(clips[arm.id]?.agreed).toBe('Agreed to be seen and heard by customers and employees');
  });

  test('keeps numbers, minutes and notes of its steps', () => {
    const { steps, prepare, minutes } = build({
      ...{ minutes: 20, prepare: ['Bring gloves.'] },
      steps: [
        { kind: 'break', minutes: 5 },
        { kind: 'discuss', question: 'Why?', minutes: 7.5, note: 'Wait.' },
      ],
    });
    expect({ prepare, minutes }).toEqual({ prepare: ['Bring gloves.'], minutes: 20 });
    expect(steps).toMatchObject([
      { number: 1, minutes: 5 },
      { number: 2, minutes: 7.5, note: 'Wait.' },
    ]);
    expect(steps[0]).not.toHaveProperty('note');
  });

  test('splits many cards evenly over the wall', () => {
    const clips = Array.from({ length: 8 }, (_, index) =>
      makeSpoken(`amina/${index}`, 'amina', 'A.'),
    );
    const { steps } = build(
      {
        steps: [
          {
            ...{ kind: 'activity', minutes: 5 },
            activity: { name: 'rank-the-needs', ...guide, clipIds: clips.map(({ id }) => id) },
          },
        ],
      },
      { clips },
    );
    const cards = (steps[0]?.moments ?? []).flatMap((moment) =>
      moment.kind === 'cards' ? [moment.cards.length] : [],
    );
    expect(cards).toEqual([4, 4]);
  });
});
