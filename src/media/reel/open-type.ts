import { inflateSync } from 'node:zlib';

const WOFF = 0x774f4646;
const HEADER = 44;
const ENTRY = 20;
/** Of the file made of it. */
const OUT_HEADER = 12;
const OUT_ENTRY = 16;

/**
 * Takes a font out of its WOFF file (W3C WOFF File Format 1.0, §3 to 5): what draws words reads bare
 * OpenType only.
 *
 * @throws Error when the bytes are no WOFF
 */
export function unwrapFont(woff: Buffer): Buffer {
  if (woff.length < HEADER || woff.readUInt32BE(0) !== WOFF)
    throw new Error('this is no WOFF font');
  const count = woff.readUInt16BE(12);
  const directory = Buffer.alloc(OUT_HEADER + OUT_ENTRY * count);
  writeHeader(directory, woff.readUInt32BE(4), count);
  let offset = directory.length;
  const tables: Buffer[] = [];
  for (let index = 0; index < count; index += 1) {
    const entry = woff.subarray(HEADER + ENTRY * index, HEADER + ENTRY * (index + 1));
    const table = readTable(woff, entry);
    const place = OUT_HEADER + OUT_ENTRY * index;
    entry.copy(directory, place, 0, 4);
    directory.writeUInt32BE(entry.readUInt32BE(16), place + 4);
    directory.writeUInt32BE(offset, place + 8);
    directory.writeUInt32BE(table.length, place + 12);
    const padded = Buffer.alloc(Math.ceil(table.length / 4) * 4);
    table.copy(padded);
    tables.push(padded);
    offset += padded.length;
  }
  return Buffer.concat([directory, ...tables]);
}

/** With the aids for a search in halves that the format asks for. */
function writeHeader(directory: Buffer, flavour: number, count: number): void {
  const depth = Math.floor(Math.log2(Math.max(1, count)));
  const range = OUT_ENTRY * 2 ** depth;
  directory.writeUInt32BE(flavour, 0);
  directory.writeUInt16BE(count, 4);
  directory.writeUInt16BE(range, 6);
  directory.writeUInt16BE(depth, 8);
  directory.writeUInt16BE(OUT_ENTRY * count - range, 10);
}

/** A table is deflated only where that made it smaller. */
function readTable(woff: Buffer, entry: Buffer): Buffer {
  const [start, packed, length] = [4, 8, 12].map((at) => entry.readUInt32BE(at)) as [
    number,
    number,
    number,
  ];
  const bytes = woff.subarray(start, start + packed);
  return packed < length ? inflateSync(bytes) : bytes;
}
