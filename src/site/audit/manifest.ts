import { readFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { listFiles } from '../list-files.ts';

/** Which files an edition may hold. */
export interface Manifest {
  /** Files that are copied as they are, as paths below the edition's root. */
  copied: ReadonlySet<string>;
  /** Those of them that are the program's own and hold nothing of a study. */
  own: ReadonlySet<string>;
  /** The names, without their endings, of the pictures and fonts that Astro may take in. */
  assets: ReadonlySet<string>;
}

const ASSET = /\.(?:avif|webp|jpe?g|png|svg|gif|ico|woff2?)$/i;

/**
 * Lists what a stage and the program give to an edition.
 *
 * @param sources folders from which the program's own pictures and fonts come
 */
export async function readManifest(
  stage: string,
  publicDir: string,
  sources: readonly string[],
): Promise<Manifest> {
  const copied = await listFiles(join(stage, 'public')).catch(() => []);
  const assets = await Promise.all(
    [join(stage, 'images'), ...sources].map((folder) => listFiles(folder).catch(() => [])),
  );
  return {
    copied: new Set(copied),
    own: new Set(await listUnchanged(join(stage, 'public'), publicDir, copied)),
    assets: new Set(
      assets
        .flat()
        .filter((file) => ASSET.test(file))
        .map(stem),
    ),
  };
}

async function listUnchanged(stage: string, own: string, files: string[]): Promise<string[]> {
  const unchanged: string[] = [];
  for (const file of files) {
    const original = await readFile(join(own, file)).catch(() => undefined);
    if (original?.equals(await readFile(join(stage, file)))) unchanged.push(file);
  }
  return unchanged;
}

function stem(file: string): string {
  return basename(file, extname(file));
}

const PAGE_KINDS = new Set(['.html', '.css', '.js', '.json', '.csv', '.xml', '.txt']);

/** Whether a file of the output is one of those that pages are made of, or was given by the stage. */
export function isExpected(file: string, manifest: Manifest): boolean {
  if (manifest.copied.has(file)) return true;
  if (PAGE_KINDS.has(extname(file).toLowerCase())) return true;
  const name = basename(file);
  const isBuilt = file.startsWith('_astro/') && ASSET.test(name);
  return isBuilt && [...manifest.assets].some((asset) => name.startsWith(`${asset}.`));
}
