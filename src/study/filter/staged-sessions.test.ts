import { describe, expect, test } from 'vitest';
import {
  buildClip,
  buildConsent,
  buildCue,
  buildEdition,
  buildFacts,
  buildInterview,
  buildPerson,
  buildPersona,
  buildSession,
  buildStep,
  buildStudy,
  buildTheme,
  refTo,
  TODAY,
} from '../../../tests/factories/study.ts';
import type { Edition } from '../../domain/edition.ts';
import {
  ACTIVITY_GUIDES,
  DEFAULT_PROMPTS,
  DEFAULT_RULES,
  type StepContent,
} from '../../domain/session.ts';
import type { Session, Study } from '../../domain/study.ts';
import { filterStudy, type FilteredStudy } from '../filter.ts';
import type { StagedActivity, StagedSessionStep } from '../staged.ts';

const agreed = (id: string) => refTo(id, { ifAgreed: true });

/** Amina is shown to everybody, Kim and Tomas, of the other side, to colleagues only. */
const STUDY: Partial<Study> = {
  people: [
    buildPerson('amina'),
    ...['kim', 'tomas'].map((id) =>
      buildPerson(id, { side: 'employee', consent: buildConsent({ audiences: ['employees'] }) }),
    ),
    buildPerson('priya', { side: 'employee' }),
  ],
  interviews: [
    buildInterview('amina', {
      clips: [
        buildClip('amina/one', { quote: { text: 'on my arm', at: refTo('x').at } }),
        buildClip('amina/two', { kinds: ['does-not-meet-need', 'wish'] }),
      ],
    }),
    buildInterview('kim'),
    buildInterview('tomas', { clips: [buildClip('tomas/one', { kinds: ['daily-reality'] })] }),
    buildInterview('priya', { clips: [buildClip('priya/one', { kinds: ['works-well'] })] }),
  ],
  themes: [
    buildTheme('both', {
      pairs: [
        [agreed('amina/one'), agreed('kim/one')],
        [agreed('amina/one'), agreed('priya/one')],
      ],
    }),
    buildTheme('ours', { pairs: [[agreed('amina/one'), agreed('kim/one')]] }),
  ],
  personas: [
    buildPersona('desk', {
      people: [agreed('kim'), refTo('priya')],
      traits: [{ text: 'Listens', clips: [agreed('tomas/one'), refTo('amina/two')] }],
      day: [{ at: '09:00', what: 'Opens the queue', hard: false, clips: [agreed('kim/one')] }],
    }),
  ],
};

const EMPLOYEES: Partial<Edition> = { id: 'employees', audiences: ['employees'] };

/** Filters for colleagues; the session is for a mixed room unless it says otherwise. */
function filter(contents: StepContent[], session: Partial<Session> = {}): FilteredStudy {
  const steps = contents.map((content) => buildStep(content));
  const whole = buildStudy({ ...STUDY, sessions: [buildSession('s', { steps, ...session })] });
  const options = { today: TODAY, drafts: false, facts: buildFacts(whole) };
  return filterStudy(whole, buildEdition(EMPLOYEES), options);
}

function stage(content: StepContent, session?: Partial<Session>): StagedSessionStep[] {
  const filtered = filter([content], session);
  expect(filtered.problems).toEqual([]);
  return filtered.staged.sessions[0]?.steps ?? [];
}

function stageActivity(content: StepContent, session?: Partial<Session>): StagedActivity {
  const [step] = stage(content, session);
  if (step?.kind !== 'activity') throw new Error('no activity is staged');
  return step.activity;
}

/** What is told of a step of which nothing is staged. */
function tell(content: StepContent, session?: Partial<Session>): string[] {
  const { staged, problems } = filter([content], session);
  expect(staged.sessions[0]?.steps).toEqual([]);
  return problems.map(({ code, file, line }) => `${code} ${file}:${String(line)}`);
}

const COLLEAGUES: Partial<Session> = { audiences: ['employees'] };
const AT_STEP = 'sessions/session.mdx:8';
const AT_REFERENCE = 'somewhere.yaml:7';

