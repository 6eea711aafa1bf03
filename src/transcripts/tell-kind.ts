import { decodeText } from './decode.ts';

/** Files that are read alike; each has its reader in read.ts. */
export type TranscriptKind = 'vtt' | 'srt' | 'json' | 'csv' | 'html' | 'xml' | 'docx' | 'txt';

const ENDINGS: Record<string, TranscriptKind> = {
  vtt: 'vtt',
  webvtt: 'vtt',
  srt: 'srt',
  json: 'json',
  csv: 'csv',
  tsv: 'csv',
  html: 'html',
  htm: 'html',
  xml: 'xml',
  docx: 'docx',
  txt: 'txt',
  text: 'txt',
  md: 'txt',
};

/** What a text begins with that can be of one kind only. */
const BEGINNINGS: [kind: TranscriptKind, pattern: RegExp][] = [
  ['vtt', /^WEBVTT(?:\s|$)/u],
  ['json', /^\s*(?:\{\s*["}]|\[\s*[{\]])/u],
  ['csv', /^(?=[^\n]*\b(?:speaker|timestamp)\b)(?:[^\n]*[,;\t])?"?words"?[ \r]*(?:[,;\t\n]|$)/iu],
  ['html', /^\s*<(?:!doctype html|html|article|section|div|p)\b/iu],
  ['xml', /^\s*<(?:\?xml|ROOT)\b/u],
];

const ENOUGH_BYTES = 4096;

/**
 * Tells what kind of transcript a file is: by what it begins with, where that can be of one kind
 * only; else by the ending of its name; else by timing lines. Undefined for neither.
 */
export function findKind(bytes: Uint8Array, fileName: string): TranscriptKind | undefined {
  if (isZip(bytes)) return 'docx';
  const { text } = decodeText(bytes.subarray(0, ENOUGH_BYTES));
  const begun = BEGINNINGS.find(([, pattern]) => pattern.test(text))?.[0];
  const ending = /\.([^./\\]+)$/u.exec(fileName)?.[1]?.toLowerCase() ?? '';
  const named = Object.hasOwn(ENDINGS, ending) ? ENDINGS[ending] : undefined;
  if (begun !== undefined) return begun;
  if (named === undefined || named === 'txt') return hasTimingLine(text) ? 'srt' : named;
  return named;
}

function isZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

function hasTimingLine(text: string): boolean {
  return /^[ \t]*(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}[ \t]*--+>/mu.test(text);
}
