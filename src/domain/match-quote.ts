import { isSameWord } from './plain-word.ts';
import type { QuotePart, QuoteParts } from './quote-parts.ts';
import { beginsPhrase, beginsSentence, isBroken, type SpokenWord } from './spoken-words.ts';

/** What may be left out between a quote's words, and what a bracket may stand for. */
export interface MatchRules {
  /** How many words from `at` on may be dropped without a sign: the lengths of fillers that stand there. */
  listFillers(words: readonly SpokenWord[], at: number): readonly number[];
  /** Whether a word that stands again at once may be dropped. */
  mayBeRepeat(words: readonly SpokenWord[], at: number, length: number): boolean;
  mayOmit(word: SpokenWord): boolean;
  /** Whether a bracket may take the place of a few words. */
  mayReplace: boolean;
}

/** Where a quote stands: index of its first word, and of the word after its last. */
export interface Match {
  first: number;
  next: number;
}

const LONGEST_REPEAT = 12;
const LONGEST_REPLACEMENT = 6;

/**
 * Finds a quote in what one person says without a break: the passage that ends first, and of those
 * the shortest.
 *
 * Walks over the words once, keeping for each part of the quote where a passage that got so far
 * began; its steps are at most words × parts × a small number, whatever the quote.
 *
 * @param words all of one turn
 */
export function findMatch(
  quote: QuoteParts,
  words: readonly SpokenWord[],
  rules: MatchRules,
): Match | undefined {
  return new Matcher(quote, words, rules).find();
}

class Matcher {
  readonly #quote: QuoteParts;
  readonly #words: readonly SpokenWord[];
  readonly #rules: MatchRules;
  /** For each part, the words that end just before it with no omission among them. */
  readonly #runs: string[][];
  readonly #firstWord: number;
  readonly #lastWord: number;
  readonly #starts: boolean[] | undefined;
  readonly #ends: boolean[] | undefined;
  /** By position: for each part that may come next, where the passage began; -1 for nowhere. */
  readonly #rows = new Map<number, Int32Array>();

  constructor(quote: QuoteParts, words: readonly SpokenWord[], rules: MatchRules) {
    this.#quote = quote;
    this.#words = words;
    this.#rules = rules;
    this.#runs = listRuns(quote.parts);
    if (quote.opensWithGap) this.#starts = listStarts(words, rules);
    if (quote.closesWithGap) this.#ends = listEnds(words, rules);
    this.#firstWord = quote.parts.findIndex(({ kind }) => kind === 'word');
    this.#lastWord = quote.parts.findLastIndex(({ kind }) => kind === 'word');
  }

  find(): Match | undefined {
    const { parts } = this.#quote;
    for (let at = 0; at <= this.#words.length; at += 1) {
      if (at < this.#words.length && (this.#starts?.[at] ?? true)) this.#reach(0, at, at);
      const row = this.#rows.get(at);
      this.#rows.delete(at);
      if (!row) continue;
      for (const [index, part] of parts.entries()) {
        const first = row[index] ?? -1;
        if (first !== -1) this.#step(part, index, at, first, row);
      }
      const first = row[parts.length] ?? -1;
      if (first !== -1 && first < at && (this.#ends?.[at] ?? true)) return { first, next: at };
    }
    return undefined;
  }

  #step(part: QuotePart, index: number, at: number, first: number, row: Int32Array): void {
    const isStarted = first < at;
    if (part.kind === 'gap') {
      this.#raise(row, index + 1, first);
      const word = this.#words[at];
      if (word && !part.isBesideAddition && this.#rules.mayOmit(word))
        this.#reach(index, at + 1, first);
      return;
    }
    if (part.kind === 'word') this.#matchWord(part.plain, index, at, first);
    else this.#matchAddition(part.words, index, at, first, row);
    if (isStarted) this.#drop(index, at, first);
  }

  #matchWord(plain: string, index: number, at: number, first: number): void {
    const word = this.#words[at];
    const next = this.#words[at + 1];
    if (!word) return;
    if (isSameWord(plain, word.plain)) this.#reach(index + 1, at + 1, first);
    else if (next && isBroken(next) && isSameWord(plain, word.plain + next.plain))
      this.#reach(index + 1, at + 2, first);
  }

  /** An addition stands beside what was said, or sets in brackets what was said anyway. */
  #matchAddition(
    words: readonly string[],
    index: number,
    at: number,
    first: number,
    row: Int32Array,
  ): void {
    if (words.every((word, offset) => isSameWord(word, this.#words[at + offset]?.plain ?? '')))
      this.#reach(index + 1, at + words.length, first);
    if (this.#rules.mayReplace) {
      for (let length = 1; length <= LONGEST_REPLACEMENT; length += 1)
        this.#reach(index + 1, at + length, first);
    } else if (this.#isBeside(index, at)) {
      this.#raise(row, index + 1, first);
    }
  }

  /** Before the first kept word or after the last, an addition may only stand where a phrase begins or ends. */
  #isBeside(index: number, at: number): boolean {
    if (index > this.#firstWord && index < this.#lastWord) return true;
    const word = this.#words[at];
    return at === 0 || !word || beginsPhrase(word);
  }

  #drop(index: number, at: number, first: number): void {
    for (const length of this.#rules.listFillers(this.#words, at))
      this.#reach(index, at + length, first);
    const run = this.#runs[index] ?? [];
    for (let length = 1; length <= run.length; length += 1) {
      const isAgain = run
        .slice(-length)
        .every((plain, offset) => isSameWord(plain, this.#words[at + offset]?.plain ?? ''));
      if (isAgain && this.#rules.mayBeRepeat(this.#words, at, length))
        this.#reach(index, at + length, first);
    }
  }

  #reach(index: number, at: number, first: number): void {
    if (at > this.#words.length) return;
    let row = this.#rows.get(at);
    if (!row) {
      row = new Int32Array(this.#quote.parts.length + 1).fill(-1);
      this.#rows.set(at, row);
    }
    this.#raise(row, index, first);
  }

  #raise(row: Int32Array, index: number, first: number): void {
    row[index] = Math.max(row[index] ?? -1, first);
  }
}

/** An ellipsis at the beginning stands for the sentence so far, and may hide no more than one within. */
function listStarts(words: readonly SpokenWord[], rules: MatchRules): boolean[] {
  const starts: boolean[] = [];
  for (const [at, word] of words.entries()) {
    const before = words[at - 1];
    const goesOn = before !== undefined && rules.mayOmit(before) && starts[at - 1] === true;
    starts.push(at === 0 || beginsSentence(word) || goesOn);
  }
  return starts;
}

/** One at the end stands for the rest of the sentence. */
function listEnds(words: readonly SpokenWord[], rules: MatchRules): boolean[] {
  const ends = words.map(() => true);
  for (let at = words.length - 1; at >= 0; at -= 1) {
    const word = words[at];
    if (word) ends[at] = beginsSentence(word) || (rules.mayOmit(word) && (ends[at + 1] ?? true));
  }
  return ends;
}

function listRuns(parts: readonly QuotePart[]): string[][] {
  let run: string[] = [];
  return parts.map((part) => {
    const before = run;
    if (part.kind === 'gap') run = [];
    if (part.kind === 'word') run = [...run, part.plain].slice(-LONGEST_REPEAT);
    return before;
  });
}
