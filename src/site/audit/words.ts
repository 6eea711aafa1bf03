/** A word of a text: as it stands there, and folded for comparing. */
export interface FoundWord {
  text: string;
  folded: string;
}

/**
 * Runs of letters and digits; in scripts that set no spaces between words, each character. An
 * apostrophe ends a word, so that “Amina's” holds “Amina”.
 */
const WORD =
  /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]|(?:(?![\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}])[\p{L}\p{M}\p{N}])+/gu;
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;

/** The words of a text in order, in Unicode's compatibility form. */
export function splitWords(text: string): FoundWord[] {
  const plain = text.normalize('NFKC').replace(INVISIBLE, '');
  return (plain.match(WORD) ?? []).map((word) => ({ text: word, folded: word.toLowerCase() }));
}

/** The folded words of a text, for comparing. */
export function foldWords(text: string): string[] {
  return splitWords(text).map(({ folded }) => folded);
}

/** A text as an address would spell it: letters and digits only, lower case, without marks. */
export function squash(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '');
}
