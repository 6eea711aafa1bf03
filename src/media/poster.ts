import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp from 'sharp';

/** A picture as bare RGB, three bytes a pixel. */
export interface BarePicture {
  path: string;
  width: number;
  height: number;
}

/** Writes a frame as AVIF, WebP and JPEG into a folder; nothing but the pixels goes in. */
export async function writePosters(
  frame: BarePicture,
  folder: string,
): Promise<{ avif: string; webp: string; jpeg: string }> {
  const { width, height } = frame;
  const pixels = await readFile(frame.path);
  const picture = () => sharp(pixels, { raw: { width, height, channels: 3 } });
  const encoded = {
    avif: picture().avif({ effort: 2, quality: 55, chromaSubsampling: '4:2:0' }),
    webp: picture().webp({ quality: 78 }),
    jpeg: picture().jpeg({ quality: 80, progressive: true }),
  };
  const files = {
    avif: join(folder, 'poster.avif'),
    webp: join(folder, 'poster.webp'),
    jpeg: join(folder, 'poster.jpg'),
  };
  await writeFile(files.avif, await encoded.avif.toBuffer());
  await writeFile(files.webp, await encoded.webp.toBuffer());
  await writeFile(files.jpeg, await encoded.jpeg.toBuffer());
  return files;
}
