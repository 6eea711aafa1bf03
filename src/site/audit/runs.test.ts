import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RunFinder } from './runs.ts';
import { foldWords, splitWords } from './words.ts';

const secret = 'one two three four five six seven eight nine ten';
const find = (text: string, excluded: string[], included: string[] = []): string[] =>
  new RunFinder(excluded, included).find(splitWords(text));

describe('RunFinder', () => {
  it('finds eight words in a row, not seven', () => {
    expect(find('So: One two, three — four five six seven EIGHT!', [secret])).toEqual([
      'One two three four five six seven EIGHT',
    ]);
    expect(find('one two three four five six seven and eight nine ten', [secret])).toEqual([]);
  });

  it('tells the whole stretch once, and each stretch', () => {
    expect(find(`${secret} and again ${secret}`, [secret])).toEqual([secret, secret]);
  });

  it('leaves runs that stand in what is included', () => {
    const included = 'he counted one two three four five six seven eight and stopped';
    expect(find(included, [secret], [included])).toEqual([]);
    expect(find(secret, [secret], [included])).toEqual([
      'two three four five six seven eight nine ten',
    ]);
  });

  it('makes no run of the end of one excluded text and the start of the next', () => {
    expect(find(secret, ['one two three four five', 'six seven eight nine ten'])).toEqual([]);
  });

  it('agrees with looking for every run the slow way', () => {
    const words = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 30 });
    const joined = words.map((each) => each.join(' '));
    fc.assert(
      fc.property(
        joined,
        fc.array(joined, { maxLength: 3 }),
        joined,
        (text, excluded, included) => {
          const holds = (whole: string, run: string): boolean => ` ${whole} `.includes(` ${run} `);
          const tokens = foldWords(text);
          const leaks = tokens
            .slice(7)
            .map((_, index) => tokens.slice(index, index + 8).join(' '))
            .filter((run) => excluded.some((each) => holds(each, run)) && !holds(included, run));
          const found = find(text, excluded, [included]);
          return (
            found.length > 0 === leaks.length > 0 &&
            leaks.every((run) => found.some((each) => holds(each, run)))
          );
        },
      ),
    );
  });
});
