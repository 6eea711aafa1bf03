import { describe, expect, test } from 'vitest';
import { makePlanned } from '../../tests/factories/planned-session.ts';
import { openSession, type PlannedItem } from './planned-session.ts';
import { formatSessionFile } from './session-file.ts';

function ask(question: string, minutes: number, note = ''): PlannedItem {
  return { kind: 'discuss', question, key: minutes, minutes, note };
}

// Whether a study takes such files is held where the study's reader may be asked: planned-from.test.ts.
describe('formatSessionFile', () => {
  test('writes what an author would', () => {
    const items: PlannedItem[] = [
      {
        kind: 'play',
        clips: [{ id: 'amina/arm', title: 'On my arm' }],
        key: 1,
        minutes: 3,
        note: '',
      },
      ask('What did she ask for?', 10, 'Wait: count to ten.'),
      { kind: 'break', key: 3, minutes: 5, note: '' },
    ];
    expect(formatSessionFile(makePlanned({ items, minutes: 20 }))).toEqual({
      name: 'the-arm-and-the-bench.mdx',
      content: `---
title: The arm and the bench
purpose: To hear both.
audiences: [customers, employees]
minutes: 18 # planned were 20
prepare:
  - Bring a meter.
steps:
  - play: amina/arm
    minutes: 3
  - discuss: What did she ask for?
    minutes: 10
    note: "Wait: count to ten."
  - break: true
    minutes: 5
---
`,
    });
  });

  test('rounds the last half minute up, and leaves out what waits for its words', () => {
    const items = [ask('Why?', 4.5), ask(' ', 3)];
    const { content = '' } = formatSessionFile(makePlanned({ items, minutes: 5 })) ?? {};
    expect(content).toContain('\nminutes: 5\n');
    expect(content.match(/discuss/gu)).toHaveLength(1);
  });

  test('offers no two answers that a study takes for the same', () => {
    const options = ['Yes', 'yes', ' YES ', 'Never'];
    const items: PlannedItem[] = [
      { kind: 'poll', question: 'Who?', options, key: 1, minutes: 5, note: '' },
    ];
    const { content = '' } = formatSessionFile(makePlanned({ items })) ?? {};
    expect(content).toContain('options:\n      - "Yes"\n      - Never\n    minutes');
  });

  test('offers as many answers as a study takes', () => {
    const options = Array.from({ length: 10 }, (_, index) => `Site ${String(index + 1)}`);
    const items: PlannedItem[] = [
      { kind: 'poll', question: 'Where?', options, key: 1, minutes: 5, note: '' },
    ];
    const { content = '' } = formatSessionFile(makePlanned({ items })) ?? {};
    expect(content.match(/- Site/gu)).toHaveLength(8);
  });

  test('takes a switch where words belong for no words', () => {
    const items: PlannedItem[] = [
      { kind: 'commit', prompt: 'yes', key: 1, minutes: 5, note: '' },
      { kind: 'say-back', prompt: 'Yes, but how?', key: 2, minutes: 5, note: '' },
    ];
    const { content = '' } = formatSessionFile(makePlanned({ items })) ?? {};
    expect(content).toContain('commit: true');
    expect(content).toContain('say-back: Yes, but how?');
  });

  test('names what nobody has named', () => {
    const session = { ...openSession('one', ['employees']), items: [ask('Why?', 5)] };
    expect(formatSessionFile(session)).toMatchObject({
      name: 'a-session-of-our-own.mdx',
      content: expect.stringContaining('title: A session of our own\npurpose: To hear') as string,
    });
  });

  test('writes none where no step is left', () => {
    expect(formatSessionFile(makePlanned({ items: [ask('', 3)] }))).toBeUndefined();
    expect(formatSessionFile(makePlanned({ items: [] }))).toBeUndefined();
  });

  test.each([
    ['見た', 'planned-session.mdx'],
    ['Before we answer', 'before-we-answer-2.mdx'],
  ])('calls the file of %s by a name that is free and can be an id', (title, name) => {
    expect(formatSessionFile(makePlanned({ title }), ['before-we-answer'])?.name).toBe(name);
  });
});
