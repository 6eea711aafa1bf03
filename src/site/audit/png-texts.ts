import { inflateSync } from 'node:zlib';
import { UnreadableError } from './reading.ts';

const SIGNATURE = 8;
/** Length, type and check sum around each chunk's data. */
const FRAME = 12;

/**
 * The texts of a PNG, wherever in the file they stand (PNG specification, 11.3.3: `tEXt`, `zTXt`,
 * `iTXt`); image libraries tell of those before the picture only.
 */
export function listPngTexts(png: Uint8Array): string[] {
  const bytes = Buffer.from(png.buffer, png.byteOffset, png.byteLength);
  const texts: string[] = [];
  for (let start = SIGNATURE; start + FRAME <= bytes.length;) {
    const length = bytes.readUInt32BE(start);
    const type = bytes.toString('latin1', start + 4, start + 8);
    const text = findText(type, bytes.subarray(start + 8, start + 8 + length));
    if (text !== undefined) texts.push(text);
    start += FRAME + length;
  }
  return texts;
}

function findText(type: string, data: Buffer): string | undefined {
  if (type === 'tEXt') return data.toString('latin1').replaceAll('\0', ' ');
  if (type === 'zTXt') return readCompressed(data);
  return type === 'iTXt' ? readInternational(data) : undefined;
}

/** Keyword, zero, method, packed Latin-1. */
function readCompressed(data: Buffer): string {
  const end = data.indexOf(0);
  const keyword = data.toString('latin1', 0, end);
  return `${keyword} ${inflate(data.subarray(end + 2)).toString('latin1')}`;
}

/** Keyword, zero, whether packed, method, language, zero, translated keyword, zero, UTF-8. */
function readInternational(data: Buffer): string {
  const end = data.indexOf(0);
  const language = data.indexOf(0, end + 3);
  const translated = data.indexOf(0, language + 1);
  const body = data.subarray(translated + 1);
  const text = data[end + 1] === 1 ? inflate(body) : body;
  return `${data.toString('utf8', 0, translated).replaceAll('\0', ' ')} ${text.toString('utf8')}`;
}

function inflate(data: Buffer): Buffer {
  try {
    return inflateSync(data);
  } catch (error) {
    throw new UnreadableError(`a text in it is broken: ${String(error)}`);
  }
}
