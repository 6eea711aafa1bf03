import { formatBase64 } from '../base64.ts';
import { ENTRY_KINDS, type SearchEntry, type SearchPassage } from '../entry.ts';
import { EVIDENCE_KINDS, SIDES } from '../../domain/evidence.ts';
import {
  VERSION,
  type FacetsFile,
  type RootFile,
  type ShownEntry,
  type ShownPassage,
  type TextFile,
} from '../format.ts';
import { VarintWriter } from '../varints.ts';
import { listWords } from '../words.ts';
import { PostingsWriter } from './postings-writer.ts';
import { planTermFiles, planVocabulary } from './term-files.ts';

/** A file of the index, before it is text: its name without folder and ending, and its value. */
export interface IndexFile {
  name: string;
  value: unknown;
}

/** How much one file of the index holds. */
export interface FileSizes {
  /** Passages in a file of passages. */
  passages: number;
  /** Bytes of postings and letters of terms in a file of terms, roughly. */
  termBytes: number;
}

/** From so many passages on, fewer and larger files: what each of them costs by itself adds up. */
const LARGE = 20_000;

/** Small files where there are few: whoever asks loads less that is not for them. */
export function planFileSizes(passageCount: number): FileSizes {
  return passageCount < LARGE
    ? { passages: 8, termBytes: 2_000 }
    : { passages: 32, termBytes: 5_000 };
}

/**
 * Indexes entries: an inverted index with positions, in many small files of which a query loads a
 * few. Files come one after another, so that no more than the postings are held in memory.
 */
export function* buildIndex(
  entries: Iterable<SearchEntry>,
  sizes: FileSizes,
): Generator<IndexFile> {
  const terms = new Map<string, PostingsWriter>();
  const texts = new TextFiles(sizes.passages);
  const facets = new Facets();
  const counts = new VarintWriter();
  const languages = new Set<string>();
  let passageCount = 0;
  for (const entry of entries) {
    const passages = [titlePassage(entry), ...entry.passages];
    counts.write(passages.length);
    facets.add(entry);
    texts.addEntry(entry);
    for (const passage of passages) {
      indexPassage(terms, passageCount, passage);
      if (passage.language !== '') languages.add(passage.language);
      yield* texts.addPassage(passage);
      passageCount += 1;
    }
  }
  yield* texts.finish();
  yield { name: 'facets', value: facets.finish() };
  const sorted = [...terms.keys()].sort(byCodeUnit);
  const firstTerms: string[] = [];
  for (const file of planTermFiles(sorted, terms, sizes.termBytes)) {
    if (file.firstTerm !== undefined) firstTerms.push(file.firstTerm);
    yield { name: file.name, value: file.value };
  }
  const vocabulary = planVocabulary(sorted);
  for (const [index, { words }] of vocabulary.entries())
    yield { name: `v${index}`, value: words.join('\n') };
  const root: RootFile = {
    version: VERSION,
    passageCount,
    passagesPerText: sizes.passages,
    passagesOfEntries: formatBase64(counts.bytes()),
    firstTerms: firstTerms.join('\n'),
    initials: vocabulary.map(({ initials }) => initials).join('\n'),
    languages: [...new Set([...languages].map(baseOf))].sort(),
  };
  yield { name: 'root', value: root };
}

function titlePassage({ title }: SearchEntry): SearchPassage {
  return { text: title, language: '', moments: [] };
}

function indexPassage(
  terms: Map<string, PostingsWriter>,
  passage: number,
  { text }: SearchPassage,
): void {
  let position = 0;
  for (const { term } of listWords(text)) {
    let postings = terms.get(term);
    if (!postings) {
      postings = new PostingsWriter();
      terms.set(term, postings);
    }
    postings.add(passage, position);
    position += 1;
  }
}

/** The order in which `firstTerms` are searched: that of `<` on strings, the same in every browser. */
function byCodeUnit(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function baseOf(language: string): string {
  return new Intl.Locale(language).language;
}

/** Gathers passages into text files. */
class TextFiles {
  #count = 0;
  #entry = -1;
  #shown: ShownEntry | undefined;
  #open: TextFile | undefined;
  readonly #size: number;

  constructor(size: number) {
    this.#size = size;
  }

  addEntry({ kind, title, path, side, line, media }: SearchEntry): void {
    this.#entry += 1;
    this.#shown = { kind, title, path, line, ...(side && { side }), ...(media && { media }) };
    if (this.#open) this.#open.entries.push(this.#shown);
  }

  *addPassage(passage: SearchPassage): Generator<IndexFile> {
    if (!this.#open) {
      const entries = this.#shown ? [this.#shown] : [];
      this.#open = { firstEntry: this.#entry, entries, passages: [] };
    }
    this.#open.passages.push(toShown(passage));
    if (this.#open.passages.length === this.#size) yield* this.finish();
  }

  *finish(): Generator<IndexFile> {
    if (!this.#open) return;
    yield { name: `x${this.#count}`, value: this.#open };
    this.#count += 1;
    this.#open = undefined;
  }
}

function toShown({ text, language, speaker, moments }: SearchPassage): ShownPassage {
  return {
    text,
    language,
    ...(speaker !== undefined && { speaker }),
    ...(moments.length > 0 && { moments: moments.flat() }),
  };
}

/** Gathers what entries can be filtered by. */
class Facets {
  readonly #themes = new Names();
  readonly #personas = new Names();
  readonly #people = new Names();
  readonly #entries = new VarintWriter();

  add({ kind, side, evidenceKinds, themes, personas, people }: SearchEntry): void {
    this.#entries.write(ENTRY_KINDS.indexOf(kind));
    this.#entries.write(side ? SIDES.indexOf(side) + 1 : 0);
    this.#writeList(evidenceKinds.map((each) => EVIDENCE_KINDS.indexOf(each)));
    this.#writeList(this.#themes.indexes(themes));
    this.#writeList(this.#personas.indexes(personas));
    this.#writeList(this.#people.indexes(people));
  }

  finish(): FacetsFile {
    return {
      themes: this.#themes.list(),
      personas: this.#personas.list(),
      people: this.#people.list(),
      entries: formatBase64(this.#entries.bytes()),
    };
  }

  #writeList(indexes: readonly number[]): void {
    this.#entries.write(indexes.length);
    for (const index of indexes) this.#entries.write(index);
  }
}

class Names {
  readonly #indexes = new Map<string, number>();

  indexes(names: readonly string[]): number[] {
    return names.map((name) => {
      const known = this.#indexes.get(name);
      if (known !== undefined) return known;
      this.#indexes.set(name, this.#indexes.size);
      return this.#indexes.size - 1;
    });
  }

  list(): string[] {
    return [...this.#indexes.keys()];
  }
}
