import type { ShownPassage } from '../format.ts';
import type { Stemmer } from './alternatives.ts';
import {
  findCandidates,
  findPassages,
  type Candidate,
  type FoundCandidates,
} from './candidates.ts';
import { listCorrected, understandClause, widenClause, type MeantClause } from './clauses.ts';
import { findNearWords } from './correct.ts';
import { countChoices, passesFilters, type FilterCounts, type Filters } from './filters.ts';
import { IndexFiles, type LoadFile } from './index-files.ts';
import { parseQuery } from './parse-query.ts';
import { showCandidates, type SearchResult } from './results.ts';
import { Scoreboard } from './scoreboard.ts';

export interface SearchOutcome {
  /** Best first, one for each entry; what only comes near stands after what answers all. */
  results: SearchResult[];
  /** How many entries answer the whole query; a little too many where a word is in nearly all. */
  total: number;
  /** Words of the query that stand nowhere, with those taken instead. */
  corrected: { typed: string; taken: string[] }[];
  /** Where nothing was found: words of the index that look like those typed. */
  nearWords: string[];
  /** How many results each filter would leave; absent until it is known. */
  counts?: FilterCounts;
  /** Whether a better outcome follows. */
  isFinal: boolean;
}

export interface SearchOptions {
  filters?: Filters;
  /** Most results; default 16. */
  limit?: number;
  signal?: AbortSignal;
}

/** Postings of common words lie in part files of about 12 KB: how many each outcome may load. */
const FIRST_PARTS = 3;
const MOST_PARTS = 24;
const FIRST_RESULTS = 5;
const MOST_RESULTS = 16;
/** Fewer whole answers than these are followed by others that come near. */
const FEW = 5;

/** A query as it is answered. */
interface Asked {
  clauses: readonly MeantClause[];
  /** Entries that hold what must not be in them. */
  hidden: ReadonlySet<number>;
  filters: Filters;
  signal?: AbortSignal;
}

/** Searches the index of one edition. */
export class Searcher {
  readonly #files: IndexFiles;
  readonly #stemmers: readonly Stemmer[];
  readonly #board: Scoreboard;

  /**
   * @param load brings the files of the index
   * @param stemmersOf the stemmers for the languages of the index, as BCP 47 tags without regions
   */
  static async open(
    load: LoadFile,
    stemmersOf: (languages: readonly string[]) => readonly Stemmer[],
  ): Promise<Searcher> {
    const files = await IndexFiles.open(load);
    return new Searcher(files, stemmersOf(files.root.languages));
  }

  private constructor(files: IndexFiles, stemmers: readonly Stemmer[]) {
    this.#files = files;
    this.#stemmers = stemmers;
    this.#board = new Scoreboard(files.root.passageCount);
  }

  /** Finds what was typed: at first what few files tell, then all of it, with counts. */
  async *search(typed: string, options: SearchOptions = {}): AsyncGenerator<SearchOutcome> {
    const { signal, filters = {}, limit = MOST_RESULTS } = options;
    const query = parseQuery(typed);
    const [clauses, excluded] = await Promise.all([
      this.#understand(query.clauses),
      this.#understand(query.excluded),
    ]);
    const hidden = await this.#findExcluded(excluded);
    signal?.throwIfAborted();
    const first = await this.#find(clauses, FIRST_PARTS);
    const asked = { clauses, hidden, filters, ...(signal && { signal }) };
    const early = await this.#tell(first.candidates, asked, Math.min(FIRST_RESULTS, limit), false);
    yield early;
    const isAnswered = early.results.some(({ isWhole }) => isWhole);
    const widened = isAnswered ? clauses : await this.#widen(clauses);
    const last = isAnswered && first.isComplete ? first : await this.#find(widened, MOST_PARTS);
    yield this.#tell(last.candidates, { ...asked, clauses: widened }, limit, true);
  }

