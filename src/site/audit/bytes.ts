import type { Reading } from './reading.ts';

/**
 * Whatever can be read among bytes: runs of letters in UTF-8, and of Latin letters in UTF-16 of
 * both orders.
 *
 * @param shortest the fewest characters of a run; short ones come about by chance in packed data
 */
export function readBytes(bytes: Uint8Array, shortest: number, where = 'the bytes'): Reading[] {
  const texts = [
    findUtf8Runs(bytes, shortest).map((run) => Buffer.from(run).toString('utf8')),
    findUtf16Runs(bytes, 1, shortest).map((run) => Buffer.from(run).toString('utf16le')),
    findUtf16Runs(bytes, 0, shortest).map(swapUtf16),
  ];
  return texts.map((runs) => ({ where, kind: 'bytes', text: runs.join('\n') }));
}

function findUtf8Runs(bytes: Uint8Array, shortest: number): Uint8Array[] {
  const runs: Uint8Array[] = [];
  let start = 0;
  let characters = 0;
  for (let index = 0; index <= bytes.length;) {
    const size = sizeOfUtf8(bytes, index);
    if (size === 0) {
      if (characters >= shortest) runs.push(bytes.subarray(start, index));
      characters = 0;
      start = index + 1;
    } else characters += 1;
    index += size || 1;
  }
  return runs;
}

/** One for printable ASCII, two or three for a whole character of as many bytes, else nought. */
function sizeOfUtf8(bytes: Uint8Array, index: number): number {
  const first = bytes[index] ?? 0;
  if (first < 0x80) return first >= 0x20 && first < 0x7f ? 1 : 0;
  if (first < 0xc2 || first >= 0xf0 || !isContinuation(bytes[index + 1])) return 0;
  if (first < 0xe0) return 2;
  return isContinuation(bytes[index + 2]) ? 3 : 0;
}

function isContinuation(byte = 0): boolean {
  return (byte & 0xc0) === 0x80;
}

/** Printable Latin-1 with a zero after it (1) or before it (0). */
function findUtf16Runs(bytes: Uint8Array, zeroAt: 0 | 1, shortest: number): Uint8Array[] {
  const runs: Uint8Array[] = [];
  let index = 0;
  while (index < bytes.length) {
    const start = index;
    while (bytes[index + zeroAt] === 0 && isLatin(bytes[index + 1 - zeroAt])) index += 2;
    if (index - start >= shortest * 2) runs.push(bytes.subarray(start, index));
    index = Math.max(index, start + 1);
  }
  return runs;
}

function isLatin(byte = 0): boolean {
  return (byte >= 0x20 && byte < 0x7f) || byte >= 0xc0;
}

function swapUtf16(run: Uint8Array): string {
  return Buffer.from(run).swap16().toString('utf16le');
}
