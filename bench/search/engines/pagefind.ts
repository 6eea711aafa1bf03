import { mkdir } from 'node:fs/promises';
import { createIndex, close } from 'pagefind';
import type { SearchEngine } from '../engine.ts';
import { writePage } from '../write-page.ts';
import { listRecords } from './records.ts';

export const pagefind: SearchEngine = {
  name: 'pagefind',
  // Each reads many pieces of its index at full size.
  mostQueries: 20,
  async build(entries, folder) {
    await mkdir(folder, { recursive: true });
    const { index, errors } = await createIndex();
    if (!index) throw new Error(errors.join('; '));
    for (const { id, path, title, text } of listRecords(entries)) {
      await index.addCustomRecord({
        ...{ url: `/${id}/${path}`, content: text, language: 'en' },
        meta: { title, path, text },
      });
    }
    await index.writeFiles({ outputPath: `${folder}/pagefind` });
    await close();
    const page = await writePage(folder, new URL('pagefind-page.ts', import.meta.url));
    return { page, loadsWhole: false, needsServer: true };
  },
};
