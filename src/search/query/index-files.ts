import { parseBase64 } from '../base64.ts';
import {
  VERSION,
  type FacetsFile,
  type RootFile,
  type TermFile,
  type TextFile,
} from '../format.ts';
import { VarintReader } from '../varints.ts';
import { Facets } from './filters.ts';

/** Brings one file of the index by its name; rejects when it cannot. */
export type LoadFile = (name: string) => Promise<unknown>;

/** A term of the index, and where its postings are. */
export interface Term {
  term: string;
  /** In how many passages it stands. */
  passageCount: number;
  /** Its postings, where they lie beside it. */
  postings?: Uint8Array;
  /** Names of the files they lie in otherwise, in the order of passages. */
  parts: string[];
}

/** Rough bytes of files that are kept for the next letter typed. */
const KEPT_BYTES = 2_000_000;
/** Files of terms that one beginning of a word may need. */
const MOST_FILES = 4;

/** The files of an index, loaded as they are needed and kept for a while. */
export class IndexFiles {
  readonly root: RootFile;
  /** The first passage of each entry; one more at the end: how many passages there are. */
  readonly entryStarts: Int32Array;
  readonly #load: LoadFile;
  readonly #firstTerms: string[];
  readonly #initials: string[];
  readonly #kept = new Map<string, { value: Promise<unknown>; bytes: number }>();
  #facets: Promise<Facets> | undefined;

  static async open(load: LoadFile): Promise<IndexFiles> {
    const root = (await load('root')) as RootFile;
    if (root.version !== VERSION)
      throw new Error('The index is of another version than this page.');
    return new IndexFiles(root, load);
  }

  private constructor(root: RootFile, load: LoadFile) {
    this.root = root;
    this.#load = load;
    this.#firstTerms = root.firstTerms === '' ? [] : root.firstTerms.split('\n');
    this.#initials = root.initials === '' ? [] : root.initials.split('\n');
    this.entryStarts = readStarts(root);
  }

  get entryCount(): number {
    return this.entryStarts.length - 1;
  }

  /** The entry that a passage belongs to. */
  entryOf(passage: number): number {
    let low = 0;
    let high = this.entryCount - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.entryStarts[middle] ?? 0) <= passage) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The terms that begin with some letters, sorted, as far as a few files hold them. */
  async findTerms(beginning: string, mostFiles = MOST_FILES): Promise<Term[]> {
    const first = Math.max(0, this.#countFirstTerms((term) => term <= beginning) - 1);
    const end = this.#countFirstTerms((term) => term < beginning || term.startsWith(beginning));
    const last = Math.min(end, first + mostFiles);
    const numbers = Array.from({ length: Math.max(0, last - first) }, (_, index) => first + index);
    const files = await Promise.all(numbers.map((number) => this.#loadTerms(number)));
    return files.flat().filter(({ term }) => term.startsWith(beginning));
  }

  /** The passages of a text file. */
  async loadText(passage: number): Promise<TextFile> {
    const number = Math.floor(passage / this.root.passagesPerText);
    return (await this.#keep(`x${number}`, sizeOfText)) as TextFile;
  }

  async loadPart(name: string): Promise<Uint8Array> {
    const decode = (value: unknown) => parseBase64(value as string);
    return (await this.#keep(name, (value) => (value as Uint8Array).length, decode)) as Uint8Array;
  }

  loadFacets(): Promise<Facets> {
    this.#facets ??= this.#load('facets').then((file) => new Facets(file as FacetsFile));
    return this.#facets;
  }

  /** The words that begin with a letter; all words where the letter is not given. */
  async loadVocabulary(initial?: string): Promise<string[]> {
    const numbers = [...this.#initials.keys()].filter(
      (number) => initial === undefined || this.#initials[number]?.includes(initial),
    );
    const files = await Promise.all(
      numbers.map(
        (number) =>
          this.#keep(`v${number}`, (value) => (value as string).length) as Promise<string>,
      ),
    );
    return files.flatMap((words) => words.split('\n'));
  }

  /** How many of the first terms come before; they are sorted, and what is before stands first. */
  #countFirstTerms(isBefore: (term: string) => boolean): number {
    let low = 0;
    let high = this.#firstTerms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (isBefore(this.#firstTerms[middle] ?? '')) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  async #loadTerms(number: number): Promise<Term[]> {
    const decode = (value: unknown) => readTerms(value as TermFile, number);
    return (await this.#keep(`t${number}`, sizeOfTerms, decode)) as Term[];
  }

  /** Loads a file once; the least recently used go when too much is kept. */
  #keep(
    name: string,
    sizeOf: (value: unknown) => number,
    decode: (value: unknown) => unknown = (value) => value,
  ): Promise<unknown> {
    const known = this.#kept.get(name);
    this.#kept.delete(name);
    const entry = known ?? { value: this.#load(name).then(decode), bytes: 0 };
    this.#kept.set(name, entry);
    if (!known) {
      entry.value.then(
        (value) => {
          entry.bytes = sizeOf(value);
          this.#forget();
        },
        () => this.#kept.delete(name),
      );
    }
    return entry.value;
  }

  #forget(): void {
    let bytes = [...this.#kept.values()].reduce((sum, entry) => sum + entry.bytes, 0);
    for (const [name, entry] of this.#kept) {
      if (bytes <= KEPT_BYTES) return;
      if (entry.bytes === 0) continue;
      bytes -= entry.bytes;
      this.#kept.delete(name);
    }
  }
}

function readStarts({ passagesOfEntries }: RootFile): Int32Array {
  const reader = new VarintReader(parseBase64(passagesOfEntries));
  const starts = [0];
  while (!reader.isAtEnd) starts.push((starts.at(-1) ?? 0) + reader.read());
  return Int32Array.from(starts);
}

function readTerms(file: TermFile, number: number): Term[] {
  const sizes = new VarintReader(parseBase64(file.sizes));
  const postings = parseBase64(file.postings);
  let at = 0;
  return file.terms.split('\n').map((term, index): Term => {
    const passageCount = sizes.read();
    const partCount = sizes.read();
    if (partCount > 0) {
      const names = Array.from({ length: partCount }, (_, part) => `t${number}-${index}-${part}`);
      return { term, passageCount, parts: names };
    }
    const length = sizes.read();
    const own = postings.subarray(at, at + length);
    at += length;
    return { term, passageCount, postings: own, parts: [] };
  });
}

const PER_TERM = 120;

function sizeOfTerms(value: unknown): number {
  return (value as Term[]).reduce(
    (sum, { term, postings }) => sum + PER_TERM + term.length + (postings?.length ?? 0),
    0,
  );
}

function sizeOfText(value: unknown): number {
  const { passages } = value as TextFile;
  return passages.reduce((sum, { text }) => sum + PER_TERM + text.length * 2, 0);
}
