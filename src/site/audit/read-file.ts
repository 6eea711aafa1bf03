import { extname } from 'node:path';
import { readBytes } from './bytes.ts';
import { readScript, readStyles } from './read-code.ts';
import { asAddress, readCsv, readJson } from './read-data.ts';
import { readImage, SHORTEST_IN_PACKED } from './read-image.ts';
import { readMarkup } from './read-markup.ts';
import { readMp4 } from './read-mp4.ts';
import { UnreadableError, type Reading } from './reading.ts';

type Reader = (bytes: Uint8Array) => Reading[] | Promise<Reading[]>;

const readText =
  (read: (text: string) => Reading[]): Reader =>
  (bytes) => {
    try {
      return read(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
    } catch (error) {
      throw new UnreadableError(error instanceof Error ? error.message : String(error));
    }
  };
const readPlain = readText((text) => [{ where: 'the text', kind: 'text', text }]);
const readXml = readText((text) => readMarkup(text, { xml: true }));
const readData = readText((text) => readJson(text, 'the data'));
const readFont: Reader = (bytes) => readBytes(bytes, SHORTEST_IN_PACKED);

/** Every kind of file an edition may hold, and how it is read. */
const READERS: Record<string, Reader> = {
  '.html': readText((text) => readMarkup(text, { xml: false })),
  '.css': readText((text) => readStyles(text)),
  '.js': readText((text) => readScript(text)),
  '.json': readData,
  '.csv': readText((text) => readCsv(text, 'the table')),
  '.webmanifest': readData,
  '.xml': readXml,
  '.svg': readXml,
  '.vtt': readPlain,
  '.txt': readPlain,
  '.png': readImage,
  '.jpg': readImage,
  '.jpeg': readImage,
  '.webp': readImage,
  '.avif': readImage,
  '.mp4': readMp4,
  '.m4a': readMp4,
  '.woff2': readFont,
  '.woff': readFont,
  '.ico': readFont,
};

/** Whether files of this name are of a kind that an edition may hold. */
export function isKnownKind(path: string): boolean {
  return extname(path).toLowerCase() in READERS;
}

/**
 * Reads everything that an output file says, its name included.
 *
 * @throws UnreadableError when it is not what its name says
 */
export async function readOutputFile(path: string, bytes: Uint8Array): Promise<Reading[]> {
  const reader = READERS[extname(path).toLowerCase()];
  if (!reader) throw new UnreadableError('files of this kind cannot be read');
  return [asAddress(`/${path}`, 'the name of the file'), ...(await reader(bytes))];
}
