import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SearchEngine } from '../engine.ts';
import { writePage } from '../write-page.ts';
import { listRecords } from './records.ts';

export const fuse: SearchEngine = {
  name: 'fuse',
  // Seconds a query at full size.
  mostQueries: 3,
  async build(entries, folder) {
    await mkdir(folder, { recursive: true });
    const records = JSON.stringify([...listRecords(entries)]);
    await writeFile(join(folder, 'index.js'), `window.benchIndex=${records}`);
    const page = await writePage(folder, new URL('fuse-page.ts', import.meta.url), ['index.js']);
    return { page, loadsWhole: true, needsServer: false };
  },
};
