import { describe, expect, test } from 'vitest';
import { Speech } from './speech.ts';

const speech = new Speech(
  { found: { one: '{n} result for “{typed}”', other: '{n} results for “{typed}”' }, bye: 'Bye' },
  'en',
);

describe('Speech', () => {
  test('says a sentence with its values, in the right number', () => {
    expect(speech.say('found', { n: 1, typed: 'salt' })).toBe('1 result for “salt”');
    expect(speech.say('found', { n: 1200, typed: 'salt' })).toBe('1,200 results for “salt”');
    expect(speech.say('bye')).toBe('Bye');
  });

  test('takes values as they are, whatever is in them', () => {
    expect(speech.say('found', { n: 2, typed: '{n} $& <b>' })).toBe('2 results for “{n} $& <b>”');
  });

  test('uses the plurals that a language has', () => {
    const arabic = new Speech({ n: { two: 'two', few: 'few', other: 'many' } }, 'ar');
    expect([2, 5, 100].map((n) => arabic.say('n', { n }))).toEqual(['two', 'few', 'many']);
  });

  test('joins what may be meant', () => {
    expect(speech.sayEither(['a', 'b', 'c'])).toBe('a, b, or c');
  });
});
