import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakIntoLines, countColumns, splitIntoPhrases } from './phrases.ts';

const limits = { columns: 42, lines: 2 };

function phrases(text: string, within = limits): string[] {
  return splitIntoPhrases(text, within).map(({ from, to }) => text.slice(from, to));
}

describe('splitIntoPhrases', () => {
  it('leaves alone what fits', () => {
    expect(phrases('I switch it on at the desk.')).toEqual(['I switch it on at the desk.']);
    expect(phrases('  ')).toEqual([]);
  });

  it('parts behind a sentence rather than in the middle', () => {
    const text =
      'She did not say that. I was asking about how it remembers, and she answered me about how it measures the water.';
    expect(phrases(text)[0]).toBe('She did not say that. I was asking about how it remembers,');
  });

  it('leaves no article alone at an end', () => {
    const [first] = phrases(
      'We looked for it on the pier and under the boat and in the blue crate below deck',
    );
    expect(first).not.toMatch(/ (?:the|and|in|on)$/u);
  });

  it('parts what is written without spaces, and keeps a mark with its letter', () => {
    const text =
      'これは私の記憶です。机に着くころには、測定器は朝のことを忘れていますから、腕に書いておくのです。';
    const parts = phrases(text, { columns: 20, lines: 1 });
    expect(parts.join('')).toBe(text);
    expect(parts.filter((part) => /^[、。]/u.test(part))).toEqual([]);
  });

  it('parts a word that is longer than a line', () => {
    expect(phrases('x'.repeat(100), { columns: 42, lines: 1 })).toEqual([
      'x'.repeat(42),
      'x'.repeat(42),
      'x'.repeat(16),
    ]);
  });

  it('loses no letter and makes nothing too wide, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        const parts = phrases(text);
        const bare = (all: string) => all.replaceAll(/\s/gu, '');
        expect(bare(parts.join(''))).toBe(bare(text));
        for (const part of parts) expect(countColumns(part)).toBeLessThanOrEqual(84);
      }),
    );
  });
});

describe('breakIntoLines', () => {
  it('breaks where the captions were broken', () => {
    expect(
      breakIntoLines('because by the time I reach the office\nthe meter has forgotten', limits),
    ).toEqual(['because by the time I reach the office', 'the meter has forgotten']);
  });

  it('makes lines of about the same length where they were not', () => {
    expect(
      breakIntoLines('We found green powder in each of the four sockets that came back', limits),
    ).toEqual(['We found green powder in each', 'of the four sockets that came back']);
  });

  it('keeps every line within its columns', () => {
    const text = 'One two three four five six seven eight nine ten eleven twelve';
    const lines = breakIntoLines(text, { columns: 20, lines: 4 });
    expect(Math.max(...lines.map(countColumns))).toBeLessThanOrEqual(20);
    expect(lines.join(' ')).toBe(text);
  });
});
