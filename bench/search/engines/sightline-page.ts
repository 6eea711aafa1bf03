import '../../../src/islands/search/engine.ts';
import type { Searcher } from '../../../src/search/query/search.ts';
import type { FoundPassage } from '../engine.ts';

let searcher: Searcher | undefined;
let loadedAtFirst: string[] = [];
const loaded: string[] = ['page.js'];

/** Notes every file of the index as it arrives. */
function watchFiles(): void {
  const receive = window.sightlineSearch;
  window.sightlineSearch = (name, value) => {
    loaded.push(`search/${name}.js`);
    receive?.(name, value);
  };
}

window.bench = {
  async open() {
    const opening = window.sightlineSearchEngine?.open(
      new URL('search/root.js', location.href).href,
    );
    watchFiles();
    searcher = await opening;
  },
  async find(typed) {
    let best: FoundPassage[] = [];
    let isFirst = true;
    for await (const { results } of searcher?.search(typed) ?? []) {
      best = results
        .slice(0, 5)
        .map(({ entry, passage }) => ({ path: entry.path, text: passage.text }));
      if (isFirst) loadedAtFirst = [...loaded];
      isFirst = false;
    }
    return best;
  },
  loadedAtFirst: () => loadedAtFirst,
};