describe('stageSession', () => {
  test('says whom a session is for', () => {
    expect(filter([], COLLEAGUES).staged.sessions[0]?.audiences).toEqual(['employees']);
  });

  test('fills in what a step leaves to the program', () => {
    const { staged, problems } = filter([
      { kind: 'poll', question: 'Never?' },
      { kind: 'agree' },
      { kind: 'say-back' },
      { kind: 'commit' },
      { kind: 'break' },
    ]);
    expect(problems).toEqual([]);
    expect(staged.sessions[0]?.steps).toEqual([
      { kind: 'poll', question: 'Never?', options: ['Yes', 'No'], minutes: 5 },
      { kind: 'agree', rules: DEFAULT_RULES, minutes: 5 },
      { kind: 'say-back', prompt: DEFAULT_PROMPTS['say-back'], minutes: 5 },
      { kind: 'commit', prompt: DEFAULT_PROMPTS.commit, minutes: 5 },
      { kind: 'break', minutes: 5 },
    ]);
  });

  test('keeps what a step says itself', () => {
    const contents: StepContent[] = [
      { kind: 'discuss', question: 'Why?' },
      { kind: 'poll', question: 'How often?', options: ['Once', 'Twice', 'Never'] },
      { kind: 'agree', rules: ['One at a time'] },
      { kind: 'write-first', prompt: 'Three lines' },
      { kind: 'say-back', prompt: 'What did she ask for?' },
      { kind: 'commit', prompt: 'One sentence each' },
    ];
    expect(filter(contents).staged.sessions[0]?.steps).toEqual(
      contents.map((content) => ({ ...content, minutes: 5 })),
    );
  });

  test('quotes the words that were picked, with who says them and when', () => {
    const words = { text: 'I write them on my arm.', at: refTo('x').at };
    expect(stage({ kind: 'quote', clip: refTo('amina/two'), words })).toEqual([
      {
        kind: 'quote',
        clipId: 'amina/two',
        quote: {
          ...{ text: words.text, language: 'en', personId: 'amina' },
          startSeconds: expect.closeTo(11.2, 1) as number,
          endSeconds: expect.closeTo(19.6, 1) as number,
        },
        minutes: 5,
      },
    ]);
  });

  test.each([
    ['amina/one', 'on my arm'],
    ['amina/two', 'The readings never reach the office.'],
  ])('quotes of %s what stands for the clip, where no words were picked', (id, text) => {
    const [step] = stage({ kind: 'quote', clip: refTo(id) });
    expect(step).toMatchObject({ quote: { text } });
  });

  test('shows of a pair only what the whole room may see, though the edition shows more', () => {
    const pair: StepContent = { kind: 'pair', theme: refTo('both') };
    expect(stage(pair)).toMatchObject([{ themeId: 'both', pairs: [['amina/one', 'priya/one']] }]);
    expect(stage(pair, COLLEAGUES)).toMatchObject([
      {
        pairs: [
          ['amina/one', 'kim/one'],
          ['amina/one', 'priya/one'],
        ],
      },
    ]);
  });

  test('lets a chair cite what the whole room may see: what bears the persona out, and its people', () => {
    const chair: StepContent = { kind: 'chair', persona: refTo('desk') };
    expect(stage(chair)).toMatchObject([
      { personaId: 'desk', clipIds: ['amina/two', 'priya/one'] },
    ]);
    expect(stage(chair, COLLEAGUES)).toMatchObject([
      { clipIds: ['tomas/one', 'amina/two', 'kim/one', 'priya/one'] },
    ]);
  });

  test('makes the cards of an activity of what the whole room may see', () => {
    const activity: StepContent = { kind: 'activity', activity: { name: 'spend-a-budget' } };
    expect(stageActivity(activity)).toEqual({
      ...ACTIVITY_GUIDES['spend-a-budget'],
      ...{ name: 'spend-a-budget', clipIds: ['amina/one', 'amina/two'], budget: 100 },
    });
    expect(stageActivity(activity, COLLEAGUES)).toMatchObject({
      clipIds: ['amina/one', 'amina/two', 'kim/one'],
    });
  });

  test('takes the cards, the coins and the words that an activity names', () => {
    const clips = ['priya/one', 'amina/one', 'priya/one'].map((id) => refTo(id));
    const own = { title: 'Coins', instructions: ['Spend.'], groups: 'Pairs' };
    expect(
      stageActivity({
        kind: 'activity',
        activity: { name: 'spend-a-budget', clips, budget: 12, ...own },
      }),
    ).toEqual({ ...own, name: 'spend-a-budget', clipIds: ['priya/one', 'amina/one'], budget: 12 });
  });

  test('lays unmet needs out to be ranked', () => {
    const clips = [refTo('amina/two'), refTo('priya/one')];
    expect(
      stageActivity({ kind: 'activity', activity: { name: 'rank-the-needs', clips } }),
    ).toEqual({
      ...ACTIVITY_GUIDES['rank-the-needs'],
      ...{ name: 'rank-the-needs', clipIds: ['amina/two', 'priya/one'] },
    });
    expect(tell({ kind: 'activity', activity: { name: 'rank-the-needs' } })).toEqual([
      `activity-without-cards ${AT_STEP}`,
    ]);
  });

  test('gives a day to redraw with the clips that the whole room may see', () => {
    const activity: StepContent = {
      kind: 'activity',
      activity: { name: 'redraw-the-day', persona: refTo('desk') },
    };
    const moment = { at: '09:00', what: 'Opens the queue', hard: false };
    expect(stageActivity(activity)).toEqual({
      ...ACTIVITY_GUIDES['redraw-the-day'],
      ...{ name: 'redraw-the-day', personaId: 'desk', day: [{ ...moment, clipIds: [] }] },
    });
    expect(stageActivity(activity, COLLEAGUES)).toMatchObject({
      day: [{ ...moment, clipIds: ['kim/one'] }],
    });
  });

  test('takes an activity of one’s own as it is, with everybody together', () => {
    const activity = { name: 'own' as const, title: 'Wade in', instructions: ['Get wet.'] };
    expect(stageActivity({ kind: 'activity', activity })).toEqual({
      ...activity,
      groups: 'Everybody together',
    });
  });

  test.each<[string, StepContent]>([
    ['play', { kind: 'play', clips: [agreed('kim/one'), agreed('tomas/one')] }],
    ['quote', { kind: 'quote', clip: agreed('kim/one') }],
    ['pair', { kind: 'pair', theme: agreed('ours') }],
    [
      'activity',
      {
        kind: 'activity',
        activity: { name: 'rank-the-needs', clips: [agreed('kim/one'), agreed('tomas/one')] },
      },
    ],
  ])('leaves a %s out silently where it says if-agreed and nothing is left', (_, content) => {
    expect(tell(content)).toEqual([]);
  });
});

