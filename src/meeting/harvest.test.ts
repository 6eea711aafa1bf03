import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeStep } from '../../tests/factories/program.ts';
import {
  changeField,
  clearHarvest,
  countsOf,
  fieldOf,
  formatKept,
  isEmptyHarvest,
  mergeKept,
  makeKey,
  nameHarvest,
  NO_HARVEST,
  noteOf,
  readHarvest,
  readKept,
  type KeptHarvest,
} from './harvest.ts';

const NOTE = fieldOf.note(3);

function type(kept: KeptHarvest, ...changes: [string, string, number][]): KeptHarvest {
  return changes.reduce((so, [name, value, now]) => changeField(so, name, value, now), kept);
}

describe('readHarvest', () => {
  test('gives notes and polls by step, and commitments in the order they were begun', () => {
    const [early, late] = [makeKey(1000, 0.9), makeKey(2000, 0.1)];
    const kept = type(
      NO_HARVEST,
      [NOTE, 'She laughed.', 1],
      [fieldOf.poll(4, 1), '7', 2],
      [fieldOf.poll(4, 0), '-3', 3],
      [fieldOf.commitment(late, 'what'), 'Ship gloves', 4],
      [fieldOf.commitment(early, 'what'), 'Call Amina', 5],
      [fieldOf.commitment(early, 'who'), 'Tomas', 6],
      [fieldOf.commitment(early, 'by'), '2026-12-01', 7],
      [fieldOf.commitment(early, 'findings'), 'one two', 8],
    );
    expect(readHarvest(kept)).toEqual({
      notes: { 3: 'She laughed.' },
      polls: { 4: [0, 7] },
      commitments: [
        {
          ...{ key: early, what: 'Call Amina', who: 'Tomas', by: '2026-12-01' },
          findingIds: ['one', 'two'],
        },
        { key: late, what: 'Ship gloves', who: '', by: '', findingIds: [] },
      ],
      unread: [],
    });
  });

  test('knows a step by a key as long as a time', () => {
    const key = 1_795_000_000_000;
    const noted = changeField(NO_HARVEST, fieldOf.note(key), 'Said.', 1);
    const harvest = readHarvest(changeField(noted, fieldOf.poll(key, 0), '4', 2));
    const step = makeStep(1, { key });
    expect([noteOf(harvest, step), countsOf(harvest, step)]).toEqual(['Said.', [4]]);
  });

  test('lists nothing that was emptied', () => {
    const what = fieldOf.commitment('a', 'what');
    const kept = type(NO_HARVEST, [NOTE, 'x', 1], [NOTE, '', 2], [what, 'x', 3], [what, ' ', 4]);
    expect(isEmptyHarvest(readHarvest(kept))).toBe(true);
  });
});

describe('readKept', () => {
  test('reads what formatKept writes', () => {
    const kept = type(NO_HARVEST, [NOTE, 'Ünï "quoted"\nline', 5], [fieldOf.poll(1, 0), '2', 6]);
    expect(readKept(formatKept(kept))).toEqual(kept);
  });

  test.each(['{"fields":', 'hello', '[]', '5', 'null', '{"fields":null}'])(
    'keeps %j, which is no harvest, as it is',
    (text) => {
      expect(readHarvest(readKept(text)).unread).toEqual([text]);
    },
  );

  test('keeps a broken field beside those that hold', () => {
    const text = formatKept(type(NO_HARVEST, [NOTE, 'Kept.', 5])).replace(
      '"fields":{',
      '"fields":{"note/9":{"value":"half"},',
    );
    const harvest = readHarvest(readKept(text));
    expect(harvest.notes).toEqual({ 3: 'Kept.' });
    expect(harvest.unread).toEqual(['{"note/9":{"value":"half"}}']);
  });

  test('is empty where nothing was kept', () => {
    expect(readKept(undefined)).toBe(NO_HARVEST);
  });

  test('never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        readHarvest(readKept(text));
      }),
    );
  });
});

describe('mergeKept', () => {
  test('keeps what each of two windows typed into its own field', () => {
    const one = type(NO_HARVEST, [NOTE, 'Here.', 10]);
    const other = type(NO_HARVEST, [fieldOf.note(4), 'There.', 11]);
    expect(readHarvest(mergeKept(one, other)).notes).toEqual({ 3: 'Here.', 4: 'There.' });
  });

  test('takes what was typed after the other had been seen', () => {
    const first = type(NO_HARVEST, [NOTE, 'Draft', 10]);
    const second = type(first, [NOTE, 'Final', 11]);
    expect(readHarvest(mergeKept(second, first)).notes[3]).toBe('Final');
    expect(readHarvest(mergeKept(first, second)).notes[3]).toBe('Final');
  });

  test('keeps both of two notes that were typed without seeing each other', () => {
    const base = type(NO_HARVEST, [NOTE, 'Start', 10]);
    const one = type(base, [NOTE, 'Amina said yes', 20]);
    const other = type(base, [NOTE, 'Tomas said no', 21]);
    const merged = mergeKept(one, other);
    expect(readHarvest(merged).notes[3]).toBe('Amina said yes\nTomas said no');
    expect(mergeKept(merged, one)).toEqual(merged);
    expect(mergeKept(other, merged)).toEqual(merged);
  });

  test('takes the later of two counts', () => {
    const one = type(NO_HARVEST, [fieldOf.poll(1, 0), '4', 20]);
    const other = type(NO_HARVEST, [fieldOf.poll(1, 0), '5', 21]);
    expect(readHarvest(mergeKept(one, other)).polls[1]).toEqual([5]);
  });

  test('brings nothing back that was deleted, and keeps what is typed afterwards', () => {
    const before = type(NO_HARVEST, [NOTE, 'Gone', 10]);
    const cleared = clearHarvest(before, 5);
    expect(isEmptyHarvest(readHarvest(mergeKept(cleared, before)))).toBe(true);
    const after = type(cleared, [NOTE, 'New', 6]);
    expect(readHarvest(mergeKept(before, after)).notes).toEqual({ 3: 'New' });
  });

  const fields = fc.dictionary(
    fc.constantFrom('note/1', 'note/2', 'poll/1/0', 'commitment/a/what', 'commitment/a/by'),
    fc.record({
      value: fc.string({ maxLength: 3 }),
      ...{ at: fc.integer({ min: 1, max: 9 }), after: fc.integer({ min: 0, max: 9 }) },
    }),
  );
  const harvests = fc.record({ clearedAt: fc.integer({ min: 0, max: 4 }), fields });

  test('makes no difference between one window and the other', () => {
    fc.assert(
      fc.property(harvests, harvests, (one, other) => {
        expect(mergeKept(one, other)).toEqual(mergeKept(other, one));
      }),
    );
  });

  test('changes nothing the second time', () => {
    fc.assert(
      fc.property(harvests, harvests, (one, other) => {
        const merged = mergeKept(one, other);
        expect(mergeKept(merged, other)).toEqual(merged);
        expect(mergeKept(merged, merged)).toEqual(merged);
      }),
    );
  });
});

describe('nameHarvest', () => {
  test('is a name of its own for each program', () => {
    expect(nameHarvest({ kind: 'session', id: 'both-sides' })).toBe('harvest/session/both-sides');
  });
});
