import { listFillers } from './fillers.ts';
import type { MatchRules } from './match-quote.ts';
import { knowsNegations, markNegations } from './negations.ts';
import { findWords, isUnspaced } from './plain-word.ts';
import { isHyphened, joinWords, type SpokenWord } from './spoken-words.ts';

export interface QuoteOptions {
  /** Words and phrases that may be dropped besides um, uh and their like. */
  fillers: readonly string[];
  /** Words that negate besides those known of the language. */
  negations?: readonly string[];
  /** BCP 47 tag of the transcript. */
  language?: string;
  /** Whose words they are, where more than one person says them; default whoever is first. */
  speakers?: readonly string[];
}

/**
 * What a quote may drop and leave out, in a language: fillers that are no words there and negate
 * nothing, repeats, and any word but a negation.
 */
export function buildRules(options: QuoteOptions): MatchRules {
  const { language } = options;
  const phrases = [...listFillers(language), ...options.fillers]
    .filter((filler) => !denies(filler, options))
    .map((filler) => findWords(filler, language).map(({ plain }) => plain))
    .filter((phrase) => phrase.length > 0);
  const canCheck = canCheckOmissions(options);
  return {
    listFillers: (words, at) =>
      phrases.filter((phrase) => isPhraseAt(phrase, words, at)).map(({ length }) => length),
    mayBeRepeat: (words, at, length) => mayBeRepeat(words, at, length, language),
    mayOmit: (word) => canCheck && !word.negates && !word.isUnheard,
    mayReplace: false,
  };
}

/** Whether enough is known of a language to tell what an omission leaves out. */
export function canCheckOmissions({ language, negations = [] }: QuoteOptions): boolean {
  return knowsNegations(language) || negations.length > 0;
}

/** Whether words negate. */
export function denies(text: string, options: QuoteOptions): boolean {
  const { language } = options;
  return markNegations(joinWords(text, language), language, listNegations(options)).includes(true);
}

/** The study's own negations as they are compared. */
export function listNegations({ negations = [] }: QuoteOptions): ReadonlySet<string> {
  return new Set(negations.map((word) => word.toLowerCase()));
}

/** “Uh-huh” means yes: what a hyphen joins to another word is no filler. */
function isPhraseAt(phrase: readonly string[], words: readonly SpokenWord[], at: number): boolean {
  const [first, after] = [words[at], words[at + phrase.length]];
  if (!first || isHyphened(first) || (after && isHyphened(after))) return false;
  return phrase.every((plain, offset) => words[at + offset]?.plain === plain);
}

/** Languages that say “many” by saying a word twice. */
const DOUBLING = new Set(['id', 'ms', 'jv', 'su', 'tl', 'fil']);

/**
 * Not every word that stands twice is said twice over: 人人 is everybody, anak-anak are children, and
 * in a number that is read out each digit counts.
 */
function mayBeRepeat(
  words: readonly SpokenWord[],
  at: number,
  length: number,
  language: string | undefined,
): boolean {
  const first = words[at];
  if (!first || (first.before === '' && isUnspaced(first.plain))) return false;
  if (isHyphened(first) && DOUBLING.has(language?.split('-')[0] ?? '')) return false;
  return words.slice(at, at + length).some(({ plain }) => !/^[\p{N}.,:\u2212]+$/u.test(plain));
}
