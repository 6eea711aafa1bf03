import type { Alternative } from './alternatives.ts';
import type { IndexFiles, Term } from './index-files.ts';
import { eachPassage, eachPosition } from './postings.ts';

/** How a passage's score grows with how often a word stands in it (BM25's k₁; passages are of one length). */
const SATURATION = 1.2;

/** The weight of a rare word over a common one (BM25's idf, never below zero). */
export function weighRarity(passageCount: number, of: number): number {
  const count = Math.min(passageCount, of);
  return Math.log(1 + (of - count + 0.5) / (count + 0.5));
}

/** The postings of a term: beside it, or the first parts of them. */
export async function loadPostings(
  files: IndexFiles,
  term: Term,
  mostParts = Infinity,
): Promise<Uint8Array[]> {
  if (term.postings) return [term.postings];
  const wanted = term.parts.slice(0, mostParts);
  return Promise.all(wanted.map((name) => files.loadPart(name)));
}

/** Gives what each passage gains from a word that it holds. */
export function giveAlternative(
  { weight }: Alternative,
  rarity: number,
  postings: readonly Uint8Array[],
  gain: (passage: number, score: number) => void,
): void {
  for (const part of postings) {
    eachPassage(part, (passage, count) => {
      gain(passage, (weight * rarity * count * (SATURATION + 1)) / (count + SATURATION));
    });
  }
}

/** The passages in which terms stand in a row, as far as their postings tell. */
export function findRows(
  terms: readonly { offset: number; postings: readonly Uint8Array[] }[],
): Set<number> {
  const [first, ...others] = terms;
  let starts = new Map<number, number[]>();
  for (const part of first?.postings ?? []) {
    eachPosition(part, (passage, positions) => {
      const offset = first?.offset ?? 0;
      starts.set(
        passage,
        positions.map((position) => position - offset),
      );
    });
  }
  for (const { offset, postings } of others) {
    const kept = new Map<number, number[]>();
    for (const part of postings) {
      eachPosition(part, (passage, positions) => {
        const rows = starts.get(passage)?.filter((start) => positions.includes(start + offset));
        if (rows && rows.length > 0) kept.set(passage, rows);
      });
    }
    starts = kept;
  }
  return new Set(starts.keys());
}
