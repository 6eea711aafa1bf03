import type { Place, Problem } from '../../domain/problem.ts';
import { makeProblem } from '../catalogue.ts';

// A straight mark after a letter or digit closes something, or is an inch.
const QUOTED = /“([^”]*)”|„([^“”]*)[“”]|«([^»]*)»|(?<![\p{L}\p{N}])"([^"]*)"/gu;
const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}'’-]*/gu;
const FEWEST_WORDS = 4;

/**
 * Quoted words in an author's own text, which nothing holds against a transcript.
 *
 * @param at where the text begins; its line breaks are those of the file
 */
export function checkLooseQuotes(text: string, at: Place): Problem[] {
  return [...text.matchAll(QUOTED)].flatMap((match) => {
    const words = match.slice(1).join('');
    if ((words.match(WORD) ?? []).length < FEWEST_WORDS) return [];
    const linesDown = text.slice(0, match.index).split('\n').length - 1;
    const place = linesDown === 0 ? at : { ...at, line: at.line + linesDown, column: 1 };
    return [makeProblem('loose-quote', place, words.replaceAll(/\s+/g, ' ').trim())];
  });
}
