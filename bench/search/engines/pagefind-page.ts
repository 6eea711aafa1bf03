import type { FoundPassage } from '../engine.ts';

interface Pagefind {
  init(): Promise<void>;
  search(
    typed: string,
  ): Promise<{ results: { data(): Promise<{ meta: Record<string, string> }> }[] }>;
}

let index: Pagefind | undefined;
let loadedAtFirst: string[] = [];

function listLoaded(): string[] {
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => new URL(name).pathname.slice(1))
    .filter((path) => path !== '');
}

window.bench = {
  async open() {
    const path = '/pagefind/pagefind.js';
    index = (await import(path)) as Pagefind;
    await index.init();
  },
  async find(typed) {
    const { results = [] } = (await index?.search(typed)) ?? {};
    const found: FoundPassage[] = [];
    for (const result of results.slice(0, 5)) {
      const { meta } = await result.data();
      found.push({ path: meta['path'] ?? '', text: meta['text'] ?? '' });
      if (found.length === 1) loadedAtFirst = listLoaded();
    }
    return found;
  },
  loadedAtFirst: () => loadedAtFirst,
};
