import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { foldWord, listWords } from './words.ts';

function terms(text: string): string[] {
  return listWords(text).map(({ term }) => term);
}

describe('listWords', () => {
  test.each([
    ['The readings, never!', ['the', 'readings', 'never']],
    ["don’t DON'T dont", ['dont', 'dont', 'dont']],
    ['3.5 volts at 12,000 m', ['3.5', 'volts', 'at', '12,000', 'm']],
    ['H2 meter, 2nd try', ['h2', 'meter', '2nd', 'try']],
    ['the pH-meter’s cap', ['the', 'ph', 'meters', 'cap']],
    ['¿Qué pasó, señor?', ['que', 'paso', 'senor']],
    ['Straße, Łódź, Ærø', ['strasse', 'lodz', 'aero']],
    ['القَلَمُ', ['القلم']],
    ['', []],
    ['— … !!! 😀', []],
  ])('takes %j apart', (text, expected) => {
    expect(terms(text)).toEqual(expected);
  });

  test('pairs the characters of scripts without spaces', () => {
    expect(terms('東京都')).toEqual(['東京', '京都', '都']);
    expect(terms('水')).toEqual(['水']);
    expect(terms('H2メーター')).toEqual(['h2', 'メー', 'ータ', 'ター', 'ー']);
  });

  test('finds the words of Thai by dictionary', () => {
    expect(terms('เครื่องวัดน้ำ').length).toBeGreaterThan(1);
    expect(terms('เครื่องวัดน้ำ').join('')).toBe('เครื่องวัดน้ำ');
  });

  test('says where each word stands', () => {
    const text = 'Señor Paz, 東京!';
    const cut = listWords(text).map(({ from, to }) => text.slice(from, to));
    expect(cut).toEqual(['Señor', 'Paz', '東京', '京']);
  });

  test('gives plain text the same words whether or not an accent stands elsewhere in it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme-ascii', maxLength: 60 }), (text) => {
        expect(terms(`${text} é`)).toEqual([...terms(text), 'e']);
      }),
    );
  });

  test('takes any text at all, and places words in order within it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
        let last = 0;
        for (const { from, to } of listWords(text)) {
          expect(from).toBeGreaterThanOrEqual(last);
          expect(to).toBeGreaterThan(from);
          expect(to).toBeLessThanOrEqual(text.length);
          last = from;
        }
      }),
    );
  });
});

describe('foldWord', () => {
  test('is the same for a folded word', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 12 }), (word) => {
        expect(foldWord(foldWord(word))).toBe(foldWord(word));
      }),
    );
  });
});
