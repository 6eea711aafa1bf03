import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { LIBRARIES, OWN_SCRIPTS } from './libraries.ts';
import { PROJECT } from './project.ts';

/** The packages of which something is in a script. */
async function listPackages(entry: string): Promise<string[]> {
  const { metafile } = await build({
    entryPoints: [join(PROJECT, entry)],
    absWorkingDir: PROJECT,
    bundle: true,
    write: false,
    metafile: true,
  });
  const names = Object.keys(metafile.inputs).map(
    (path) => /node_modules\/((?:@[^/]+\/)?[^/]+)/u.exec(path)?.[1],
  );
  return [...new Set(names.filter((name) => name !== undefined))];
}

describe('LIBRARIES', () => {
  const licences = Object.entries(LIBRARIES).filter(([to]) => to.startsWith('lib/licences/'));

  it.each(['src/islands/main.ts', ...Object.values(OWN_SCRIPTS)])(
    'has the licence of all that a reader gets in %s',
    async (entry) => {
      const licensed = licences.map(([, from]) => from.slice(0, from.lastIndexOf('/')));
      for (const name of await listPackages(entry)) expect(licensed).toContain(name);
    },
  );
});
