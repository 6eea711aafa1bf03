import { formatBase64 } from '../base64.ts';
import type { TermFile } from '../format.ts';
import { VarintWriter } from '../varints.ts';
import type { PostingsWriter } from './postings-writer.ts';

/** A file of terms, or a part of one term's postings. */
export interface PlannedFile {
  name: string;
  value: TermFile | string;
  /** Of a file of terms: the first of them. */
  firstTerm?: string;
}

/** Longer postings lie in files of their own, so that their neighbours stay cheap to load. */
const LONGEST_INLINE = 4_000;

/**
 * Files of terms in their order, each after the parts of its long postings.
 *
 * @param fullBytes of postings and letters of terms, after which the next file begins
 */
export function* planTermFiles(
  sorted: readonly string[],
  terms: Map<string, PostingsWriter>,
  fullBytes: number,
): Generator<PlannedFile> {
  let file = new OpenFile(0);
  for (const term of sorted) {
    const postings = terms.get(term);
    if (!postings) continue;
    if (file.weight >= fullBytes) {
      yield file.finish();
      file = new OpenFile(file.number + 1);
    }
    yield* file.add(term, postings);
    // What is written need not stay in memory.
    terms.delete(term);
  }
  if (file.weight > 0) yield file.finish();
}

class OpenFile {
  readonly number: number;
  weight = 0;
  readonly #terms: string[] = [];
  readonly #sizes = new VarintWriter();
  readonly #postings: Uint8Array[] = [];

  constructor(number: number) {
    this.number = number;
  }

  *add(term: string, writer: PostingsWriter): Generator<PlannedFile> {
    const parts = writer.finish();
    const [only] = parts;
    this.#sizes.write(writer.passageCount);
    if (only && parts.length === 1 && only.length <= LONGEST_INLINE) {
      this.#sizes.write(0);
      this.#sizes.write(only.length);
      this.#postings.push(only);
      this.weight += only.length;
    } else {
      this.#sizes.write(parts.length);
      for (const [part, bytes] of parts.entries()) {
        const name = `t${this.number}-${this.#terms.length}-${part}`;
        yield { name, value: formatBase64(bytes) };
      }
    }
    this.#terms.push(term);
    this.weight += term.length;
  }

  finish(): PlannedFile {
    const [firstTerm = ''] = this.#terms;
    const value: TermFile = {
      terms: this.#terms.join('\n'),
      sizes: formatBase64(this.#sizes.bytes()),
      postings: formatBase64(join(this.#postings)),
    };
    return { name: `t${this.number}`, value, firstTerm };
  }
}

function join(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** Words that can be mistyped, by their first letter; rare letters share a file. */
interface VocabularyFile {
  initials: string;
  words: string[];
}

const SHORTEST_WORD = 3;
const FEW = 300;

/** The vocabulary in files by first letter, against which mistyped words are held. */
export function planVocabulary(sorted: readonly string[]): VocabularyFile[] {
  const byInitial = new Map<string, string[]>();
  for (const term of sorted) {
    if (term.length < SHORTEST_WORD || !/^\p{L}+$/u.test(term)) continue;
    const initial = String.fromCodePoint(term.codePointAt(0) ?? 0);
    const words = byInitial.get(initial);
    if (words) words.push(term);
    else byInitial.set(initial, [term]);
  }
  const files: VocabularyFile[] = [];
  for (const [initial, words] of byInitial) {
    const last = files.at(-1);
    if (last && last.words.length + words.length <= FEW) {
      last.initials += initial;
      last.words.push(...words);
    } else files.push({ initials: initial, words: [...words] });
  }
  return files;
}