describe('a session for a mixed room, in the edition for colleagues', () => {
  const colleaguesOnly = buildInterview('priya', {
    clips: ['one', 'two'].map((name) =>
      buildClip(`priya/${name}`, { kinds: ['wish'], editions: ['employees'] }),
    ),
  });
  const editions = [buildEdition(), buildEdition(EMPLOYEES)];

  function filterWith(content: StepContent, more: Partial<Session> = {}): FilteredStudy {
    const sessions = [buildSession('s', { steps: [buildStep(content)], ...more })];
    const interviews = [buildInterview('amina'), colleaguesOnly];
    const study = buildStudy({ ...STUDY, interviews, themes: [], personas: [], sessions });
    study.settings.editions = editions;
    const options = { today: TODAY, drafts: false, facts: buildFacts(study) };
    return filterStudy(study, buildEdition(EMPLOYEES), options);
  }

  test('refuses a clip that an editor meant for colleagues only', () => {
    const play: StepContent = { kind: 'play', clips: [refTo('priya/one')] };
    expect(filterWith(play).problems).toMatchObject([
      {
        code: 'session-audience',
        message: expect.stringContaining('names employees only') as string,
      },
    ]);
    expect(filterWith(play, COLLEAGUES).problems).toEqual([]);
  });

  test('makes no cards of such clips', () => {
    const activity: StepContent = { kind: 'activity', activity: { name: 'spend-a-budget' } };
    expect(filterWith(activity).problems).toMatchObject([{ code: 'activity-without-cards' }]);
    expect(filterWith(activity, COLLEAGUES).problems).toEqual([]);
  });
});

describe('a session', () => {
  test('knows which themes its whole room may see', () => {
    const themes = [buildTheme('both'), buildTheme('ours', { editions: ['employees'] })];
    const study = buildStudy({ ...STUDY, themes, sessions: [buildSession('s')] });
    study.settings.editions = [buildEdition(), buildEdition(EMPLOYEES)];
    const options = { today: TODAY, drafts: false, facts: buildFacts(study) };
    const { staged } = filterStudy(study, buildEdition(EMPLOYEES), options);
    expect(staged.themes.map(({ id }) => id)).toEqual(['both', 'ours']);
    expect(staged.sessions[0]?.themeIds).toEqual(['both']);
  });

  test('is in no edition for somebody who does not sit in its room', () => {
    const study = buildStudy({ ...STUDY, sessions: [buildSession('s', COLLEAGUES)] });
    const options = { today: TODAY, drafts: false, facts: buildFacts(study) };
    const mixed = buildEdition({ id: 'facilitators', audiences: ['customers', 'employees'] });
    expect(filterStudy(study, mixed, options).staged.sessions).toEqual([]);
    expect(filterStudy(study, buildEdition(EMPLOYEES), options).staged.sessions).toHaveLength(1);
  });
});

