import { createHash } from 'node:crypto';
import { access, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import sharp, { type Metadata, type Sharp } from 'sharp';
import type { Problem } from '../../domain/problem.ts';
import { makeProblem } from '../catalogue.ts';
import type { Picture } from '../filter/pictures.ts';

/** A picture as it lies on the stage. */
export interface EncodedImage {
  imageId: string;
  /** File name, made of a hash only: the author's name for it may say what the edition does not. */
  file: string;
  /** Absolute path in the cache. */
  path: string;
  width: number;
  height: number;
}

/** Longer side of a drawing, pixels. */
const DRAWING_SIDE = 1400;
/** Longest side of anything else, pixels. */
const PHOTOGRAPH_SIDE = 2400;
/** Belongs to the cache's key: to be changed with the encoding below. */
const RECIPE = '2';

/**
 * Encodes pictures anew, so that nothing of the original file but its pixels is left: no metadata, no
 * thumbnail, no text of a drawing. What the cache has is not encoded again.
 *
 * @returns a picture for each; one that cannot be read is an empty one and a problem
 */
export async function encodeImages(
  pictures: readonly Picture[],
  cacheDir: string,
): Promise<{ images: EncodedImage[]; problems: Problem[] }> {
  await mkdir(cacheDir, { recursive: true });
  const images: EncodedImage[] = [];
  const problems: Problem[] = [];
  for (const picture of pictures) {
    try {
      images.push(await encodePicture(picture.imageId, await readFile(picture.path), cacheDir));
    } catch (error) {
      problems.push(explainUnreadable(picture, error));
      images.push(await encodePicture(picture.imageId, EMPTY, cacheDir));
    }
  }
  return { images, problems };
}

const EMPTY = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="16" height="9"/>');

async function encodePicture(
  imageId: string,
  bytes: Buffer,
  cacheDir: string,
): Promise<EncodedImage> {
  const source = await sharp(bytes).metadata();
  const hash = createHash('sha256').update(RECIPE).update(bytes).digest('hex').slice(0, 24);
  const file = `${hash}.${isPhotograph(source) ? 'jpg' : 'png'}`;
  const path = join(cacheDir, file);
  if (!(await exists(path))) await writeWhole(path, await planEncoding(bytes, source).toBuffer());
  const { width, height } = await sharp(path).metadata();
  return { imageId, file, path, width, height };
}

/** The pages' own files are made from this one, so it keeps what there is and is quick to write. */
function planEncoding(bytes: Buffer, source: Metadata): Sharp {
  if (source.format === 'svg') return planDrawing(bytes, Math.max(source.width, source.height));
  // sharp drops all metadata unless told to keep it; how to turn the picture is asked before that.
  const upright = sharp(bytes).autoOrient().resize({
    width: PHOTOGRAPH_SIDE,
    height: PHOTOGRAPH_SIDE,
    fit: 'inside',
    withoutEnlargement: true,
  });
  return isPhotograph(source)
    ? upright.jpeg({ quality: 92, chromaSubsampling: '4:4:4' })
    : upright.png();
}

function isPhotograph({ format, hasAlpha }: Metadata): boolean {
  return !['svg', 'png', 'gif'].includes(format) && !hasAlpha;
}

/** librsvg draws at 72 dots per inch unless told otherwise. */
function planDrawing(bytes: Buffer, longerSide: number): Sharp {
  const density = Math.min(100_000, Math.max(1, (72 * DRAWING_SIDE) / longerSide));
  return sharp(bytes, { density })
    .resize({ width: DRAWING_SIDE, height: DRAWING_SIDE, fit: 'inside' })
    .png();
}

function explainUnreadable({ at, path }: Picture, error: unknown): Problem {
  const isMissing = error instanceof Error && 'code' in error && error.code === 'ENOENT';
  if (isMissing) return makeProblem('missing-file', at, basename(path));
  const reason = error instanceof Error ? error.message : String(error);
  return makeProblem('broken-image', at, basename(path), reason);
}

async function exists(path: string): Promise<boolean> {
  return access(path).then(
    () => true,
    () => false,
  );
}

/** A build that is killed leaves a cache without half a file in it. */
async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const part = `${path}.${process.pid}.part`;
  await writeFile(part, bytes);
  await rename(part, path);
}
