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
const people = [
  makePerson({ id: 'amina', side: 'customer', organisation: 'Lake Trust' }),
  makePerson({ id: 'tomas', side: 'employee', organisation: 'An organisation' }),
];

describe('buildTheme', () => {
  test('counts every voice once', () => {
    const theme = makeTheme({ id: 'data' });
    const again = { ...hers, id: 'amina/desk' };
    const site = makeSite({ clips: [hers, again, his], people, themes: [theme] });
    expect(buildTheme(site, theme).count).toBe('1 customer, 1 employee');
  });

  test('a side that nobody speaks for has no voice and no field', () => {
    const theme = makeTheme({ id: 'data' });
    const view = buildTheme(makeSite({ clips: [hers], people, themes: [theme] }), theme);
    expect(view.voices.employee).toBeUndefined();
    expect(view.count).toBe('1 customer, no employee');
    expect(view.ground).toBe('customer-seat');
  });
});

describe('buildThemePage', () => {
  test('a pair of which one clip is not in this edition is no turn', () => {
    const theme = makeTheme({ id: 'data', pairs: [['amina/arm', 'tomas/left-out']] });
    const view = buildThemePage(makeSite({ clips: [hers, his], people, themes: [theme] }), theme);
    expect(view.turns.map(({ id }) => id)).toEqual(['amina/arm', 'tomas/two-hundred']);
  });

  test('the editor’s other pairs stand face to face, and not once more below', () => {
    const desk = makeClip({ id: 'amina/desk', themeIds: ['data'] });
    const bench = makeClip({ id: 'tomas/bench', side: 'employee', themeIds: ['data'] });
    const theme = makeTheme({
      id: 'data',
      pairs: [
        ['amina/arm', 'tomas/two-hundred'],
        ['amina/desk', 'tomas/bench'],
      ],
    });
    const site = makeSite({ clips: [hers, his, desk, bench], people, themes: [theme] });
    const view = buildThemePage(site, theme);
    expect(view.pairs.map(({ customer, employee }) => [customer.id, employee.id])).toEqual([
      ['amina/desk', 'tomas/bench'],
    ]);
    expect(view.others).toEqual({ customer: [], employee: [] });
  });

  test('counts the people at each seat', () => {
    const theme = makeTheme({ id: 'data' });
    const again = { ...hers, id: 'amina/desk' };
    const site = makeSite({ clips: [hers, again], people, themes: [theme] });
    expect(buildThemePage(site, theme).seats).toEqual({
      customer: { people: 1, text: 'customer' },
      employee: { people: 0, text: 'employees' },
    });
  });

  test('tells where they agree: what the editor says, then what the kinds of evidence say', () => {
    const agreements = [
      { text: 'It saves four times.', clipIds: ['amina/arm', 'tomas/two-hundred'] },
    ];
    const theme = makeTheme({ id: 'data', agreements });
    const clips = [
      { ...hers, kinds: ['does-not-work' as const] },
      { ...hers, id: 'amina/desk', kinds: ['does-not-work' as const] },
      { ...his, kinds: ['does-not-work' as const, 'daily-reality' as const] },
    ];
    const speakers = [
      { text: 'amina', href: '/clips/amina/arm/' },
      { text: 'tomas', href: '/clips/tomas/two-hundred/' },
    ];
    const site = makeSite({ clips, people, themes: [theme] });
    expect(buildThemePage(site, theme).agreements).toEqual([
      { text: 'It saves four times.', people: speakers },
      {
        text: 'Both sides tell of what does not work: 1 customer, 1 employee.',
        people: speakers,
      },
    ]);
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
