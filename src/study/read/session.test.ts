import { describe, expect, test } from 'vitest';
import { writeStudyFiles } from '../../../tests/factories/study-files.ts';
import type { SessionStep } from '../../domain/session.ts';
import { readStudy } from '../read.ts';

const FILE = 'sessions/first.mdx';

/** The good study with a session of five minutes that has these steps. */
async function readSteps(steps: string) {
  const { study, problems } = await readStudy(
    await writeStudyFiles({
      [FILE]: `---\ntitle: First\npurpose: To listen.\naudiences: [customers]\nminutes: 5\nsteps:\n${steps}---\n`,
    }),
  );
  return { steps: study.sessions[0]?.steps, problems };
}

async function readStep(step: string): Promise<SessionStep | undefined> {
  const { steps, problems } = await readSteps(`  - ${step}\n`);
  expect(problems).toEqual([]);
  return steps?.[0];
}

const placeAt = (line: number, column: number) => ({ file: FILE, line, column });

describe('readSession', () => {
  test('knows where a step, what it mentions and its words are written', async () => {
    expect(
      await readStep(
        'quote: { id: amina/arm, if-agreed: true }\n    words: my arm\n    minutes: 5',
      ),
    ).toEqual({
      kind: 'quote',
      at: placeAt(7, 5),
      clip: { id: 'amina/arm', ifAgreed: true, at: placeAt(7, 18) },
      words: { text: 'my arm', at: placeAt(8, 12) },
      minutes: 5,
    });
  });

  test.each<[string, object]>([
    ['play: amina/arm', { kind: 'play', clips: [{ id: 'amina/arm' }] }],
    ['play: [amina/arm, tomas/bench]', { clips: [{ id: 'amina/arm' }, { id: 'tomas/bench' }] }],
    ['discuss: Why?', { question: 'Why?' }],
    ['poll: Often?, options: [Never, Daily]', { question: 'Often?', options: ['Never', 'Daily'] }],
    ['pair: data-export', { theme: { id: 'data-export' } }],
    ['chair: technician', { persona: { id: 'technician' } }],
    ['agree: [Listen]', { kind: 'agree', rules: ['Listen'] }],
    ['write-first: Three lines', { prompt: 'Three lines' }],
    ['say-back: What did she mean?', { prompt: 'What did she mean?' }],
    ['commit: Who?', { prompt: 'Who?' }],
    [
      'activity: spend-a-budget, clips: [amina/arm, tomas/bench], budget: 12, title: Coins',
      {
        activity: {
          ...{ name: 'spend-a-budget', budget: 12, title: 'Coins' },
          clips: [{ id: 'amina/arm' }, { id: 'tomas/bench' }],
        },
      },
    ],
    [
      'activity: rank-the-needs, clips: [amina/arm, tomas/bench], groups: Pairs',
      { activity: { name: 'rank-the-needs', groups: 'Pairs' } },
    ],
    [
      'activity: redraw-the-day, day: technician',
      { activity: { name: 'redraw-the-day', persona: { id: 'technician' } } },
    ],
    [
      'activity: Wade in, instructions: [Get wet]',
      { activity: { name: 'own', title: 'Wade in', instructions: ['Get wet'] } },
    ],
  ])('reads %s', async (step, expected) => {
    expect(await readStep(`{ ${step}, minutes: 5, note: Wait. }`)).toMatchObject({
      ...expected,
      minutes: 5,
      note: 'Wait.',
    });
  });

  test.each(['agree', 'say-back', 'commit', 'break'])(
    'leaves a %s without words to its default',
    async (kind) => {
      expect(await readStep(`{ ${kind}: true, minutes: 5 }`)).toEqual({
        ...{ kind, minutes: 5 },
        at: placeAt(7, 7),
      });
    },
  );

  test('adds halves of minutes up', async () => {
    const { problems } = await readSteps(
      '  - { break: true, minutes: 1.5 }\n  - { agree: true, minutes: 4 }\n',
    );
    expect(problems.map(({ code, message }) => `${code} ${message}`)).toEqual([
      expect.stringContaining('session-minutes The steps take 5.5 minutes'),
    ]);
  });

  test('adds nothing up while a step is faulty', async () => {
    const { problems } = await readSteps(
      '  - { break: true, minutes: 1 }\n  - { brake: true, minutes: 4 }\n',
    );
    expect(problems.map(({ code }) => code)).toEqual(['unknown-key']);
  });

  test('takes quotation marks inside of quoted words for what was said', async () => {
    const words = "'the meter “forgets and I do” not'";
    const { problems } = await readSteps(`  - { quote: amina/arm, words: ${words}, minutes: 5 }\n`);
    expect(problems).toEqual([]);
  });
});
