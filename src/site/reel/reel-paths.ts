import { createHash } from 'node:crypto';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';

/** Where a reel and what is remembered about it lie. */
export interface ReelPlace {
  film: string;
  record: string;
}

/** Where everything in the folder of reels lies. */
export interface ReelPaths {
  /** What somebody no longer agrees to. */
  heldRoot: string;
  /** Records of reels that were written to other places. */
  elsewhereRoot: string;
  /** A reel by its name without an ending. */
  of: (edition: string, name: string) => ReelPlace;
  /** A second record of a reel that lies elsewhere; undefined for one that lies here. */
  findElsewhere: (film: string) => string | undefined;
}

/** Names the places in a folder of reels: a folder for each edition, and two that begin with a dot. */
export function reelPaths(reels: string): ReelPaths {
  const elsewhereRoot = join(reels, '.elsewhere');
  return {
    heldRoot: join(reels, '.held'),
    elsewhereRoot,
    of: (edition, name) => placeReel(join(reels, edition, `${name}.mp4`)),
    findElsewhere(film) {
      const [edition = '', name, ...more] = relative(reels, film).split(/[/\\]/);
      if (name !== undefined && more.length === 0 && !edition.startsWith('.')) return undefined;
      const hash = createHash('sha256').update(resolve(film)).digest('hex').slice(0, 16);
      return join(elsewhereRoot, `${hash}.json`);
    },
  };
}

/** A reel's record lies beside it under the same name. */
export function placeReel(film: string): ReelPlace {
  return { film, record: join(dirname(film), `${basename(film, extname(film))}.json`) };
}
