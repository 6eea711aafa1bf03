import { readBytes } from './bytes.ts';
import { readMetadata, SHORTEST_IN_PACKED } from './read-image.ts';
import { UnreadableError, type Reading } from './reading.ts';

/** Boxes that hold boxes. */
const CONTAINERS = new Set(['moov', 'trak', 'mdia', 'minf', 'edts', 'dinf']);
/** Boxes of sound, picture and tables, in which chance spells short words. */
const PACKED = new Set(['mdat', 'stbl', 'free', 'skip']);

/** Reads an MP4 or M4A (ISO/IEC 14496-12): its metadata as words, all else as bytes. */
export function readMp4(bytes: Uint8Array): Reading[] {
  const boxes = splitBoxes(bytes);
  if (boxes[0]?.type !== 'ftyp') throw new UnreadableError('it does not begin like an MP4 file');
  return boxes.flatMap(readBox);
}

interface Box {
  type: string;
  body: Uint8Array;
}

function readBox({ type, body }: Box): Reading[] {
  if (CONTAINERS.has(type)) return splitBoxes(body).flatMap(readBox);
  return PACKED.has(type) ? readBytes(body, SHORTEST_IN_PACKED) : readMetadata(body);
}

function splitBoxes(bytes: Uint8Array): Box[] {
  const boxes: Box[] = [];
  let start = 0;
  while (start < bytes.length) {
    const { type, headerSize, size } = readHeader(bytes.subarray(start));
    if (size < headerSize || start + size > bytes.length)
      throw new UnreadableError('a part of it is cut off');
    boxes.push({ type, body: bytes.subarray(start + headerSize, start + size) });
    start += size;
  }
  return boxes;
}

/** A size of 1 means that 64 bits follow, a size of 0 that the box goes on to the end. */
function readHeader(bytes: Uint8Array): { type: string; headerSize: number; size: number } {
  if (bytes.length < 8) throw new UnreadableError('a part of it is cut off');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const type = String.fromCharCode(...bytes.subarray(4, 8));
  const size = view.getUint32(0);
  if (size === 0) return { type, headerSize: 8, size: bytes.length };
  if (size !== 1 || bytes.length < 16) return { type, headerSize: 8, size };
  return { type, headerSize: 16, size: Number(view.getBigUint64(8)) };
}
