import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addItem,
  changeItem,
  changeTerms,
  findItem,
  moveItem,
  openSession,
  putBackItem,
  removeItem,
  type PlannedContent,
  type PlannedSession,
} from './planned-session.ts';

const PLAY: PlannedContent = { kind: 'play', clips: [{ id: 'amina/arm', title: 'On my arm' }] };
const QUESTION: PlannedContent = { kind: 'discuss', question: 'What did she ask for?' };
const BREAK: PlannedContent = { kind: 'break' };

function plan(...contents: PlannedContent[]): PlannedSession {
  return contents.reduce(
    (session, content) => addItem(session, content, { minutes: 5 }),
    openSession('one', ['customers', 'employees']),
  );
}

function listKinds({ items }: PlannedSession): string[] {
  return items.map(({ kind, key }) => `${kind} ${String(key)}`);
}

describe('addItem', () => {
  test('puts a step at the end, under a key that no other has or will get by moving', () => {
    const session = moveItem(plan(PLAY, QUESTION), 2, 0);
    expect(listKinds(addItem(session, BREAK, { minutes: 5 }))).toEqual([
      'discuss 2',
      'play 1',
      'break 3',
    ]);
  });
});

describe('addItem with a key of its own', () => {
  test('gives it to no other afterwards', () => {
    const session = addItem(plan(PLAY), QUESTION, { minutes: 5, key: 1700 });
    expect(listKinds(addItem(removeItem(session, 1700), BREAK, { minutes: 5 }))).toEqual([
      'play 1',
      'break 1701',
    ]);
  });
});

describe('removeItem', () => {
  test('leaves its key to no step that is added later', () => {
    const session = removeItem(plan(PLAY, QUESTION), 2);
    expect(listKinds(addItem(session, BREAK, { minutes: 5 }))).toEqual(['play 1', 'break 3']);
  });
});

describe('moveItem', () => {
  test.each([
    [3, 0, ['break 3', 'play 1', 'discuss 2']],
    [1, 1, ['discuss 2', 'play 1', 'break 3']],
    [1, 99, ['discuss 2', 'break 3', 'play 1']],
    [2, -4, ['discuss 2', 'play 1', 'break 3']],
    [7, 0, ['play 1', 'discuss 2', 'break 3']],
  ])('moves the step %i to place %i', (key, to, order) => {
    expect(listKinds(moveItem(plan(PLAY, QUESTION, BREAK), key, to))).toEqual(order);
  });
});

describe('putBackItem', () => {
  test('undoes a removal, once', () => {
    const session = plan(PLAY, QUESTION, BREAK);
    const [, item] = session.items;
    if (!item) throw new Error('There is a second step.');
    const without = removeItem(session, item.key);
    expect(putBackItem(without, item, 1)).toEqual(session);
    expect(putBackItem(session, item, 1)).toBe(session);
  });
});

describe('changeItem', () => {
  test('changes minutes to halves within a day, and the words that the kind of step has', () => {
    const session = plan(PLAY, QUESTION);
    expect(changeItem(session, 1, { minutes: 4.3, note: 'Wait.' }).items[0]).toMatchObject({
      minutes: 4.5,
      note: 'Wait.',
    });
    expect(changeItem(session, 1, { minutes: -3 }).items[0]?.minutes).toBe(0.5);
    expect(changeItem(session, 1, { minutes: 1e9 }).items[0]?.minutes).toBe(600);
    expect(changeItem(session, 2, { text: 'Why?' }).items[1]).toMatchObject({ question: 'Why?' });
    expect(changeItem(session, 1, { text: 'Why?' })).toEqual(session);
  });
});

describe('changeTerms', () => {
  test('keeps the length in whole minutes', () => {
    expect(changeTerms(plan(), { minutes: 44.6 }).minutes).toBe(45);
    expect(changeTerms(plan(), { minutes: 0 }).minutes).toBe(1);
    expect(changeTerms(plan(), { minutes: Number.NaN }).minutes).toBe(1);
    expect(changeTerms(plan(), { title: 'Ours' })).toMatchObject({ title: 'Ours', minutes: 60 });
  });
});

describe('findItem', () => {
  test('knows a step by what it shows, whatever its title was', () => {
    const session = plan(PLAY, QUESTION);
    const again: PlannedContent = { kind: 'play', clips: [{ id: 'amina/arm', title: 'Renamed' }] };
    expect(findItem(session, again)?.key).toBe(1);
    expect(findItem(session, { kind: 'discuss', question: 'Why?' })).toBeUndefined();
    expect(findItem(session, BREAK)).toBeUndefined();
  });
});

describe('a planned session', () => {
  test('loses and doubles no step, however it is changed', () => {
    const change = fc.oneof(
      fc.record({ kind: fc.constant('add' as const) }),
      fc.record({
        kind: fc.constant('move' as const),
        ...{ key: fc.integer({ min: 0, max: 9 }), to: fc.integer() },
      }),
      fc.record({ kind: fc.constant('remove' as const), key: fc.integer({ min: 0, max: 9 }) }),
    );
    fc.assert(
      fc.property(fc.array(change), (changes) => {
        let session = plan();
        let count = 0;
        for (const each of changes) {
          const before = session.items.length;
          if (each.kind === 'add') session = addItem(session, BREAK, { minutes: 1 });
          if (each.kind === 'move') session = moveItem(session, each.key, each.to);
          if (each.kind === 'remove') session = removeItem(session, each.key);
          count += each.kind === 'move' ? 0 : session.items.length - before;
        }
        expect(session.items).toHaveLength(count);
        expect(new Set(session.items.map(({ key }) => key)).size).toBe(count);
      }),
    );
  });
});
