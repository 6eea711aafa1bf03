import type { MatchRules } from './match-quote.ts';
import type { QuoteParts } from './quote-parts.ts';
import { buildRules, canCheckOmissions, type QuoteOptions } from './quote-rules.ts';
import { findInTurns, splitTurns } from './quote-turns.ts';
import type { SpokenWord } from './spoken-words.ts';

/** Why words do not stand as a quote. */
export type QuoteFault =
  | 'no-words'
  | 'not-said'
  | 'several-speakers'
  | 'negation-omitted'
  | 'negation-added'
  | 'omission-unchecked'
  | 'unheard'
  | 'replaced';

/** The first rule that, were it lifted, would let the quote stand. */
export function findFault(
  parts: QuoteParts,
  said: readonly SpokenWord[],
  options: QuoteOptions,
): QuoteFault {
  const rules = buildRules(options);
  const turns = splitTurns(said);
  const together = [said.map((word) => ({ ...word, speaker: undefined }))];
  const deaf: MatchRules = {
    ...rules,
    mayOmit: (word) => word.isUnheard || rules.mayOmit(word),
    listFillers: (words, at) => [
      ...rules.listFillers(words, at),
      ...(words[at]?.isUnheard ? [1] : []),
    ],
  };
  const careless: MatchRules = { ...deaf, mayOmit: () => true };
  if (findInTurns(parts, together, rules)) return 'several-speakers';
  if (findInTurns(parts, turns, deaf)) return 'unheard';
  if (findInTurns(parts, turns, careless))
    return canCheckOmissions(options) ? 'negation-omitted' : 'omission-unchecked';
  if (findInTurns(parts, together, careless)) return 'several-speakers';
  return isReplaced(parts, together, careless) ? 'replaced' : 'not-said';
}

/** Whether the quote would stand if each bracket might take the place of a few words. */
function isReplaced(
  parts: QuoteParts,
  turns: readonly (readonly SpokenWord[])[],
  rules: MatchRules,
): boolean {
  if (!parts.parts.some(({ kind }) => kind === 'addition')) return false;
  const open = parts.parts.map((part) =>
    part.kind === 'gap' ? { ...part, isBesideAddition: false } : part,
  );
  return [rules, { ...rules, mayReplace: true }].some(
    (each) => findInTurns({ ...parts, parts: open }, turns, each) !== undefined,
  );
}
