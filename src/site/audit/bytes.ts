import type { Reading } from './reading.ts';

/** How a run of letters goes on at a place: the length of the next character, or 0 where it ends. */
type Step = (bytes: Uint8Array, index: number) => number;

/**
 * Whatever can be read among bytes: runs of letters in UTF-8, and of Latin letters in UTF-16 of
 * both orders.
 *
 * @param shortest the fewest characters of a run; short ones come about by chance in packed data
 */
export function readBytes(bytes: Uint8Array, shortest: number, where = 'the bytes'): Reading[] {
  const texts = [
    findRuns(bytes, stepUtf8, shortest).map((run) => Buffer.from(run).toString('utf8')),
    findRuns(bytes, stepUtf16(1), shortest).map((run) => Buffer.from(run).toString('utf16le')),
    findRuns(bytes, stepUtf16(0), shortest).map(swapUtf16),
  ];
  return texts.map((runs) => ({ where, kind: 'bytes', text: runs.join('\n') }));
}

function findRuns(bytes: Uint8Array, step: Step, shortest: number): Uint8Array[] {
  const runs: Uint8Array[] = [];
  let index = 0;
  while (index < bytes.length) {
    const start = index;
    let characters = 0;
    for (let size = step(bytes, index); size > 0; size = step(bytes, index)) {
      index += size;
      characters += 1;
    }
    if (characters >= shortest) runs.push(bytes.subarray(start, index));
    index = Math.max(index, start + 1);
  }
  return runs;
}

/** Printable ASCII, or a whole character of two or three bytes. */
function stepUtf8(bytes: Uint8Array, index: number): number {
  const first = bytes[index] ?? 0;
  if (first >= 0x20 && first < 0x7f) return 1;
  if (first >= 0xc2 && first < 0xe0) return continues(bytes, index, 1) ? 2 : 0;
  if (first >= 0xe0 && first < 0xf0) return continues(bytes, index, 2) ? 3 : 0;
  return 0;
}

function continues(bytes: Uint8Array, index: number, count: number): boolean {
  for (let offset = 1; offset <= count; offset += 1)
    if (((bytes[index + offset] ?? 0) & 0xc0) !== 0x80) return false;
  return true;
}

/** Printable Latin-1 with a zero beside it. */
function stepUtf16(zeroAt: 0 | 1): Step {
  return (bytes, index) => {
    const letter = bytes[index + 1 - zeroAt] ?? 0;
    const isPrintable = (letter >= 0x20 && letter < 0x7f) || letter >= 0xc0;
    return isPrintable && bytes[index + zeroAt] === 0 ? 2 : 0;
  };
}

function swapUtf16(run: Uint8Array): string {
  return Buffer.from(run).swap16().toString('utf16le');
}
