import { findCorrections, type Correction } from './correct.ts';
import type { IndexFiles, Term } from './index-files.ts';

/** A term that answers to a word of the query, and how well: 1 is the word itself. */
export interface Alternative {
  term: Term;
  weight: number;
}

/** What a word of the query stands for. */
export interface Meaning {
  alternatives: Alternative[];
  /** Words taken instead, where the one typed stands nowhere. */
  corrected: string[];
}

/** Reduces a word to its stem; one for each language of the index. */
export type Stemmer = (word: string) => string;

const KIN_WEIGHT = 0.75;
const BEGUN_WEIGHT = 0.7;
const LONG_WAY = 0.4;
const MOST_BEGUN = 40;
const SHORTEST_STEM = 3;

/**
 * The terms that a word answers to: itself, its kin by stem, what it begins while it is being typed,
 * and otherwise the words it may be a slip of.
 */
export async function findMeaning(
  files: IndexFiles,
  word: string,
  isOpen: boolean,
  stemmers: readonly Stemmer[],
): Promise<Meaning> {
  const stems = stemmers.map((stem) => stem(word));
  const beginnings = [word, ...stems.map((stem) => findBeginning(word, stem))];
  const shortest = beginnings.reduce((one, other) => (other.length < one.length ? other : one));
  const [nearby, begun] = await Promise.all([
    files.findTerms(shortest, 2),
    isOpen || shortest !== word ? files.findTerms(word, isOpen ? undefined : 1) : [],
  ]);
  const known = new Map([...nearby, ...begun].map((term) => [term.term, term]));
  const alternatives = weigh(known, word, isOpen, stems, stemmers);
  if (alternatives.length > 0) return { alternatives, corrected: [] };
  return correct(files, await findCorrections(files, word));
}

/**
 * Words that one may be a slip of although it is a word itself, for a query that nothing answers
 * whole; each weighs less than what was typed.
 */
export async function findSlips(files: IndexFiles, word: string): Promise<Meaning> {
  const near = await findCorrections(files, word, { isThorough: true });
  const slips = near.filter(({ changes }) => changes === 1);
  return correct(files, slips);
}

/** The letters that all kin of a word begin with, or nearly all: `studies` and `study` share `stud`. */
function findBeginning(word: string, stem: string): string {
  let same = 0;
  while (same < stem.length && stem[same] === word[same]) same += 1;
  const kept = same > SHORTEST_STEM + 1 ? same - 1 : same;
  return kept < SHORTEST_STEM ? word : word.slice(0, kept);
}

function weigh(
  known: ReadonlyMap<string, Term>,
  word: string,
  isOpen: boolean,
  stems: readonly string[],
  stemmers: readonly Stemmer[],
): Alternative[] {
  const itself = known.get(word);
  const alternatives: Alternative[] = itself ? [{ term: itself, weight: 1 }] : [];
  const begun: Alternative[] = [];
  for (const term of known.values()) {
    if (term === itself) continue;
    if (stemmers.some((stem, index) => stem(term.term) === stems[index]))
      alternatives.push({ term, weight: KIN_WEIGHT });
    else if (isOpen && term.term.startsWith(word))
      begun.push({ term, weight: weighBegun(term.term, word) });
  }
  begun.sort(
    (one, other) => other.weight - one.weight || other.term.passageCount - one.term.passageCount,
  );
  return [...alternatives, ...begun.slice(0, MOST_BEGUN)];
}

/** The more letters are still to be typed, the less likely is a word meant. */
function weighBegun(term: string, word: string): number {
  const left = (term.length - word.length) / term.length;
  return BEGUN_WEIGHT - (BEGUN_WEIGHT - LONG_WAY) * left;
}

async function correct(files: IndexFiles, corrections: readonly Correction[]): Promise<Meaning> {
  const found = await Promise.all(
    corrections.map(async ({ term, changes }) => {
      const [first] = await files.findTerms(term, 1);
      const weight = changes === 1 ? 0.8 : 0.5;
      return first?.term === term ? [{ term: first, weight }] : [];
    }),
  );
  const alternatives = found.flat();
  return { alternatives, corrected: alternatives.map(({ term }) => term.term) };
}
