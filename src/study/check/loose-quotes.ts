import { HYPHEN } from '../../domain/plain-word.ts';
import type { Place, Problem } from '../../domain/problem.ts';
import { joinWords } from '../../domain/spoken-words.ts';
import { makeProblem } from '../catalogue.ts';

/**
 * Words between quotation marks of any custom. A straight mark after a letter or digit closes
 * something, or is an inch; a single straight one is mostly an apostrophe.
 */
const QUOTED = new RegExp(
  [
    '“([^”]*)”|„([^“”]*)[“”]|”([^”]*)”',
    '«([^»]*)»|»([^«]*)«|‹([^›]*)›|「([^」]*)」|『([^』]*)』',
    String.raw`(?<![\p{L}\p{N}])"([^"]*)"`,
    String.raw`‘((?:[^‘’]|’(?=\p{L}))*)’`,
  ].join('|'),
  'gu',
);
const FEWEST_WORDS = 4;

/**
 * Quoted words in an author's own text, which nothing holds against a transcript.
 *
 * @param at where the text begins; its line breaks are those of the file
 */
export function checkLooseQuotes(text: string, at: Place): Problem[] {
  return [...text.matchAll(QUOTED)].flatMap((match) => {
    const words = match.slice(1).join('');
    if (countWords(words) < FEWEST_WORDS) return [];
    const linesDown = text.slice(0, match.index).split('\n').length - 1;
    const place = linesDown === 0 ? at : { ...at, line: at.line + linesDown, column: 1 };
    return [makeProblem('loose-quote', place, words.replaceAll(/\s+/g, ' ').trim())];
  });
}

/** What hyphens join counts once: a “plug-and-play” is no sentence. */
function countWords(text: string): number {
  return joinWords(text).filter(({ before }) => !HYPHEN.test(before)).length;
}
