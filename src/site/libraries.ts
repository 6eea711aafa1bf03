import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { PROJECT } from './project.ts';

/**
 * What comes from packages as it is. Browser libraries are separate classic scripts that pages load
 * as they need them: what `import()` would bring fails on a page opened from disk. The licences ask
 * to stay with what they are for. Site path → file of a package.
 */
const LIBRARIES: Record<string, string> = {
  'lib/video.core.min.js': 'video.js/dist/alt/video.core.min.js',
  'lib/video-js.min.css': 'video.js/dist/video-js.min.css',
  'lib/licences/video.js.txt': 'video.js/LICENSE',
  'lib/licences/fuse.js.txt': 'fuse.js/LICENSE',
  'lib/licences/orama-stemmers.txt': '@orama/stemmers/LICENSE.md',
  'lib/licences/familjen-grotesk.txt': '@fontsource-variable/familjen-grotesk/LICENSE',
  'lib/licences/source-serif-4.txt': '@fontsource-variable/source-serif-4/LICENSE',
};

/** Our own script that pages load as they need it: it searches. */
const ENGINE = { to: 'lib/search.js', from: 'src/islands/search/engine.ts' };

/** Puts the browser libraries, and the licences of all that a reader downloads, into a folder. */
export async function copyLibraries(publicDir: string): Promise<void> {
  for (const [to, from] of Object.entries(LIBRARIES)) {
    await mkdir(dirname(join(publicDir, to)), { recursive: true });
    await copyFile(join(PROJECT, 'node_modules', from), join(publicDir, to));
  }
  await build({
    entryPoints: [join(PROJECT, ENGINE.from)],
    outfile: join(publicDir, ENGINE.to),
    bundle: true,
    format: 'iife',
    minify: true,
    charset: 'utf8',
    target: 'es2022',
    logLevel: 'silent',
  });
}
