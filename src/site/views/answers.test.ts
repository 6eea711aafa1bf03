import { describe, expect, test } from 'vitest';
import { findAnswers, rankAnswers } from './answers.ts';
import { makeClip, makeSite, makeTheme } from './make-site.ts';

const asked = makeClip({ id: 'amina/arm', themeIds: ['data', 'salt'] });
const alsoAsked = makeClip({ id: 'amina/desk', themeIds: ['data'] });
const near = makeClip({ id: 'tomas/both', side: 'employee', themeIds: ['data', 'salt'] });
const far = makeClip({ id: 'priya/one', side: 'employee', themeIds: ['data'] });
const apart = makeClip({ id: 'marta/other', side: 'employee', themeIds: ['cold'] });
const clips = [asked, alsoAsked, far, near, apart];

describe('rankAnswers', () => {
  test('the clip that shares more themes comes first, one that shares none not at all', () => {
    const site = makeSite({ clips, themes: [makeTheme({ id: 'data' })] });
    expect(rankAnswers(site, asked).map(({ id }) => id)).toEqual(['tomas/both', 'priya/one']);
  });

  test('the clip an editor set opposite comes before all, whatever it shares', () => {
    const themes = [makeTheme({ id: 'data', pairs: [['amina/arm', 'marta/other']] })];
    const site = makeSite({ clips, themes });
    expect(rankAnswers(site, asked)[0]?.id).toBe('marta/other');
  });
});

describe('findAnswers', () => {
  test('no clip answers twice on a page', () => {
    const answers = findAnswers(makeSite({ clips }), [asked, alsoAsked], 'customer');
    expect([...answers].map(([id, { id: answer }]) => [id, answer])).toEqual([
      ['amina/arm', 'tomas/both'],
      ['amina/desk', 'priya/one'],
    ]);
  });

  test('clips of the other side, told in the same story, are not answered', () => {
    expect(findAnswers(makeSite({ clips }), [near], 'customer').size).toBe(0);
  });
});
