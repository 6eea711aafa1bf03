import { writeFileSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { buildIndex, planFileSizes } from '../../../src/search/index/build-index.ts';
import { bundleStemmer, toScript } from '../../../src/site/search/index-scripts.ts';
import type { SearchEngine } from '../engine.ts';
import { writePage } from '../write-page.ts';

export const sightline: SearchEngine = {
  name: 'sightline',
  async build(entries, folder, passageCount) {
    await mkdir(join(folder, 'search'), { recursive: true });
    for (const file of buildIndex(entries, planFileSizes(passageCount))) {
      const { name, content } = toScript(file);
      // Many small files: one after another they cost half of what they do at once.
      writeFileSync(join(folder, 'search', `${name}.js`), content);
    }
    for (const { name, content } of await bundleStemmer('en'))
      await writeFile(join(folder, 'search', `${name}.js`), content);
    const page = await writePage(folder, new URL('sightline-page.ts', import.meta.url));
    return { page, loadsWhole: false, needsServer: false };
  },
};
