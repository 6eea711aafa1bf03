import { describe, expect, it } from 'vitest';
import { findMatch, type MatchRules } from './match-quote.ts';
import { readQuote } from './quote-parts.ts';
import { splitCues } from './spoken-words.ts';

/** Rules that allow all they can, and count how often they are asked. */
function countingRules(): { rules: MatchRules; count: () => number } {
  let asked = 0;
  const ask = <T>(answer: T) => {
    asked += 1;
    return answer;
  };
  const rules: MatchRules = {
    listFillers: () => ask([1]),
    mayBeRepeat: () => ask(true),
    mayOmit: () => ask(true),
    mayReplace: true,
  };
  return { rules, count: () => asked };
}

describe('findMatch', () => {
  it.each([
    ['omissions', 'a … '.repeat(60)],
    ['repeats', 'a '.repeat(120)],
    ['additions', 'a [a] '.repeat(60)],
    ['all of it', 'a … [a] a '.repeat(40)],
  ])('takes no more steps than words times parts, whatever the %s', (_what, quote) => {
    const said = splitCues([{ text: 'a '.repeat(600), startSeconds: 0, endSeconds: 9 }], {});
    const parts = readQuote(`${quote} never`);
    const { rules, count } = countingRules();
    expect(findMatch(parts, said, rules)).toBeUndefined();
    const most = said.length * parts.parts.length;
    expect(count()).toBeGreaterThan(0);
    // Each place asks of at most one filler, twelve repeats and one omission.
    expect(count()).toBeLessThanOrEqual(14 * most);
  });

  it('takes the passage that ends first, and of those the shortest', () => {
    const text = 'I see. I know. I trust it. I trust it.';
    const said = splitCues([{ text, startSeconds: 0, endSeconds: 9 }], {});
    const { rules } = countingRules();
    expect(findMatch(readQuote('I … it'), said, rules)).toEqual({ first: 4, next: 7 });
  });
});
