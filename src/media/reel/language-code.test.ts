import { describe, expect, it } from 'vitest';
import { findLanguageCode } from './language-code.ts';

describe('findLanguageCode', () => {
  it.each([
    ['en', 'eng'],
    ['pt-BR', 'por'],
    ['zh-Hant', 'zho'],
    ['haw', 'haw'],
    ['x-ours', 'und'],
    ['qq', 'und'],
  ])('names %s as %s', (tag, code) => {
    expect(findLanguageCode(tag)).toBe(code);
  });

  it('knows every two-letter code that this Node can name', () => {
    const names = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' });
    const letters = Array.from({ length: 26 }, (_, index) => String.fromCharCode(97 + index));
    const known = letters
      .flatMap((one) => letters.map((two) => one + two))
      .filter((tag) => names.of(tag) !== undefined)
      // Withdrawn codes, which Intl turns into those that are used now.
      .filter((tag) => new Intl.Locale(tag).language === tag);
    expect(known.filter((tag) => findLanguageCode(tag) === 'und')).toEqual([]);
  });
});
