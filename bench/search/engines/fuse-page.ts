import Fuse from 'fuse.js';
import type { PassageRecord } from './records.ts';

let index: Fuse<PassageRecord> | undefined;

window.bench = {
  open() {
    const records = window.benchIndex as PassageRecord[];
    index = new Fuse(records, {
      keys: ['text', 'title'],
      ignoreLocation: true,
      useExtendedSearch: true,
    });
    delete window.benchIndex;
    return Promise.resolve();
  },
  find(typed) {
    // Words apart are asked for apart; in quotes, in a row.
    const pattern = typed.startsWith('"') ? `'${typed}` : typed;
    const found = index?.search(pattern, { limit: 5 }) ?? [];
    return Promise.resolve(found.map(({ item: { path, text } }) => ({ path, text })));
  },
  loadedAtFirst: () => ['index.js', 'page.js'],
};
