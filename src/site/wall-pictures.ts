import { getImage } from 'astro:assets';
import type { WallPicture } from '../meeting/program.ts';
import { belowRoot, type FindWallPicture } from './views/meeting/wall-clip.ts';
import type { Site } from './views/site.ts';

/** Wide enough for a face that fills a projected field. */
const WIDTH = 1200;

/** Every portrait and still of the edition in the one size that the wall shows. */
export async function loadWallPictures({ images }: Site): Promise<FindWallPicture> {
  const entries = await Promise.all(
    [...new Set(images.values())].map(async (image) => {
      const width = Math.min(WIDTH, image.width);
      const { src, attributes } = await getImage({ src: image, width, format: 'webp' });
      const height = Number(attributes['height']);
      return [image, { src: belowRoot(src), width, height }] as const;
    }),
  );
  const pictures = new Map(entries);
  return ({ image, alt }): WallPicture | undefined => {
    const picture = pictures.get(image);
    return picture && { ...picture, alt };
  };
}
