import { open, type FileHandle } from 'node:fs/promises';

/** A box of an MP4 file (ISO/IEC 14496-12, §4.2): where its content lies. */
interface Box {
  type: string;
  /** Offsets, end exclusive. */
  start: number;
  end: number;
}

const HEADER = 8;
/** Longer than any header of a film that we write: a minute takes a few kilobytes. */
const LONGEST_HEADER = 256_000_000;
/** `sbtl` is what ffmpeg calls a track of captions. */
const CAPTIONS = 'sbtl';
const ENABLED = 0x01;

/**
 * Marks the caption tracks of a finished film as not enabled, so that no player shows them unasked:
 * ffmpeg always enables the first of them. Nothing else of the file changes.
 */
export async function muteCaptions(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    const header = await findHeader(file);
    const bytes = Buffer.alloc(header.end - header.start);
    await file.read(bytes, 0, bytes.length, header.start);
    for (const offset of findEnabled(bytes)) {
      const flags = Buffer.from([Number(bytes[offset]) & ~ENABLED]);
      await file.write(flags, 0, 1, header.start + offset);
    }
  } finally {
    await file.close();
  }
}

async function findHeader(file: FileHandle): Promise<Box> {
  const { size } = await file.stat();
  let start = 0;
  while (start + HEADER <= size) {
    const head = Buffer.alloc(HEADER * 2);
    await file.read(head, 0, head.length, start);
    const { type, end } = readBox(head, 0, start);
    if (type === 'moov' && end - start <= LONGEST_HEADER)
      return { type, start: start + HEADER, end };
    if (end <= start) break;
    start = end;
  }
  throw new Error('the film has no header');
}

/** A box at an offset of some bytes; `base` is where these begin in the file. */
function readBox(bytes: Buffer, offset: number, base = 0): Box {
  const size = bytes.readUInt32BE(offset);
  const length = size === 1 ? Number(bytes.readBigUInt64BE(offset + HEADER)) : size;
  const type = bytes.toString('latin1', offset + 4, offset + HEADER);
  return { type, start: base + offset + HEADER, end: base + offset + length };
}

/** The offsets of the flags of enabled caption tracks. */
function findEnabled(moov: Buffer): number[] {
  const tracks = listBoxes(moov, { start: 0, end: moov.length }).filter(
    ({ type }) => type === 'trak',
  );
  return tracks.flatMap((track) => {
    const parts = listBoxes(moov, track);
    const media = parts.find(({ type }) => type === 'mdia');
    const handler = media && listBoxes(moov, media).find(({ type }) => type === 'hdlr');
    const head = parts.find(({ type }) => type === 'tkhd');
    if (!handler || !head || handlerOf(moov, handler) !== CAPTIONS) return [];
    // A version, then three bytes of flags.
    return [head.start + 3];
  });
}

function handlerOf(moov: Buffer, { start }: Box): string {
  return moov.toString('latin1', start + 8, start + 12);
}

function listBoxes(bytes: Buffer, { start, end }: Pick<Box, 'start' | 'end'>): Box[] {
  const boxes: Box[] = [];
  for (let at = start; at + HEADER <= end;) {
    const box = readBox(bytes, at);
    if (box.end <= at) break;
    boxes.push(box);
    at = box.end;
  }
  return boxes;
}
