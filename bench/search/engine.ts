import type { SearchEntry } from '../../src/search/entry.ts';

/** What an engine made of the passages. */
export interface BuiltSearch {
  /** The page that searches, below the folder that was given; it offers `window.bench`. */
  page: string;
  /** Whether it loads everything before the first query, so that one tells what all of them load. */
  loadsWhole: boolean;
  /** Whether it needs a server: its page does not work from disk. */
  needsServer: boolean;
}

/** A way to search that is measured. */
export interface SearchEngine {
  name: string;
  /** Writes the index and a page that searches it into a folder. */
  build(entries: Iterable<SearchEntry>, folder: string, passageCount: number): Promise<BuiltSearch>;
  /** Queries of each kind that a slow one is asked, and no strange ones; all of them when absent. */
  mostQueries?: number;
}

/** What a found passage is told by. */
export interface FoundPassage {
  path: string;
  text: string;
}

/** What every page offers to whoever measures it. */
export interface BenchPage {
  /** Loads what must be loaded before a query. */
  open(): Promise<void>;
  /** The five best passages. */
  find(typed: string): Promise<FoundPassage[]>;
  /** Files that were loaded when the first result of the last query stood there; paths below the page. */
  loadedAtFirst(): string[];
}

declare global {
  interface Window {
    bench: BenchPage;
  }
}
