import { describe, expect, test } from 'vitest';
import type { Problem } from '../../domain/problem.ts';
import { buildFindPage } from './find-page.ts';
import { makeClip, makeFinding, makePerson, makeSite, makeTheme } from './make-site.ts';

const PROBLEM: Problem = {
  ...{ code: 'clip-outside-recording', message: '', hint: '', file: 'x', line: 1, column: 1 },
  severity: 'error',
};

const SITE = makeSite({
  people: [
    makePerson({ id: 'ana', name: 'Ana', role: 'Technician' }),
    makePerson({ id: 'jo', name: 'Jo' }),
  ],
  clips: [
    makeClip({ id: 'ana/one', title: 'The sponge', personIds: ['ana'], themeIds: ['salt'] }),
    makeClip({ id: 'tom/two', title: 'Anodes', side: 'employee', themeIds: ['salt'] }),
    makeClip({ id: 'tom/bad', title: 'Broken', problems: [PROBLEM], themeIds: ['salt'] }),
  ],
  themes: [makeTheme({ id: 'salt', title: 'Salt' })],
  findings: [makeFinding({ id: 'eats', title: 'Salt eats the contacts' })],
});

describe('buildFindPage', () => {
  test('sets the clips of each theme on their sides', () => {
    const [theme] = buildFindPage(SITE).themes;
    expect(theme?.clips.customer).toEqual([
      { text: 'The sponge', href: '/clips/ana/one/', detail: 'Ana', more: [] },
    ]);
    expect(theme?.clips.employee.map(({ text }) => text)).toEqual(['Anodes']);
  });

  test('lists everybody who is heard and everything that can be shown, from A to Z', () => {
    const told = buildFindPage(SITE).letters.map(({ letter, entries }) => [
      letter,
      ...entries.map(({ text, detail }) => `${text}: ${detail}`),
    ]);
    expect(told).toEqual([
      ['A', 'Ana: Technician', 'Anodes: Clip'],
      ['S', 'Salt: Theme', 'Salt eats the contacts: Finding', 'The sponge: Clip, Ana'],
    ]);
  });

  test('leads from people to what they are heard in', () => {
    const ana = buildFindPage(SITE).letters[0]?.entries[0];
    expect(ana?.href).toBeUndefined();
    expect(ana?.more).toEqual([{ text: 'The sponge', href: '/clips/ana/one/' }]);
  });
});
