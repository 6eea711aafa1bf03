import { describe, expect, test } from 'vitest';
import { listCaptions } from './captions.ts';

const said = (text: string, moments: number[]) => ({ text, language: 'en', moments });

describe('listCaptions', () => {
  test('shows words until the next ones are said, the last ones for a while', () => {
    expect(listCaptions([said('It is salt.', [0, 2]), said('I cleaned it.', [0, 5.5])])).toEqual([
      { startSeconds: 2, endSeconds: 5.5, text: 'It is salt.' },
      { startSeconds: 5.5, endSeconds: 15.5, text: 'I cleaned it.' },
    ]);
  });

  test('puts words that are timed one by one together, a line at a time', () => {
    const words = Array.from({ length: 30 }, (_, index) => `word${index + 10}`);
    const moments = words.flatMap((_, index) => [index * 7, index]);
    const captions = listCaptions([said(words.join(' '), moments)]);
    expect(captions.map(({ startSeconds }) => startSeconds)).toEqual([0, 9, 18, 27]);
    expect(captions.map(({ text }) => text).join(' ')).toBe(words.join(' '));
  });

  test('shows nothing of what was written', () => {
    expect(listCaptions([{ text: 'A summary.', language: 'en' }])).toEqual([]);
  });
});
