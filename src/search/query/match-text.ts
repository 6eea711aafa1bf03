import { listWords, type IndexedWord } from '../words.ts';

/** A clause as it is looked for in the words of a passage. */
export interface WantedClause {
  /** The terms that answer to each word of it, with their weights; one word unless it is a phrase. */
  words: ReadonlyMap<string, number>[];
  rarity: number;
}

/** What the words of a passage have of a query. */
export interface TextMatch {
  score: number;
  /** The clauses that are answered. */
  answered: boolean[];
  /** Offsets of the words found, end exclusive, in their order. */
  marks: [from: number, to: number][];
}

const IN_A_ROW = 0.15;
const CLOSE = 0.25;

/**
 * Looks a passage's words through, which the index did only in part: every clause, how close
 * together their words stand, and whether they follow one another as they were typed.
 */
export function matchText(text: string, clauses: readonly WantedClause[]): TextMatch {
  const words = listWords(text);
  const found = clauses.map((clause) => findClause(words, clause));
  const score = found.reduce(
    (sum, places, index) => sum + (clauses[index]?.rarity ?? 0) * bestWeight(places),
    0,
  );
  const answered = found.map(({ length }) => length > 0);
  return {
    score: score * (1 + IN_A_ROW * countInRow(found) + CLOSE * weighCloseness(found)),
    answered,
    marks: markWords(words, found.flat()),
  };
}

/** Where in a passage a clause is answered. */
interface Found {
  first: number;
  /** The index after its last word. */
  next: number;
  weight: number;
}

function findClause(words: readonly IndexedWord[], { words: wanted }: WantedClause): Found[] {
  const found: Found[] = [];
  for (let first = 0; first + wanted.length <= words.length; first += 1) {
    let weight = 1;
    for (const [index, terms] of wanted.entries())
      weight *= terms.get(words[first + index]?.term ?? '') ?? 0;
    if (weight > 0) found.push({ first, next: first + wanted.length, weight });
  }
  return found;
}

function bestWeight(found: readonly Found[]): number {
  return found.reduce((best, { weight }) => Math.max(best, weight), 0);
}

/** How many clauses directly follow the one typed before them. */
function countInRow(found: readonly Found[][]): number {
  return found.filter((places, index) => {
    const before = found[index - 1] ?? [];
    return places.some(({ first }) => before.some(({ next }) => next === first));
  }).length;
}

/** From 0, far apart, to 1, side by side: the narrowest stretch that answers every clause answered. */
function weighCloseness(found: readonly Found[][]): number {
  const answered = found.filter(({ length }) => length > 0);
  if (answered.length < 2) return 0;
  const places = answered
    .flatMap((each, clause) => each.map(({ first }) => ({ clause, first })))
    .sort((one, other) => one.first - other.first);
  const inside = new Array<number>(answered.length).fill(0);
  let missing = answered.length;
  let narrowest = Infinity;
  let from = 0;
  for (const { clause, first } of places) {
    if (inside[clause] === 0) missing -= 1;
    inside[clause] = (inside[clause] ?? 0) + 1;
    for (; missing === 0; from += 1) {
      const out = places[from];
      if (!out) break;
      narrowest = Math.min(narrowest, first - out.first);
      inside[out.clause] = (inside[out.clause] ?? 0) - 1;
      if (inside[out.clause] === 0) missing += 1;
    }
  }
  return Math.min(1, (answered.length - 1) / Math.max(1, narrowest));
}

function markWords(words: readonly IndexedWord[], found: readonly Found[]): [number, number][] {
  const indexes = new Set(
    found.flatMap(({ first, next }) => Array.from({ length: next - first }, (_, at) => first + at)),
  );
  const marks: [number, number][] = [];
  for (const [index, { from, to }] of words.entries()) {
    if (!indexes.has(index)) continue;
    const last = marks.at(-1);
    if (last && from < last[1]) last[1] = Math.max(last[1], to);
    else marks.push([from, to]);
  }
  return marks;
}
