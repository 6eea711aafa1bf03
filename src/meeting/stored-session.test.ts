import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addItem, openSession } from './planned-session.ts';
import { makePlanned } from '../../tests/factories/planned-session.ts';
import { formatStoredSession, readStoredSession } from './stored-session.ts';

const FOR = { id: 'one', audiences: ['employees'] } as const;

describe('readStoredSession', () => {
  test('reads what was stored, with steps of every kind', () => {
    const session = makePlanned();
    expect(readStoredSession(formatStoredSession(session), FOR)).toEqual(session);
  });

  test('begins empty where nothing was stored', () => {
    expect(readStoredSession('', FOR)).toEqual(openSession('one', ['employees']));
  });

  test.each(['{"title":"Half', 'null', '[]', '"text"', 'not JSON'])(
    'keeps %s as it was',
    (text) => {
      expect(readStoredSession(text, FOR)).toMatchObject({ items: [], unread: [text] });
    },
  );

  test('keeps every step that it can read, and the others as they were', () => {
    const stored = {
      ...{ title: 7, minutes: 'long', audiences: ['martians'] },
      items: [
        { kind: 'break', minutes: 5, key: 4, note: 'Coffee.' },
        { kind: 'juggle', minutes: 5 },
        { kind: 'play', clips: [{ id: 'amina/arm' }], minutes: -2, key: 4 },
        { kind: 'play', clips: [] },
        null,
      ],
      unread: ['earlier'],
    };
    expect(readStoredSession(JSON.stringify(stored), FOR)).toEqual({
      ...openSession('one', ['employees']),
      items: [
        { kind: 'break', minutes: 5, key: 4, note: 'Coffee.' },
        {
          ...{ kind: 'play', clips: [{ id: 'amina/arm', title: 'amina/arm' }] },
          ...{ minutes: 1, key: 5, note: '' },
        },
      ],
      unread: ['earlier', '{"kind":"juggle","minutes":5}', '{"kind":"play","clips":[]}', 'null'],
    });
  });

  test('keeps steps that are no list', () => {
    const { items, unread } = readStoredSession('{"items":{"0":"break"}}', FOR);
    expect({ items, unread }).toEqual({ items: [], unread: ['{"0":"break"}'] });
  });

  // The ids become addresses of scripts.
  test.each([
    { kind: 'play', clips: [{ id: '../../evil', title: 'A clip' }] },
    { kind: 'chair', persona: { id: 'x?y', title: 'A persona' } },
    { kind: 'pair', theme: { id: String.raw`..\evil`, title: 'A theme' } },
    {
      ...{ kind: 'activity', session: '../evil' },
      activity: { name: 'own', title: 'Walk', groups: 'Pairs', instructions: ['Walk.'] },
    },
  ])('takes no step that would lead out of the folder: %o', (item) => {
    const { items, unread } = readStoredSession(JSON.stringify({ items: [item] }), FOR);
    expect({ items, unread }).toEqual({ items: [], unread: [JSON.stringify(item)] });
  });

  test('never fails, and what it has read it reads again', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        const read = readStoredSession(text, FOR);
        expect(readStoredSession(formatStoredSession(read), FOR)).toEqual(read);
        expect(() => addItem(read, { kind: 'break' }, { minutes: 1 })).not.toThrow();
      }),
    );
  });
});
