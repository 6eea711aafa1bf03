import { parseQuery } from '../../search/query/parse-query.ts';
import { listWords } from '../../search/words.ts';

/** A word of a transcript and where it stands: in which cue, at which offsets of its text. */
export interface CueWord {
  term: string;
  cue: number;
  from: number;
  to: number;
}

/** Words found: one, or several in a row, which may go on in the next cue. */
export type Place = readonly Omit<CueWord, 'term'>[];

/** The words of a transcript in their order, folded as search folds them. */
export function listCueWords(texts: readonly string[]): CueWord[] {
  return texts.flatMap((text, cue) => listWords(text).map((word) => ({ ...word, cue })));
}

/**
 * Where words stand in a row, the last of them perhaps begun only; where they never do, each of them
 * by itself.
 */
export function findPlaces(words: readonly CueWord[], typed: string): Place[] {
  const terms = parseQuery(typed).clauses.flatMap((clause) => clause.terms);
  if (terms.length === 0) return [];
  const inRow = findRows(words, terms);
  if (inRow.length > 0 || terms.length === 1) return inRow;
  const last = terms.at(-1) ?? '';
  const others = new Set(terms);
  return words
    .filter(({ term }) => others.has(term) || term.startsWith(last))
    .map((word) => [toPart(word)]);
}

function findRows(words: readonly CueWord[], terms: readonly string[]): Place[] {
  const last = terms.length - 1;
  const places: Place[] = [];
  for (let start = 0; start + last < words.length; start += 1) {
    const isRow = terms.every((term, index) => {
      const word = words[start + index]?.term ?? '';
      return index === last ? word.startsWith(term) : word === term;
    });
    if (isRow) places.push(joinParts(words.slice(start, start + terms.length)));
  }
  return places;
}

/** One part for each cue, so that what lies between two words is marked with them. */
function joinParts(words: readonly CueWord[]): Place {
  const parts: Omit<CueWord, 'term'>[] = [];
  for (const word of words) {
    const before = parts.at(-1);
    if (before?.cue === word.cue) before.to = Math.max(before.to, word.to);
    else parts.push(toPart(word));
  }
  return parts;
}

function toPart({ cue, from, to }: CueWord): Omit<CueWord, 'term'> {
  return { cue, from, to };
}
