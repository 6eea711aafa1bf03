import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cutExcerpt, markPieces, type Piece } from './excerpt.ts';

const join = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');
const found = (pieces: readonly Piece[]): string[] =>
  pieces.filter(({ isFound }) => isFound).map(({ text }) => text);
const LONG = Array.from({ length: 80 }, (_, index) => `word${index}`).join(' ');

describe('markPieces', () => {
  test('keeps every letter and marks what was found', () => {
    const pieces = markPieces('Es sal, señor', [
      [3, 6],
      [8, 13],
    ]);
    expect(pieces.map(({ text, isFound }) => (isFound ? `[${text}]` : text))).toEqual([
      'Es ',
      '[sal]',
      ', ',
      '[señor]',
    ]);
  });
});

describe('cutExcerpt', () => {
  test('shows a short passage whole', () => {
    expect(join(cutExcerpt('It is salt.', [[6, 10]]))).toBe('It is salt.');
  });

  test('begins a long one a little before what was found, at a word', () => {
    const at = LONG.indexOf('word40');
    const pieces = cutExcerpt(LONG, [[at, at + 6]]);
    expect(join(pieces)).toMatch(/^… word3\d .* word\d+ …$/u);
    expect(found(pieces)).toEqual(['word40']);
  });

  test('shows the end of a passage whole where that was found', () => {
    const at = LONG.indexOf('word79');
    const text = join(cutExcerpt(LONG, [[at, at + 6]]));
    expect(text.startsWith('… word')).toBe(true);
    expect(text.endsWith('word79')).toBe(true);
  });

  test('shows the beginning where nothing in it was found', () => {
    expect(join(cutExcerpt(LONG, []))).toMatch(/^word0 .* …$/u);
  });

  test('cuts a script without spaces at the words found', () => {
    const pieces = cutExcerpt('塩'.repeat(300), [[200, 202]]);
    expect(found(pieces)).toEqual(['塩塩']);
  });

  test('always shows the first that was found, in little more than a glance', () => {
    fc.assert(
      fc.property(
        fc.array(fc.stringMatching(/^\p{L}{1,20}$/u), { minLength: 1, maxLength: 120 }),
        fc.nat(),
        (words, which) => {
          const chosen = which % words.length;
          const text = words.join(' ');
          const from = words.slice(0, chosen).join(' ').length + (chosen > 0 ? 1 : 0);
          const word = words[chosen] ?? '';
          const pieces = cutExcerpt(text, [[from, from + word.length]]);
          expect(found(pieces)).toEqual([word]);
          expect(join(pieces).length).toBeLessThan(200);
        },
      ),
    );
  });
});
