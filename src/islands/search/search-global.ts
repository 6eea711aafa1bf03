import type { Searcher } from '../../search/query/search.ts';

/**
 * What the search engine leaves in the page. It is a script of its own, loaded when somebody first
 * searches, because a page opened from disk can import nothing.
 */
export interface SearchEngine {
  /**
   * Opens the index of the edition; rejects when its files cannot be loaded.
   *
   * @param rootUrl address of its file `root.js`
   */
  open(rootUrl: string): Promise<Searcher>;
}

declare global {
  interface Window {
    sightlineSearchEngine?: SearchEngine;
  }
}
