import { describe, expect, test } from 'vitest';
import { buildResult } from '../../../tests/factories/search-result.ts';
import { findMoment } from '../../domain/moment.ts';
import { findWanted, formatResultAddress } from './result-address.ts';

const said = (text: string, word: string) =>
  formatResultAddress(buildResult(text, word, { result: { atSeconds: 12.52 } }), '../');
const written = (text: string, word: string) =>
  decodeURIComponent(formatResultAddress(buildResult(text, word), '')).split('#:~:text=')[1];

describe('formatResultAddress', () => {
  test('leads to the second at which it is said, and names what was found there', () => {
    const address = said('The readings, the readings.', 'readings');
    expect(address).toBe('../clips/a/b/index.html#t=12.5&find=readings');
    expect(findMoment(new URL(address, 'http://a.b/').hash)).toBe(12.5);
  });

  test('names each word found once', () => {
    const result = buildResult('Salt and more salt', '', {
      result: {
        atSeconds: 0,
        marks: [
          [0, 4],
          [14, 18],
        ],
      },
    });
    expect(formatResultAddress(result, '')).toBe('clips/a/b/index.html#t=0&find=Salt');
  });

  test('names nothing where only the title answers', () => {
    expect(said('A meter', '')).toBe('../clips/a/b/index.html#t=12.5');
  });

  test('leads to the words where they are written, with their neighbours', () => {
    expect(written('Eleven sites before noon, she says, is the easy half.', 'noon')).toBe(
      'Eleven sites before noon, she says, is',
    );
  });

  test('takes only neighbours that no typography changes', () => {
    expect(written('She said "the meter" forgets, and he - no.', 'forgets')).toBe(
      'forgets, and he',
    );
    expect(written('That is the *one* thing, isn’t it?', 'thing')).toBe('thing');
    expect(written('It isn’t there', 'isn’t')).toBeUndefined();
  });

  test('encodes what would part a text fragment', () => {
    const address = formatResultAddress(buildResult('Salt, sand & sun', 'sand'), '');
    expect(address).toBe('clips/a/b/index.html#:~:text=Salt%2C%20sand%20%26%20sun');
  });

  test('keeps addresses with letters of any language whole', () => {
    const result = buildResult('x', '', { entry: { path: 'themes/größe/index.html' } });
    expect(formatResultAddress(result, '/s/')).toBe('/s/themes/gr%C3%B6%C3%9Fe/index.html');
  });
});

describe('findWanted', () => {
  test('reads what a result’s address asks to be found', () => {
    expect(findWanted(new URL(said('La limpié dos veces', 'limpié'), 'http://a.b/').hash)).toBe(
      'limpié',
    );
  });

  test('finds nothing in other hashes', () => {
    for (const hash of ['', '#', '#t=12', '#content']) expect(findWanted(hash)).toBeUndefined();
  });
});
