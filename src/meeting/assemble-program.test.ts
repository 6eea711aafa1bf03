import { describe, expect, test } from 'vitest';
import { makePlanned } from '../../tests/factories/planned-session.ts';
import { makeProgram, makeStep, makeWallClip } from '../../tests/factories/program.ts';
import {
  assembleProgram,
  isShown,
  keepShown,
  listIngredients,
  type Ingredients,
} from './assemble-program.ts';
import { changeField, fieldOf, NO_HARVEST, noteOf, readHarvest } from './harvest.ts';
import { openSteps } from './open-steps.ts';
import { moveItem, type PlannedContent } from './planned-session.ts';
import { formatProgramName, type Program } from './program.ts';
import { playClips } from './step-moments.ts';

function makeClipProgram(id: string): Program {
  const clip = makeWallClip({
    ...{ id, href: `clips/${id}/`, title: id },
    transcripts: [
      {
        ...{ language: 'en', name: 'English', direction: 'ltr', isTranslation: false },
        cues: [
          {
            ...{ startSeconds: 4, endSeconds: 9, speaker: 'Amina Otieno' },
            text: 'I write them on my arm because the meter forgets.',
          },
        ],
      },
    ],
  });
  const step = makeStep(1, { kind: 'play', moments: playClips(id) });
  return makeProgram({ kind: 'clip', id, steps: [step], clips: { [id]: clip } });
}

const planned = makePlanned();
const [ARM, BENCH] = [makeClipProgram('amina/arm'), makeClipProgram('tomas/bench')];
const THEME = makeProgram({
  ...{ kind: 'theme', id: 'data-export' },
  steps: [
    makeStep(1, { kind: 'opening' }),
    makeStep(2, {
      kind: 'pair',
      moments: [
        { kind: 'pair', theme: 'Export', customer: 'amina/arm', employee: 'tomas/bench' },
        ...playClips('amina/arm', 'tomas/bench'),
      ],
    }),
  ],
  clips: { ...ARM.clips, ...BENCH.clips },
});
const PERSONA = makeProgram({
  ...{ kind: 'persona', id: 'technician' },
  steps: [makeStep(1, { kind: 'chair' }), makeStep(2, { kind: 'day' })],
});
const SESSION = makeProgram({
  ...{ kind: 'session', id: 'first', planned },
  steps: planned.items.map(({ key }) =>
    makeStep(key, { moments: [{ kind: 'activity', title: `Of step ${String(key)}`, groups: '' }] }),
  ),
});

function gather(...programs: Program[]): Ingredients {
  return new Map(programs.map((program) => [formatProgramName(program), program]));
}

const ALL = gather(ARM, BENCH, THEME, PERSONA, SESSION);

describe('listIngredients', () => {
  test('names what a planned session is put together from, each once', () => {
    expect(listIngredients(planned).map(formatProgramName)).toEqual([
      'clip/amina/arm',
      'clip/tomas/bench',
      'theme/data-export',
      'persona/technician',
      'session/first',
    ]);
  });
});

describe('assembleProgram', () => {
  test('shows on the wall what a session of a file does', () => {
    const program = assembleProgram(planned, ALL);
    expect(program).toMatchObject({
      ...{ kind: 'plan', id: 'one', title: 'The arm and the bench', page: 'plan/' },
      ...{ audience: 'customers and employees', minutes: 60, prepare: ['Bring a meter.'] },
    });
    expect(program.steps.map(({ number, kind }) => `${String(number)} ${kind}`)).toEqual(
      planned.items.map(({ key, kind }) => `${String(key)} ${kind}`),
    );
    const kinds = program.steps.map(({ moments }) => moments.map(({ kind }) => kind).join(' '));
    expect(kinds).toEqual([
      'opening list list',
      'title clip',
      'title clip title clip',
      'question',
      'quote',
      'question',
      'question',
      'poll',
      'break',
      'pair title clip title clip',
      'question',
      'activity',
      'commit',
    ]);
    expect(Object.keys(program.clips)).toEqual(['amina/arm', 'tomas/bench']);
  });

  test('begins with its own title, and not with that of a session whose activity it takes', () => {
    const activity = planned.items.filter(({ kind }) => kind === 'activity');
    const opened = makeProgram({
      ...{ kind: 'session', id: 'first', planned: { ...planned, items: activity } },
      steps: openSteps({ title: 'Another', purpose: 'To work.' }, SESSION.steps.slice(11, 12)),
    });
    const program = assembleProgram(
      makePlanned({ items: activity, title: 'Ours' }),
      gather(opened),
    );
    expect(program.steps[0]?.moments).toMatchObject([
      { kind: 'opening', title: 'Ours' },
      { kind: 'activity' },
    ]);
  });

  test('quotes with who says it and when', () => {
    const quote = assembleProgram(planned, ALL).steps[4]?.moments[0];
    expect(quote).toMatchObject({
      ...{ text: 'I write them on my arm … the meter forgets', topic: 'amina/arm' },
      ...{ href: 'clips/amina/arm/#t=4', language: 'en', speaker: { name: 'Amina Otieno' } },
    });
  });

  test('leaves out what the edition no longer has, and keeps the other numbers', () => {
    const program = assembleProgram(planned, gather(BENCH, PERSONA));
    expect(program.steps.map(({ number }) => number)).toEqual([1, 3, 4, 6, 7, 8, 9, 11, 13]);
    expect(program.steps[1]?.moments).toEqual(playClips('tomas/bench'));
    expect(program.planned?.items.map(({ key }) => key)).toEqual([1, 3, 4, 6, 7, 8, 9, 11, 13]);
  });

  test('gives a step its own key, which stays with what was noted in it when it is moved', () => {
    const moved = moveItem(planned, planned.items[0]?.key ?? 0, 1);
    const { steps } = assembleProgram(moved, gather(ARM, BENCH, THEME, PERSONA, SESSION));
    const keys = steps.map(({ number, key }) => [number, key]);
    expect(keys.slice(0, 2)).toEqual([
      [1, planned.items[1]?.key],
      [2, planned.items[0]?.key],
    ]);
    const harvest = readHarvest(
      changeField(NO_HARVEST, fieldOf.note(planned.items[0]?.key ?? 0), 'Said.', 1),
    );
    expect(steps.slice(0, 2).map((step) => noteOf(harvest, step))).toEqual(['', 'Said.']);
  });

  test('leaves out words that are no longer said', () => {
    const quote: PlannedContent = {
      ...{ kind: 'quote', clip: { id: 'amina/arm', title: 'On my arm' } },
      words: 'I write nothing',
    };
    expect(isShown(quote, ALL)).toBe(false);
    expect(isShown({ ...quote, words: 'I write them' }, ALL)).toBe(true);
  });

  test('leaves out what waits for its words, which is not gone', () => {
    const question: PlannedContent = { kind: 'discuss', question: '  ' };
    const items = [{ ...question, key: 1, minutes: 5, note: '' }];
    expect(assembleProgram(makePlanned({ items }), ALL).steps).toEqual([]);
    expect(isShown(question, ALL)).toBe(true);
  });
});

describe('keepShown', () => {
  test('keeps of several clips those that are there', () => {
    const { items } = keepShown(planned, gather(BENCH));
    expect(items.map(({ key }) => key)).toEqual([1, 3, 4, 6, 7, 8, 9, 13]);
    expect(items[1]).toMatchObject({ clips: [{ id: 'tomas/bench' }] });
  });
});
