import sharp from 'sharp';
import { readBytes } from './bytes.ts';
import { listPngTexts } from './png-texts.ts';
import { UnreadableError, type Reading } from './reading.ts';

/** Runs this short count in metadata, and only longer ones in packed pictures and sounds. */
const SHORTEST_IN_METADATA = 3;
export const SHORTEST_IN_PACKED = 6;

/** Reads what a picture carries beside its picture: EXIF, XMP, IPTC, profiles and PNG's texts. */
export async function readImage(bytes: Uint8Array): Promise<Reading[]> {
  const { format, exif, xmp, iptc, icc, tifftagPhotoshop } = await sharp(bytes)
    .metadata()
    .catch((error: unknown) => {
      throw new UnreadableError(String(error));
    });
  const blocks = [exif, xmp, iptc, icc, tifftagPhotoshop].filter((block) => block !== undefined);
  const texts = format === 'png' ? listPngTexts(bytes) : [];
  return [
    ...blocks.flatMap(readMetadata),
    ...texts.map((text): Reading => ({ where: 'the metadata', kind: 'text', text })),
    ...readBytes(bytes, SHORTEST_IN_PACKED),
  ];
}

/** Reads a block of metadata: what stands in it counts as words. */
export function readMetadata(bytes: Uint8Array): Reading[] {
  return readBytes(bytes, SHORTEST_IN_METADATA, 'the metadata').map((reading) => ({
    ...reading,
    kind: 'text',
  }));
}
