import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseQuery } from './parse-query.ts';

function tell(typed: string): string[] {
  const { clauses, excluded } = parseQuery(typed);
  const write = (terms: string[], isPhrase: boolean, isOpen: boolean): string =>
    (isPhrase ? `"${terms.join(' ')}"` : terms.join(' ')) + (isOpen ? '…' : '');
  return [
    ...clauses.map(({ terms, isPhrase, isOpen }) => write(terms, isPhrase, isOpen)),
    ...excluded.map(({ terms, isPhrase, isOpen }) => `-${write(terms, isPhrase, isOpen)}`),
  ];
}

describe('parseQuery', () => {
  test.each([
    ['readings lost', ['readings', 'lost…']],
    ['readings lost ', ['readings', 'lost']],
    ['readings lost.', ['readings', 'lost']],
    ['"by the office"', ['"by the office"']],
    ['“by the office” arm', ['"by the office"', 'arm…']],
    ['"not yet closed', ['"not yet closed"']],
    ['"one"', ['one']],
    ['meter -calibrate', ['meter', '-calibrate']],
    ['meter -"hold the arrow" x', ['meter', 'x…', '-"hold the arrow"']],
    ['pH-meter', ['ph', 'meter…']],
    ['well - known', ['well', 'known…']],
    ['same same ', ['same']],
    ['東京都', ['"東京 京都"']],
    ['東京', ['東京']],
    ['水', ['水…']],
    ['""', []],
    ['-', []],
    ['!!! 😀 ∑', []],
    ['', []],
  ])('reads %j', (typed, expected) => {
    expect(tell(typed)).toEqual(expected);
  });

  test('takes any text, and bounds what it asks for', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (typed) => {
        const { clauses, excluded } = parseQuery(typed);
        expect(clauses.length).toBeLessThanOrEqual(12);
        expect(excluded.length).toBeLessThanOrEqual(12);
      }),
    );
  });
});
