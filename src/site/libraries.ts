import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
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
  'lib/licences/familjen-grotesk.txt': '@fontsource-variable/familjen-grotesk/LICENSE',
  'lib/licences/source-serif-4.txt': '@fontsource-variable/source-serif-4/LICENSE',
};

/** Puts the browser libraries, and the licences of all that a reader downloads, into a folder. */
export async function copyLibraries(publicDir: string): Promise<void> {
  for (const [to, from] of Object.entries(LIBRARIES)) {
    await mkdir(dirname(join(publicDir, to)), { recursive: true });
    await copyFile(join(PROJECT, 'node_modules', from), join(publicDir, to));
  }
}
