import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { build } from 'esbuild';
import { PROJECT } from './project.ts';

/**
 * What comes from packages as it is. Browser libraries are separate classic scripts that pages load
 * as they need them: what `import()` would bring fails on a page opened from disk. The licences ask
 * to stay with what they are for. Site path → file of a package.
 */
export const LIBRARIES: Record<string, string> = {
  'lib/video.core.min.js': 'video.js/dist/alt/video.core.min.js',
  'lib/video-js.min.css': 'video.js/dist/video-js.min.css',
  'lib/licences/video.js.txt': 'video.js/LICENSE',
  'lib/licences/fuse.js.txt': 'fuse.js/LICENSE',
  'lib/licences/orama-stemmers.txt': '@orama/stemmers/LICENSE.md',
  'lib/licences/uqr.txt': 'uqr/LICENSE',
  'lib/licences/fflate.txt': 'fflate/LICENSE',
  'lib/licences/familjen-grotesk.txt': '@fontsource-variable/familjen-grotesk/LICENSE',
  'lib/licences/source-serif-4.txt': '@fontsource-variable/source-serif-4/LICENSE',
};

/** Our own scripts that only some pages load, or only when they are needed. Site path → entry. */
export const OWN_SCRIPTS: Record<string, string> = {
  'lib/search.js': 'src/islands/search/engine.ts',
  'lib/meeting.js': 'src/islands/meeting/main.ts',
  'lib/plan.js': 'src/islands/plan/main.ts',
  'lib/qr-codes.js': 'src/islands/qr-codes.ts',
  'lib/kept.js': 'src/islands/kept/frame.ts',
};

/** Puts the browser libraries, and the licences of all that a reader downloads, into a folder. */
export async function copyLibraries(publicDir: string): Promise<void> {
  for (const [to, from] of Object.entries(LIBRARIES)) {
    await mkdir(dirname(join(publicDir, to)), { recursive: true });
    await copyFile(join(PROJECT, 'node_modules', from), join(publicDir, to));
  }
  for (const [to, from] of Object.entries(OWN_SCRIPTS))
    await build({
      entryPoints: [join(PROJECT, from)],
      outfile: join(publicDir, to),
      bundle: true,
      format: 'iife',
      minify: true,
      charset: 'utf8',
      target: 'es2022',
      logLevel: 'silent',
    });
}
