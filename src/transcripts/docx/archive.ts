import { Inflate } from 'fflate';

/** A file in a ZIP archive, as its central directory tells of it (PKWARE APPNOTE §4.3.12). */
interface Entry {
  name: string;
  isEncrypted: boolean;
  method: number;
  packedBytes: number;
  bytes: number;
  /** Where its local header begins. */
  offset: number;
}

/** A ZIP archive; its files are unpacked when they are asked for. */
export interface Archive {
  /** @throws ArchiveFault when the file is not whole, locked, or larger than `mostBytes` once unpacked */
  unpack(name: string, mostBytes: number): Uint8Array | undefined;
}

export type ArchiveFaultKind = 'damaged' | 'protected' | 'too-large';

/** Why an archive cannot be read. */
export class ArchiveFault extends Error {
  readonly kind: ArchiveFaultKind;

  constructor(kind: ArchiveFaultKind, reason: string) {
    super(reason);
    this.kind = kind;
  }
}

const END_MARK = 0x06054b50;
const ENTRY_MARK = 0x02014b50;
const LOCAL_MARK = 0x04034b50;
const END_BYTES = 22;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;
/** Pushed at once; a thousand times as much can come of it. */
const SLICE_BYTES = 16 * 1024;

/** @throws ArchiveFault when the bytes are no whole archive */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const entries = guard(() => listEntries(view));
  return {
    unpack(name, mostBytes) {
      const entry = entries.get(name.toLowerCase());
      return entry && guard(() => unpackEntry(view, entry, mostBytes));
    },
  };
}

/** Reading past the end is a fault of the archive, not of ours. */
function guard<Result>(read: () => Result): Result {
  try {
    return read();
  } catch (error) {
    if (error instanceof ArchiveFault) throw error;
    throw new ArchiveFault('damaged', 'parts of it are missing');
  }
}

function listEntries(view: DataView): Map<string, Entry> {
  const end = findEnd(view);
  if (end === undefined)
    throw new ArchiveFault('damaged', 'it ends too early, or is another kind of file');
  const entries = new Map<string, Entry>();
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (view.getUint32(at, true) !== ENTRY_MARK)
      throw new ArchiveFault('damaged', 'its list of contents is broken');
    const nameBytes = view.getUint16(at + 28, true);
    const entry = readEntry(view, at, nameBytes);
    // Of two of one name, the first is the one that programs open.
    if (!entries.has(entry.name)) entries.set(entry.name, entry);
    at += 46 + nameBytes + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return entries;
}

function findEnd(view: DataView): number | undefined {
  const last = view.byteLength - END_BYTES;
  for (let at = last; at >= Math.max(0, last - LONGEST_COMMENT); at -= 1) {
    if (view.getUint32(at, true) === END_MARK) return at;
  }
  return undefined;
}

function readEntry(view: DataView, at: number, nameBytes: number): Entry {
  return {
    name: new TextDecoder()
      .decode(sliceBytes(view, at + 46, nameBytes))
      .replaceAll('\\', '/')
      .toLowerCase(),
    isEncrypted: (view.getUint16(at + 8, true) & 1) === 1,
    method: view.getUint16(at + 10, true),
    packedBytes: view.getUint32(at + 20, true),
    bytes: view.getUint32(at + 24, true),
    offset: view.getUint32(at + 42, true),
  };
}

function unpackEntry(view: DataView, entry: Entry, mostBytes: number): Uint8Array {
  const { isEncrypted, method, packedBytes, bytes, offset } = entry;
  if (isEncrypted) throw new ArchiveFault('protected', 'it is locked');
  if (bytes > mostBytes) throw new ArchiveFault('too-large', 'it is too large');
  if (view.getUint32(offset, true) !== LOCAL_MARK)
    throw new ArchiveFault('damaged', 'its contents are not where its list says');
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const packed = sliceBytes(view, start, packedBytes);
  if (method !== STORED && method !== DEFLATED)
    throw new ArchiveFault('damaged', 'it is packed in an unusual way');
  const unpacked = method === STORED ? packed : inflate(packed, bytes);
  if (unpacked.length !== bytes) throw new ArchiveFault('damaged', 'its contents are not whole');
  return unpacked;
}

/** Unpacks no more than was announced, whatever is in it. */
function inflate(packed: Uint8Array, bytes: number): Uint8Array {
  const unpacked = new Uint8Array(bytes);
  let length = 0;
  const stream = new Inflate((chunk) => {
    if (length + chunk.length > bytes)
      throw new ArchiveFault('too-large', 'it is larger than it says');
    unpacked.set(chunk, length);
    length += chunk.length;
  });
  for (let from = 0; from < packed.length; from += SLICE_BYTES) {
    const to = from + SLICE_BYTES;
    stream.push(packed.subarray(from, to), to >= packed.length);
  }
  return unpacked.subarray(0, length);
}

function sliceBytes(view: DataView, offset: number, length: number): Uint8Array {
  if (offset + length > view.byteLength)
    throw new ArchiveFault('damaged', 'parts of it are missing');
  return new Uint8Array(view.buffer, view.byteOffset + offset, length);
}
