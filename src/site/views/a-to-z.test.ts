import { describe, expect, test } from 'vitest';
import { sortIntoLetters } from './a-to-z.ts';

const sort = (language: string, ...texts: string[]): string[] =>
  sortIntoLetters(
    texts.map((text) => ({ text })),
    language,
  ).map(({ letter, entries }) => [letter, ...entries.map(({ text }) => text)].join(' | '));

describe('sortIntoLetters', () => {
  test('passes over articles of the language, and of no other', () => {
    expect(sort('en', 'The sponge', 'A day', 'Die hard', 'An answer', 'The')).toEqual([
      'A | An answer',
      'D | A day | Die hard',
      'S | The sponge',
      'T | The',
    ]);
    expect(sort('de', 'Die Sonde', 'The Who')).toEqual(['S | Die Sonde', 'T | The Who']);
  });

  test('puts an accented letter where the language puts it', () => {
    expect(sort('fr', 'Étang', 'Eau', 'L’eau')).toEqual(['E | Eau | L’eau | Étang']);
    expect(sort('sv', 'Örn', 'Zebra', 'Orm')).toEqual(['O | Orm', 'Z | Zebra', 'Ö | Örn']);
  });

  test('puts numbers in their order before all letters', () => {
    expect(sort('en', 'Ten', '10 points', '9 calls')).toEqual([
      '# | 9 calls | 10 points',
      'T | Ten',
    ]);
  });

  test('looks past quotes and dots', () => {
    expect(sort('en', '“Did you calibrate?”', '… and then')).toEqual([
      'A | … and then',
      'D | “Did you calibrate?”',
    ]);
  });

  test('knows letters of other scripts', () => {
    expect(sort('ar', 'ملح', 'بحيرة').map((each) => each[0])).toEqual(['ب', 'م']);
  });
});
