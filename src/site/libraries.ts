import { copyFile, mkdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/**
 * Browser libraries that pages load as they need them, as separate classic scripts: what `import()`
 * would bring fails on a page opened from disk. Site path → file of the package.
 */
const LIBRARIES: Record<string, string> = {
  'lib/video.core.min.js': 'dist/alt/video.core.min.js',
  'lib/video-js.min.css': 'dist/video-js.min.css',
};

/** Puts the browser libraries into a folder of public files. */
export async function copyLibraries(publicDir: string): Promise<void> {
  const manifest = createRequire(import.meta.url).resolve('video.js/package.json');
  for (const [to, from] of Object.entries(LIBRARIES)) {
    await mkdir(dirname(join(publicDir, to)), { recursive: true });
    await copyFile(join(dirname(manifest), from), join(publicDir, to));
  }
}
