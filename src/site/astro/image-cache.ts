import { copyFile, link, mkdir, readdir } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';

/** To be changed with the encoding in astro-config.ts: Astro's names do not tell of it. */
const RECIPE = 'effort-2';

/**
 * Pictures in the sizes pages show them, kept between builds and between editions. Each stage has
 * Astro's cache to itself, so that nothing of another edition is ever in it: before a build it gets
 * what was made of its own pictures, and afterwards what is new is kept.
 */
export interface ImageCache {
  lend: (stage: string) => Promise<void>;
  keep: (stage: string) => Promise<void>;
}

/** @param cache the folder of everything kept between builds */
export function openImageCache(cache: string): ImageCache {
  const kept = join(cache, 'page-images', RECIPE);
  return {
    async lend(stage) {
      const stems = (await listNames(join(stage, 'images'))).map((name) =>
        basename(name, extname(name)),
      );
      const own = new Set(stems);
      const names = await listNames(kept);
      const wanted = names.filter((name) => own.has(name.slice(0, name.indexOf('.'))));
      await linkAll(wanted, kept, astroFolder(stage));
    },
    async keep(stage) {
      await linkAll(await listNames(astroFolder(stage)), astroFolder(stage), kept);
    },
  };
}

/** Where Astro keeps the pictures it encoded. */
function astroFolder(stage: string): string {
  return join(stage, '.astro-cache', 'assets');
}

async function listNames(folder: string): Promise<string[]> {
  return readdir(folder).catch(() => []);
}

/** Linked in one step, so that a kill leaves no half picture; copied on disks that know no links. */
async function linkAll(names: readonly string[], from: string, to: string): Promise<void> {
  if (names.length === 0) return;
  await mkdir(to, { recursive: true });
  const present = new Set(await listNames(to));
  for (const name of names.filter((each) => !present.has(each)))
    await link(join(from, name), join(to, name)).catch(() =>
      copyFile(join(from, name), join(to, name)),
    );
}
