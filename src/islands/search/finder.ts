import type { Filters } from '../../search/query/filters.ts';
import type { Searcher, SearchOutcome } from '../../search/query/search.ts';
import { loadScript } from '../load-script.ts';
import './search-global.ts';

/** Where the page says that engine and index lie. */
export interface IndexAddresses {
  engine: string;
  root: string;
}

/** One search at a time, with an index that is opened when it is first needed. */
export class Finder {
  readonly #addresses: IndexAddresses;
  #opening: Promise<Searcher> | undefined;
  #running: AbortController | undefined;

  constructor(addresses: IndexAddresses) {
    this.#addresses = addresses;
  }

  /** Opens the index; where that fails, the next call tries again. */
  open(): Promise<Searcher> {
    this.#opening ??= openIndex(this.#addresses).catch((error: unknown) => {
      this.#opening = undefined;
      throw error;
    });
    return this.#opening;
  }

  /** Tells the outcomes of a search, each better than the one before, until another search begins. */
  async find(
    typed: string,
    options: { filters: Filters; limit: number },
    tell: (outcome: SearchOutcome) => void,
  ): Promise<void> {
    this.stop();
    const { signal } = (this.#running = new AbortController());
    try {
      const searcher = await this.open();
      for await (const outcome of searcher.search(typed, { ...options, signal })) {
        if (signal.aborted) return;
        tell(outcome);
      }
    } catch (error) {
      if (signal.aborted) return;
      // A file that did not come is asked for again by an index opened anew.
      this.#opening = undefined;
      throw error;
    }
  }

  stop(): void {
    this.#running?.abort();
  }
}

async function openIndex({ engine, root }: IndexAddresses): Promise<Searcher> {
  if (!window.sightlineSearchEngine) await loadScript(engine);
  if (!window.sightlineSearchEngine) throw new Error(`${engine} did not bring the search.`);
  return window.sightlineSearchEngine.open(root);
}
