/** Scripts that set no space between words, and the mark that lengthens a Japanese vowel. */
const UNSPACED =
  '\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Katakana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}\u30fc';
/** What is seen by nobody or changes only how a word is set: soft hyphens, joiners, directions, tatweel. */
const INVISIBLE = '\u00ad\u061c\u0640\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff';
const APOSTROPHES = "'\u2019\u2018\u201b\u02bc\u02bb\u02b9\u0060\u00b4\u2032\uff07\u05f3";
/** Signs that are read aloud: 40 %, 50 €, A & B. */
const SIGNS = '%\u2030\u00b0&@#\u00a7+=\u00d7\u00f7\u00b1\\p{Sc}';
/** Stands in a transcript for words that nobody understood. */
export const UNHEARD = '\ue000';

const LETTER = `(?![${UNSPACED}])[\\p{L}\\p{N}][\\p{M}${INVISIBLE}]*`;
const WORD = new RegExp(
  [
    `[${UNSPACED}][\\p{M}${INVISIBLE}]*`,
    `(?:(?<![\\p{L}\\p{N}])[-\u2212\u2013](?=\\p{N}))?${LETTER}` +
      `(?:${LETTER}|[${APOSTROPHES}](?:${LETTER})|(?<=\\p{N})[.,:/\u2044](?=\\p{N}))*`,
    `[${SIGNS}]`,
    UNHEARD,
  ].join('|'),
  'gu',
);
const ALL_INVISIBLE = new RegExp(`[${INVISIBLE}]|\\p{Variation_Selector}|\u034f`, 'gu');
const ALL_APOSTROPHES = new RegExp(`[${APOSTROPHES}]`, 'gu');
const IS_UNSPACED = new RegExp(`^[${UNSPACED}]`, 'u');
const MARKS = /[\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7\u064b-\u065f\u0670]/gu;

/** Hyphens only: what makes one word of two. */
export const HYPHEN = /^[-\u2010\u2011]$/u;

/** A word where it stands in a text; offsets, end exclusive. */
export interface FoundWord {
  written: string;
  /** As compared: see `plainWord`. */
  plain: string;
  from: number;
  to: number;
}

/**
 * The words of a text: runs of letters and digits with their marks, apostrophes within them, points
 * and commas within numbers, and signs that are read aloud; one character each where a script sets
 * no spaces. A hyphen parts words, since whoever types them out decides on it.
 */
export function findWords(text: string, language?: string): FoundWord[] {
  return [...text.matchAll(WORD)].flatMap((match) => {
    const plain = plainWord(match[0], language);
    const from = match.index;
    return plain === '' ? [] : [{ written: match[0], plain, from, to: from + match[0].length }];
  });
}

/**
 * A word as it is compared: one letter case, one way to encode it, one kind of apostrophe. Letters
 * themselves are never folded: ß is not ss, ö is not o, İ and I are two letters in Turkish.
 */
function plainWord(word: string, language?: string): string {
  const written = word
    .replaceAll(ALL_INVISIBLE, '')
    .replaceAll(ALL_APOSTROPHES, "'")
    .replace(/^[-\u2013]/u, '\u2212')
    .normalize('NFKC');
  return lower(written, language).normalize('NFC').replace(/'+$/u, '');
}

function lower(text: string, language: string | undefined): string {
  const isTurkic = /^(?:tr|az)(?:-|$)/iu.test(language ?? '');
  return isTurkic ? text.toLocaleLowerCase('tr') : text.toLowerCase();
}

/** Whether a word is one character of a script without spaces. */
export function isUnspaced(word: string): boolean {
  return IS_UNSPACED.test(word);
}

/**
 * Whether a quoted word is the one that was said. Vowel signs of Arabic and Hebrew may be left off,
 * as they mostly are in writing; none may be put in, since they say how a word is meant.
 */
export function isSameWord(quoted: string, said: string): boolean {
  return quoted === said || (quoted !== '' && quoted === said.replaceAll(MARKS, ''));
}
