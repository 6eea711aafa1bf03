import MiniSearch from 'minisearch';
import type { FoundPassage } from '../engine.ts';
import { OPTIONS } from './minisearch-options.ts';
import type { PassageRecord } from './records.ts';

declare global {
  interface Window {
    benchIndex?: unknown;
  }
}

let index: MiniSearch<PassageRecord> | undefined;

window.bench = {
  open() {
    index = MiniSearch.loadJSON(window.benchIndex as string, OPTIONS);
    delete window.benchIndex;
    return Promise.resolve();
  },
  find(typed) {
    const found = index?.search(typed).slice(0, 5) ?? [];
    return Promise.resolve(
      found.map(({ path, text }): FoundPassage => ({ path: path as string, text: text as string })),
    );
  },
  loadedAtFirst: () => ['index.js', 'page.js'],
};
