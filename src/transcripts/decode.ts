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
 * The text of a file in whatever encoding it came: by its byte order mark, else UTF-8 where it is
 * valid, else UTF-16 where every other byte is nought, else by the letters' frequency.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const encoding = findMarked(bytes) ?? findUtf16(bytes);
  if (encoding !== undefined) return { text: new TextDecoder(encoding).decode(bytes), encoding };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    const decoder = new TextDecoder(findDecodable(detect(bytes)));
    return { text: decoder.decode(bytes), encoding: decoder.encoding };
  }
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
  const noughts = [0, 0];
  for (const [index, byte] of sample.entries()) {
    if (byte === 0) noughts[index % 2] = (noughts[index % 2] ?? 0) + 1;
  }
  const [even = 0, odd = 0] = noughts;
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
