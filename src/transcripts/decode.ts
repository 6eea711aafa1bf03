import { detect } from 'chardet';

const BYTE_ORDER_MARKS: [encoding: string, mark: number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** A file read as text. */
export interface DecodedText {
  text: string;
  /** Its label, such as `utf-8` or `windows-1252`. */
  encoding: string;
}

/**
 * The text of a file in whatever encoding it came: by its byte order mark, else UTF-16 where every
 * other byte is nought, else UTF-8 where most of it is, else by the letters' frequency.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = findMarked(bytes) ?? findUtf16(bytes);
  if (encoding !== undefined) return { text: new TextDecoder(encoding).decode(bytes), encoding };
  const text = new TextDecoder('utf-8').decode(bytes);
  if (isUtf8(bytes) || isMostlyWhole(text)) return { text, encoding: 'utf-8' };
  const decoder = new TextDecoder(findDecodable(detect(sampleLetters(bytes))));
  return { text: decoder.decode(bytes), encoding: decoder.encoding };
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

/** A few broken letters are damage; if most are broken, it is no UTF-8. */
function isMostlyWhole(text: string): boolean {
  const broken = text.match(/\uFFFD/gu)?.length ?? 0;
  const whole = text.match(/[^\0-\x7F\uFFFD]/gu)?.length ?? 0;
  return whole > broken * 4;
}

const ENOUGH_BYTES = 16_384;
const AROUND_BYTES = 32;

/** The surroundings of the first letters beyond ASCII: looking at all of a long file takes minutes. */
function sampleLetters(bytes: Uint8Array): Uint8Array {
  const sample: number[] = [];
  let until = 0;
  for (let at = 0; at < bytes.length && sample.length < ENOUGH_BYTES; at++) {
    if ((bytes[at] ?? 0) < 0x80) continue;
    for (let each = Math.max(until, at - AROUND_BYTES); each < at + AROUND_BYTES; each++)
      sample.push(bytes[each] ?? 0x20);
    until = at + AROUND_BYTES;
    at = until - 1;
  }
  return Uint8Array.from(sample);
}

function findMarked(bytes: Uint8Array): string | undefined {
  return BYTE_ORDER_MARKS.find(([, mark]) =>
    mark.every((byte, index) => bytes[index] === byte),
  )?.[0];
}

/** UTF-16 without a mark: text in it has noughts on one side of most of its pairs. */
function findUtf16(bytes: Uint8Array): string | undefined {
  const sample = bytes.subarray(0, 2000);
  if (sample.length < 4) return undefined;
  let even = 0;
  let odd = 0;
  for (let index = 0; index < sample.length; index++) {
    if (sample[index] !== 0) continue;
    if (index % 2 === 0) even++;
    else odd++;
  }
  const many = sample.length * 0.2;
  if (odd > many && even < odd / 4) return 'utf-16le';
  return even > many && odd < even / 4 ? 'utf-16be' : undefined;
}

function findDecodable(encoding: string | null): string {
  try {
    return new TextDecoder(encoding ?? 'windows-1252').encoding;
  } catch {
    return 'windows-1252';
  }
}
