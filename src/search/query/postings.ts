import { VarintReader } from '../varints.ts';

/** Calls for each passage in which a term stands, with how often. */
export function eachPassage(
  postings: Uint8Array,
  visit: (passage: number, count: number) => void,
): void {
  const reader = new VarintReader(postings);
  let passage = 0;
  while (!reader.isAtEnd) {
    const step = reader.read();
    passage += step >>> 1;
    const count = step & 1 ? 1 : reader.read();
    reader.skip(count);
    visit(passage, count);
  }
}

/** Calls for each passage in which a term stands, with its places there, in the order of words. */
export function eachPosition(
  postings: Uint8Array,
  visit: (passage: number, positions: number[]) => void,
): void {
  const reader = new VarintReader(postings);
  let passage = 0;
  while (!reader.isAtEnd) {
    const step = reader.read();
    passage += step >>> 1;
    const count = step & 1 ? 1 : reader.read();
    const positions: number[] = [];
    let position = 0;
    for (let left = count; left > 0; left -= 1) {
      position += reader.read();
      positions.push(position);
    }
    visit(passage, positions);
  }
}
