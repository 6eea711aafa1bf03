import { foldWords, type FoundWord } from './words.ts';

/** How many words in a row give a text away. */
export const RUN_LENGTH = 8;

/**
 * Finds runs of eight words that stand in excluded texts and nowhere in included ones. Memory grows
 * with the excluded words only, time with the words read.
 */
export class RunFinder {
  /** Every word of the excluded texts, as a number; a text ends with a 0. */
  private readonly excluded: number[] = [];
  private readonly numbers = new Map<string, number>();
  /** Where the run with this hash starts in `excluded`. */
  private readonly starts = new Map<number, number[]>();

  constructor(excluded: Iterable<string>, included: Iterable<string>) {
    for (const text of excluded) this.addExcluded(foldWords(text));
    for (let start = 0; start + RUN_LENGTH <= this.excluded.length; start += 1) this.addRun(start);
    for (const text of included) this.removeRuns(this.toNumbers(foldWords(text)));
  }

  /** The stretches that consist of such runs, as they stand in the text. */
  find(words: readonly FoundWord[]): string[] {
    const numbers = this.toNumbers(words.map(({ folded }) => folded));
    const found: string[] = [];
    let start = 0;
    while (start + RUN_LENGTH <= numbers.length) {
      let end = start;
      while (this.findStart(numbers, end) !== undefined) end += 1;
      if (end > start) found.push(quote(words, start, end + RUN_LENGTH - 1));
      start = end > start ? end + RUN_LENGTH - 1 : start + 1;
    }
    return found;
  }

  private addExcluded(words: readonly string[]): void {
    for (const word of words) {
      const number = this.numbers.get(word) ?? this.numbers.size + 1;
      this.numbers.set(word, number);
      this.excluded.push(number);
    }
    this.excluded.push(0);
  }

  private addRun(start: number): void {
    const hash = hashRun(this.excluded, start);
    if (hash === undefined || this.findStart(this.excluded, start) !== undefined) return;
    const others = this.starts.get(hash);
    if (others) others.push(start);
    else this.starts.set(hash, [start]);
  }

  private removeRuns(numbers: readonly number[]): void {
    for (let start = 0; start + RUN_LENGTH <= numbers.length; start += 1) {
      const known = this.findStart(numbers, start);
      const hash = known === undefined ? undefined : hashRun(numbers, start);
      if (hash === undefined) continue;
      const rest = (this.starts.get(hash) ?? []).filter((each) => each !== known);
      if (rest.length > 0) this.starts.set(hash, rest);
      else this.starts.delete(hash);
    }
  }

  /** Words that no excluded text has become 0, which is part of no run. */
  private toNumbers(words: readonly string[]): number[] {
    return words.map((word) => this.numbers.get(word) ?? 0);
  }

  /** Where in the excluded texts the run at this place stands. */
  private findStart(numbers: readonly number[], start: number): number | undefined {
    const hash = hashRun(numbers, start);
    const known = hash === undefined ? undefined : this.starts.get(hash);
    return known?.find((each) => isSameRun(this.excluded, each, numbers, start));
  }
}

/** A number for a run; undefined when the text ends or a foreign word stands in it. */
function hashRun(numbers: readonly number[], start: number): number | undefined {
  let hash = 0;
  for (let index = start; index < start + RUN_LENGTH; index += 1) {
    const number = numbers[index] ?? 0;
    if (number === 0) return undefined;
    hash = (Math.imul(hash, 0x01000193) ^ Math.imul(number, 0x9e3779b1)) >>> 0;
  }
  return hash;
}

function isSameRun(
  one: readonly number[],
  oneStart: number,
  other: readonly number[],
  otherStart: number,
): boolean {
  for (let offset = 0; offset < RUN_LENGTH; offset += 1)
    if (one[oneStart + offset] !== other[otherStart + offset]) return false;
  return true;
}

function quote(words: readonly FoundWord[], start: number, end: number): string {
  return words
    .slice(start, end)
    .map(({ text }) => text)
    .join(' ');
}
