import { describe, expect, it } from 'vitest';
import { findFreeId, makeId } from './entry-id.ts';

describe('makeId', () => {
  it.each([
    ['Amina Otieno', 'amina-otieno'],
    ['Louise Glück', 'louise-gluck'],
    ['Søren Łódź-Straße', 'soren-lodz-strasse'],
    ['  It’s 9 o’clock! ', 'its-9-oclock'],
    ['aux', 'aux-1'],
    ['王小明', 'person'],
    ['…', 'person'],
    ['word '.repeat(30), `${'word-'.repeat(11)}word`],
  ])('makes “%s” %s', (words, id) => {
    expect(makeId(words, 'person')).toBe(id);
  });
});

describe('findFreeId', () => {
  it('counts on where an id is taken', () => {
    expect(findFreeId('a', new Set())).toBe('a');
    expect(findFreeId('a', new Set(['a', 'a-2']))).toBe('a-3');
  });
});
