import type { SearchEntry } from '../../src/search/entry.ts';
import { createRandom, pickOne } from '../random.ts';

/** The kinds of query that must find their passage. */
export const QUERY_KINDS = ['exact', 'typo', 'prefix', 'phrase', 'apart'] as const;
export type QueryKind = (typeof QUERY_KINDS)[number];

export interface BenchQuery {
  kind: QueryKind;
  typed: string;
  /** The passage it was taken from: path of its clip and its words. */
  path: string;
  text: string;
}

const SEED = 7;
/** The most common words say nothing of a passage, and nobody searches for them alone. */
const COMMON = 300;

/** Queries taken from passages by chance, the same every time: `perKind` of each kind. */
export function buildQueries(entries: readonly SearchEntry[], perKind: number): BenchQuery[] {
  const random = createRandom(SEED);
  const common = listCommon(entries);
  return QUERY_KINDS.flatMap((kind) =>
    Array.from({ length: perKind }, () => buildQuery(kind, entries, common, random)),
  );
}

function buildQuery(
  kind: QueryKind,
  entries: readonly SearchEntry[],
  common: ReadonlySet<string>,
  random: () => number,
): BenchQuery {
  for (;;) {
    const entry = pickOne(entries, random);
    const { text } = pickOne(entry.passages, random);
    const typed = MAKERS[kind](text.replace(/\.$/, '').split(' '), common, random);
    if (typed !== undefined) return { kind, typed, path: entry.path, text };
  }
}

type Maker = (
  words: string[],
  common: ReadonlySet<string>,
  random: () => number,
) => string | undefined;

const MAKERS: Record<QueryKind, Maker> = {
  /** Three words of it, in their order. */
  exact: (words, common, random) => chooseTelling(words, common, random, 3)?.join(' '),
  /** Three words of it, one with a slip: a letter changed, left out, added, or swapped with its neighbour. */
  typo: (words, common, random) => {
    const chosen = chooseTelling(words, common, random, 3);
    if (!chosen) return undefined;
    const slipping = Math.floor(random() * 3);
    return chosen.map((word, index) => (index === slipping ? slip(word, random) : word)).join(' ');
  },
  /** Two words and the first half of a third. */
  prefix: (words, common, random) => {
    const [first, second, third] = chooseTelling(words, common, random, 3) ?? [];
    if (third === undefined || third.length < 5) return undefined;
    return `${first} ${second} ${third.slice(0, Math.ceil(third.length / 2) + 1)}`;
  },
  /** Four words in a row, in quotes, common ones included. */
  phrase: (words, common, random) => {
    const from = Math.floor(random() * (words.length - 4));
    const row = words.slice(from, from + 4);
    const telling = row.filter((word) => !common.has(word)).length;
    return telling < 2 ? undefined : `"${row.join(' ')}"`;
  },
  /** Two words that stand two or more words apart. */
  apart: (words, common, random) => {
    const telling = [...words.keys()].filter((index) => !common.has(words[index] ?? ''));
    const first = telling[Math.floor(random() * telling.length)] ?? 0;
    const second = telling.find((index) => index > first + 2);
    return second === undefined ? undefined : `${words[first]} ${words[second]}`;
  },
};

function chooseTelling(
  words: readonly string[],
  common: ReadonlySet<string>,
  random: () => number,
  count: number,
): string[] | undefined {
  const telling = [...new Set(words)].filter((word) => !common.has(word) && word.length > 3);
  while (telling.length > count) telling.splice(Math.floor(random() * telling.length), 1);
  return telling.length === count ? telling : undefined;
}

function slip(word: string, random: () => number): string {
  const at = Math.floor(random() * word.length);
  const letter = String.fromCharCode(97 + Math.floor(random() * 26));
  const [before, own, after] = [word.slice(0, at), word[at] ?? '', word.slice(at + 1)];
  const slips = [
    before + letter + after,
    before + after,
    before + letter + own + after,
    before + (after[0] ?? '') + own + after.slice(1),
  ];
  const slipped = pickOne(slips, random);
  return slipped === word ? slip(word, random) : slipped;
}

function listCommon(entries: readonly SearchEntry[]): Set<string> {
  const counts = new Map<string, number>();
  for (const { passages } of entries.slice(0, 2000))
    for (const { text } of passages)
      for (const word of text.replace(/\.$/, '').split(' '))
        counts.set(word, (counts.get(word) ?? 0) + 1);
  const byCount = [...counts].sort((one, other) => other[1] - one[1]);
  return new Set(byCount.slice(0, COMMON).map(([word]) => word));
}
