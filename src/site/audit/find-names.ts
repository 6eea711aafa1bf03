import type { Excluded } from '../../study/excluded.ts';
import { PhraseFinder } from './phrases.ts';
import type { Reading } from './reading.ts';
import { squash, type FoundWord } from './words.ts';

/** A name this long, without blanks and marks, is no accident inside a longer word of an address. */
const DISTINCT_LENGTH = 8;
const CAPITALISED = /^(?:\p{Lu}|\p{Lt}|\p{Lo})/u;

/** Finds the names of people who are not published under them. */
export class NameFinder {
  private readonly full: PhraseFinder;
  private readonly parts = new Map<string, string>();
  private readonly squashed: { name: string; letters: string }[];

  constructor(names: Excluded['names']) {
    this.full = new PhraseFinder(names.map(({ full }) => full));
    this.squashed = names.map(({ full }) => ({ name: full, letters: squash(full) }));
    for (const part of names.flatMap(({ parts }) => parts)) {
      const folded = part.normalize('NFKC').toLowerCase();
      if (folded.length >= 3) this.parts.set(folded, part);
    }
  }

  /** Full names anywhere; single parts only where what was read is words. */
  find(reading: Reading, words: readonly FoundWord[]): string[] {
    const found = [...this.full.find(words)];
    if (reading.kind === 'address') found.push(...this.findInAddress(reading.text));
    if (reading.kind === 'text') found.push(...this.findParts(words, found));
    return [...new Set(found)];
  }

  private findParts(words: readonly FoundWord[], found: readonly string[]): string[] {
    const parts = words
      .filter(({ text, folded }) => this.parts.has(folded) && CAPITALISED.test(text))
      .map(({ folded }) => this.parts.get(folded) ?? folded);
    return parts.filter((part) => !found.some((name) => name.includes(part)));
  }

  /** An address may spell a name without its blanks, capitals and accents. */
  private findInAddress(address: string): string[] {
    const segments = address.split(/[/.?#=&]+/).map(squash);
    return this.squashed
      .filter(({ letters }) =>
        segments.some(
          (segment) =>
            segment === letters || (letters.length >= DISTINCT_LENGTH && segment.includes(letters)),
        ),
      )
      .filter(({ letters }) => letters !== '')
      .map(({ name }) => name);
  }
}