describe('checkRoom', () => {
  test.each<[string, StepContent, string[]]>([
    [
      'a clip to play',
      { kind: 'play', clips: [refTo('kim/one')] },
      [`session-audience ${AT_REFERENCE}`],
    ],
    [
      'words on the wall',
      { kind: 'quote', clip: refTo('kim/one') },
      [`session-audience ${AT_REFERENCE}`],
    ],
    [
      'the cards of an activity, each',
      {
        kind: 'activity',
        activity: {
          name: 'spend-a-budget',
          clips: [refTo('kim/one'), refTo('amina/one'), refTo('tomas/one')],
        },
      },
      [`session-audience ${AT_REFERENCE}`, `session-audience ${AT_REFERENCE}`],
    ],
    [
      'a theme of which no pair is left',
      { kind: 'pair', theme: refTo('ours') },
      [`step-without-pair ${AT_STEP}`],
    ],
  ])('refuses what one of the audiences may not see: %s', (_, content, problems) => {
    expect(tell(content)).toEqual(problems);
    expect(filter([content], COLLEAGUES).problems).toEqual([]);
  });

  test('tells of cards of which only one is left, and how many', () => {
    const { problems } = filter([
      {
        kind: 'activity',
        activity: { name: 'rank-the-needs', clips: [refTo('amina/one'), agreed('kim/one')] },
      },
    ]);
    expect(problems).toMatchObject([{ code: 'activity-without-cards' }]);
    expect(problems[0]?.message).toContain('only one card');
  });

  test('tells of a theme or a persona that the edition does not have', () => {
    const themes = [buildTheme('hidden', { editions: ['customers'] })];
    const personas = [buildPersona('hidden', { editions: ['customers'] })];
    const contents: StepContent[] = [
      { kind: 'pair', theme: refTo('hidden') },
      { kind: 'chair', persona: refTo('hidden') },
      { kind: 'activity', activity: { name: 'redraw-the-day', persona: refTo('hidden') } },
    ];
    const sessions = [buildSession('s', { steps: contents.map((each) => buildStep(each)) })];
    const whole = buildStudy({ themes, personas, sessions });
    const options = { today: TODAY, drafts: false, facts: buildFacts(whole) };
    const { problems, staged } = filterStudy(whole, buildEdition(EMPLOYEES), options);
    expect(problems.map(({ code }) => code)).toEqual(
      contents.map(() => 'reference-not-in-edition'),
    );
    expect(staged.sessions[0]?.steps).toEqual([]);
  });

  test('tells of a quote step without words, where only the interviewer speaks', () => {
    const asked = buildInterview('amina', {
      interviewer: refTo('priya'),
      transcripts: [{ language: 'en', cues: [buildCue('priya', 10, 'What happens then?')] }],
    });
    const steps = [buildStep({ kind: 'quote', clip: refTo('amina/one') })];
    const whole = buildStudy({
      ...STUDY,
      interviews: [asked],
      themes: [],
      personas: [],
      sessions: [buildSession('s', { steps })],
    });
    const options = { today: TODAY, drafts: false, facts: buildFacts(whole) };
    const { problems, staged } = filterStudy(whole, buildEdition(EMPLOYEES), options);
    expect(problems.map(({ code }) => code)).toEqual(['step-without-quote']);
    expect(staged.sessions[0]?.steps).toEqual([]);
  });

  test('leaves words that were not said, and what is not there, to those who check them', () => {
    const words = { text: 'never said', at: refTo('x').at };
    expect(tell({ kind: 'quote', clip: refTo('amina/one'), words })).toEqual([]);
    expect(tell({ kind: 'quote', clip: refTo('unknown/x') })).toEqual([]);
    expect(tell({ kind: 'pair', theme: refTo('unknown') })).toEqual([]);
    expect(tell({ kind: 'chair', persona: refTo('unknown') })).toEqual([]);
  });
});
