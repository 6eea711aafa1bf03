import { isAbsolute, posix, resolve } from 'node:path';
import type { Place } from '../../domain/problem.ts';
import type { ImageReference } from '../../domain/study.ts';
import type { StagedImage } from '../staged.ts';

/** A picture that goes onto the stage. */
export interface Picture {
  /** Its key in `images.json`; says nothing about the file it came from. */
  imageId: string;
  /** Absolute path of the author's file. */
  path: string;
  at: Place;
}

/** Collects the pictures of an edition, each file once. */
export interface Pictures {
  /**
   * @param path relative to the study's folder, forward slashes
   * @returns the image's id; undefined for a file outside the study or one that may not be shown
   */
  add: (path: string, at: Place) => string | undefined;
  /** The same for a picture with its description. */
  stage: (image: ImageReference) => StagedImage | undefined;
  list: () => Picture[];
  /** Mentions of pictures that may not be shown. */
  listRefused: () => Omit<Picture, 'imageId'>[];
}

/**
 * Starts a collection for one edition of the study in `root`.
 *
 * @param forbidden absolute paths that may not be shown
 */
export function collectPictures(root: string, forbidden: ReadonlyMap<string, unknown>): Pictures {
  const found = new Map<string, Picture>();
  const refused: Omit<Picture, 'imageId'>[] = [];
  const add: Pictures['add'] = (path, at) => {
    const inside = posix.normalize(path);
    if (isAbsolute(inside) || inside.startsWith('..')) return undefined;
    const picture = { path: resolve(root, inside), at };
    if (forbidden.has(picture.path)) {
      refused.push(picture);
      return undefined;
    }
    const known = found.get(inside) ?? { imageId: `image-${found.size + 1}`, ...picture };
    found.set(inside, known);
    return known.imageId;
  };
  return {
    add,
    stage({ path, alt, at }) {
      const imageId = add(path, at);
      return imageId === undefined ? undefined : { imageId, alt };
    },
    list: () => [...found.values()],
    listRefused: () => refused,
  };
}