  /** What is said in an entry in one language, in its order. */
  async listSaid(entry: number, language: string): Promise<ShownPassage[]> {
    const { entryStarts, root } = this.#files;
    const from = entryStarts[entry] ?? 0;
    const count = (entryStarts[entry + 1] ?? from) - from;
    const passages = await Promise.all(
      Array.from({ length: count }, async (_, index) => {
        const file = await this.#files.loadText(from + index);
        return file.passages[(from + index) % root.passagesPerText];
      }),
    );
    return passages.flatMap((passage) =>
      passage?.moments && passage.language === language ? passage : [],
    );
  }

  #find(clauses: readonly MeantClause[], mostParts: number): Promise<FoundCandidates> {
    return findCandidates(this.#files, this.#board, clauses, mostParts);
  }

  #widen(clauses: readonly MeantClause[]): Promise<MeantClause[]> {
    return Promise.all(clauses.map((clause) => widenClause(this.#files, clause)));
  }

  /** Reads the best candidates; counts where the filters are known, which the last outcome waits for. */
  async #tell(
    found: readonly Candidate[],
    { clauses, hidden, filters, signal }: Asked,
    most: number,
    isFinal: boolean,
  ): Promise<SearchOutcome> {
    signal?.throwIfAborted();
    const isNarrowed = Object.values(filters).some((filter) => filter !== undefined);
    const facets = isNarrowed || isFinal ? await this.#files.loadFacets() : undefined;
    const candidates = found.filter(({ entry }) => !hidden.has(entry));
    const allowed = facets
      ? candidates.filter(({ entry }) => passesFilters(facets, entry, filters))
      : candidates;
    const results = await showCandidates(this.#files, clauses, chooseBest(allowed, most));
    const isNothing = isFinal && results.length === 0;
    const nearWords = isNothing ? await this.#suggest(clauses) : [];
    signal?.throwIfAborted();
    return {
      ...{ results, nearWords, isFinal },
      corrected: listCorrected(clauses),
      total: countWhole(allowed, results),
      ...(facets && { counts: countChoices(facets, entriesOf(candidates), filters) }),
    };
  }

  #understand(clauses: Parameters<typeof understandClause>[1][]): Promise<MeantClause[]> {
    return Promise.all(
      clauses.map((clause) => understandClause(this.#files, clause, this.#stemmers)),
    );
  }

  async #findExcluded(excluded: readonly MeantClause[]): Promise<Set<number>> {
    const passages = await Promise.all(excluded.map((clause) => findPassages(this.#files, clause)));
    return new Set(
      passages.flatMap((each) => [...each].map((passage) => this.#files.entryOf(passage))),
    );
  }

  async #suggest(clauses: readonly MeantClause[]): Promise<string[]> {
    const unknown = clauses.flatMap(({ terms }) => terms);
    const near = await Promise.all(unknown.map((word) => findNearWords(this.#files, word)));
    return [...new Set(near.flat())].slice(0, 6);
  }
}

function chooseBest(candidates: readonly Candidate[], most: number): Candidate[] {
  const whole = candidates.filter(({ isWhole }) => isWhole).slice(0, most);
  if (whole.length >= FEW) return whole;
  return [...whole, ...candidates.filter(({ isWhole }) => !isWhole)].slice(0, most);
}

function countWhole(candidates: readonly Candidate[], shown: readonly SearchResult[]): number {
  const whole = candidates.filter(({ isWhole }) => isWhole).length;
  // What is shown was looked at word by word, and so is all that there is when it is little.
  return whole <= shown.length ? shown.filter(({ isWhole }) => isWhole).length : whole;
}

/** The entries that count: those that answer all, or all that were found where none does. */
function entriesOf(candidates: readonly Candidate[]): number[] {
  const whole = candidates.filter(({ isWhole }) => isWhole);
  return (whole.length > 0 ? whole : candidates).map(({ entry }) => entry);
}
