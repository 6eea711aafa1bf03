import { findMatch, type MatchRules } from './match-quote.ts';
import type { QuoteParts } from './quote-parts.ts';
import type { SpokenWord } from './spoken-words.ts';

/** What one person says without a break, in order. */
export function splitTurns(said: readonly SpokenWord[]): SpokenWord[][] {
  const turns: SpokenWord[][] = [];
  for (const word of said) {
    const turn = turns.at(-1);
    if (turn && turn[0]?.speaker === word.speaker) turn.push(word);
    else turns.push([word]);
  }
  return turns;
}

/** The words among which a quote stands, in the first turn in which it does. */
export function findInTurns(
  parts: QuoteParts,
  turns: readonly (readonly SpokenWord[])[],
  rules: MatchRules,
): readonly SpokenWord[] | undefined {
  for (const turn of turns) {
    const match = findMatch(parts, turn, rules);
    if (match) return turn.slice(match.first, match.next);
  }
  return undefined;
}
