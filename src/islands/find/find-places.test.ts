import { describe, expect, test } from 'vitest';
import { findPlaces, listCueWords } from './find-places.ts';

const CUES = [
  'I write the readings on my arm, because the meter',
  'has forgotten the morning. The meter forgets.',
  'La limpié dos veces. 東京都の水',
];
const WORDS = listCueWords(CUES);
const find = (typed: string): string[] =>
  findPlaces(WORDS, typed).map((place) =>
    place.map(({ cue, from, to }) => CUES[cue]?.slice(from, to)).join(' / '),
  );

describe('findPlaces', () => {
  test('finds a word wherever it stands, whatever its case and accents', () => {
    expect(find('METER')).toEqual(['meter', 'meter']);
    expect(find('limpie')).toEqual(['limpié']);
  });

  test('finds a word that is only begun', () => {
    expect(find('forg')).toEqual(['forgotten', 'forgets']);
  });

  test('finds words in a row, over the end of a cue too', () => {
    expect(find('the meter has forg')).toEqual(['the meter / has forgotten']);
    expect(find('my arm because')).toEqual(['my arm, because']);
  });

  test('finds each by itself where they never stand in a row', () => {
    expect(find('arm readings')).toEqual(['readings', 'arm']);
  });

  test('finds a run of a script without spaces', () => {
    expect(find('東京都')).toEqual(['東京都']);
    expect(find('京都')).toEqual(['京都']);
  });

  test('finds nothing for nothing', () => {
    for (const typed of ['', '  ', '—', 'zebra']) expect(find(typed)).toEqual([]);
  });
});
