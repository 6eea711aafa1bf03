import { formatMoment } from '../../domain/moment.ts';
import type { SearchResult } from '../../search/query/results.ts';

/** What a page may show otherwise than it was written: quotes, dashes, dots and what marks emphasis. */
const UNSURE = /['"‘’“”«»„…–—*_`[\]()-]|\.\.\./u;
/** Words before the one found, and after it. */
const AROUND = 3;

/**
 * Where a result leads: to the second at which it is said, with the words to be found there; or to
 * the words as they are written (a text fragment, WICG Scroll To Text Fragment).
 *
 * @param root address of the site's root, ending in a slash
 */
export function formatResultAddress(result: SearchResult, root: string): string {
  const page = root + result.entry.path.split('/').map(encodeURIComponent).join('/');
  if (result.atSeconds !== undefined)
    return `${page}${formatMoment(result.atSeconds)}${formatFind(listFound(result))}`;
  const words = findFragment(result);
  return words === undefined ? page : `${page}#:~:text=${encodeFragment(words)}`;
}

/** The part of a hash that has words found in a transcript: `&find=lost+readings`. */
function formatFind(words: readonly string[]): string {
  return words.length === 0 ? '' : `&${new URLSearchParams({ find: words.join(' ') }).toString()}`;
}

/** The words that a hash asks to be found in a transcript: `#t=12.5&find=lost+readings`. */
export function findWanted(hash: string): string | undefined {
  return new URLSearchParams(hash.slice(1)).get('find') ?? undefined;
}

function listFound({ passage, marks }: SearchResult): string[] {
  const words = marks.map(([from, to]) => passage.text.slice(from, to));
  return words.filter(
    (word, index) =>
      words.findIndex((other) => other.toLowerCase() === word.toLowerCase()) === index,
  );
}

/** Words in a row around the first one found, as far as the page surely shows them so. */
function findFragment({ passage: { text }, marks: [first] }: SearchResult): string | undefined {
  if (!first) return undefined;
  const words = [...text.matchAll(/\S+/gu)];
  const found = words.findIndex((word) => word.index + word[0].length > first[0]);
  const isSure = (index: number): boolean => !UNSURE.test(words[index]?.[0] ?? '…');
  if (!isSure(found)) return undefined;
  let [from, to] = [found, found];
  while (found - from < AROUND && isSure(from - 1)) from -= 1;
  while (to - found < AROUND && isSure(to + 1)) to += 1;
  const row = words.slice(from, to + 1).map(([word]) => word);
  // Marks that end a sentence may be anything at either end of the row.
  return row.join(' ').replaceAll(/^[\p{P}\s]+|[\p{P}\s]+$/gu, '');
}

/** A hyphen parts a fragment, as do comma and ampersand, which are encoded anyway. */
function encodeFragment(words: string): string {
  return encodeURIComponent(words).replaceAll('-', '%2D');
}
