import Fuse from 'fuse.js/basic';
import { countChanges } from '../../domain/edit-distance.ts';
import type { IndexFiles } from './index-files.ts';

/** A word that was perhaps meant. */
export interface Correction {
  term: string;
  /** Letters changed, swapped, left out or added. */
  changes: number;
}

const MOST = 6;
const LONGEST_WORD = 32;

/**
 * The words of the index that are few letters away from another word, nearest first.
 *
 * @param options.isThorough whether to look at the whole vocabulary, not at one or two letters of it
 */
export async function findCorrections(
  files: IndexFiles,
  word: string,
  { isThorough = false } = {},
): Promise<Correction[]> {
  const allowed = allowedChanges(word);
  if (allowed === 0) return [];
  if (isThorough) return rank(word, await files.loadVocabulary(), allowed);
  const alike = rank(word, await files.loadVocabulary(word[0]), allowed);
  if (alike.some(({ changes }) => changes === 1)) return alike;
  // A first letter too many, or swapped with the second; others are left to the thorough look.
  const swapped = rank(word, await files.loadVocabulary(word[1]), allowed);
  return [...alike, ...swapped].sort(byChanges).slice(0, MOST);
}

/** Words of the index that look like one that it does not have, however many letters they differ by. */
export async function findNearWords(files: IndexFiles, word: string): Promise<string[]> {
  if (word.length < 3 || word.length > LONGEST_WORD) return [];
  const fuse = new Fuse(await files.loadVocabulary(word[0]), {
    ignoreLocation: true,
    threshold: 0.5,
  });
  return fuse.search(word, { limit: 3 }).map(({ item }) => item);
}

/** One slip in a short word, two in a longer one; a very short word is another word at once. */
function allowedChanges({ length }: string): number {
  if (length < 3 || length > LONGEST_WORD) return 0;
  return length < 6 ? 1 : 2;
}

function rank(word: string, vocabulary: readonly string[], allowed: number): Correction[] {
  const near = vocabulary.filter(({ length }) => Math.abs(length - word.length) <= allowed);
  const fuse = new Fuse(near, {
    ignoreLocation: true,
    isCaseSensitive: true,
    minMatchCharLength: 1,
    // Fuse counts swapped neighbours as two errors.
    threshold: Math.min(0.7, (allowed + 1) / word.length),
  });
  return fuse
    .search(word, { limit: 60 })
    .map(({ item }) => ({ term: item, changes: countChanges(word, item) }))
    .filter(({ changes }) => changes > 0 && changes <= allowed)
    .sort(byChanges)
    .slice(0, MOST);
}

function byChanges(one: Correction, other: Correction): number {
  return one.changes - other.changes;
}
