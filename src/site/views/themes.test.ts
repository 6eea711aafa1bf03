import { describe, expect, test } from 'vitest';
import { makeClip, makePerson, makeSite, makeTheme } from './make-site.ts';
import { buildTheme, buildThemePage } from './themes.ts';

const quote = {
  ...{ text: 'Salt.', language: 'en', personId: 'rodrigo' },
  ...{ startSeconds: 0, endSeconds: 1 },
};
const hers = makeClip({ id: 'amina/arm', themeIds: ['data'], personIds: ['amina'], quote });
const his = makeClip({
  id: 'tomas/two-hundred',
  side: 'employee',
  themeIds: ['data'],
  personIds: ['tomas'],
  quote,
});
const people = ['amina', 'tomas'].map((id) => makePerson({ id }));

describe('buildTheme', () => {
  test('counts every voice once', () => {
    const theme = makeTheme({ id: 'data' });
    const again = { ...hers, id: 'amina/desk' };
    const site = makeSite({ clips: [hers, again, his], people, themes: [theme] });
    expect(buildTheme(site, theme).count).toBe('2 people, 3 clips');
  });

  test('a side that nobody speaks for has no voice and no field', () => {
    const theme = makeTheme({ id: 'data' });
    const view = buildTheme(makeSite({ clips: [hers], people, themes: [theme] }), theme);
    expect(view.voices.employee).toBeUndefined();
    expect(view.ground).toBe('customer-seat');
  });
});

describe('buildThemePage', () => {
  test('a pair of which one clip is not in this edition is no turn', () => {
    const theme = makeTheme({ id: 'data', pairs: [['amina/arm', 'tomas/left-out']] });
    const view = buildThemePage(makeSite({ clips: [hers, his], people, themes: [theme] }), theme);
    expect(view.turns.map(({ id }) => id)).toEqual(['amina/arm', 'tomas/two-hundred']);
  });

  test('clips without a turn are listed on their side', () => {
    const theme = makeTheme({ id: 'data', pairs: [['amina/arm', 'tomas/two-hundred']] });
    const more = makeClip({ id: 'amina/desk', themeIds: ['data'] });
    const site = makeSite({ clips: [hers, his, more], people, themes: [theme] });
    const { others } = buildThemePage(site, theme);
    expect(others.customer.map(({ id }) => id)).toEqual(['amina/desk']);
    expect(others.employee).toEqual([]);
  });
});
