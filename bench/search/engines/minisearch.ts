import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import MiniSearch from 'minisearch';
import type { SearchEngine } from '../engine.ts';
import { writePage } from '../write-page.ts';
import { OPTIONS } from './minisearch-options.ts';
import { listRecords } from './records.ts';

export const minisearch: SearchEngine = {
  name: 'minisearch',
  // About a second for a query with a common beginning at full size.
  mostQueries: 30,
  async build(entries, folder) {
    await mkdir(folder, { recursive: true });
    const index = new MiniSearch(OPTIONS);
    for (const record of listRecords(entries)) index.add(record);
    const text = JSON.stringify(JSON.stringify(index));
    await writeFile(join(folder, 'index.js'), `window.benchIndex=${text}`);
    const page = await writePage(folder, new URL('minisearch-page.ts', import.meta.url), [
      'index.js',
    ]);
    return { page, loadsWhole: true, needsServer: false };
  },
};
