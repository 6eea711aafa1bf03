import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findKind, type TranscriptKind } from '../../src/transcripts/tell-kind.ts';
import { buildDocx, paragraph } from '../../tests/factories/docx.ts';
import { ROOT } from '../cli/places.ts';
import { TOKENS } from './grammar.ts';
import type { Random } from './random.ts';

/** Real files to spoil, by kind. */
export type Fixtures = Record<TranscriptKind, Uint8Array[]>;

const LONGEST = 240;
const LONG = 200_000;
const SPOILS = 6;

/** The fixtures of the project, and a document and a text of our own. */
export function loadFixtures(): Fixtures {
  const folder = join(ROOT, 'tests', 'fixtures', 'transcripts');
  const fixtures: Fixtures = {
    ...{ vtt: [], srt: [], json: [], csv: [], html: [], xml: [] },
    docx: [
      encode(['Jo Lind   0:03', 'What first?', 'Amina   0:08', 'My arm.'].map(paragraph).join('')),
    ],
    txt: [encode('Jo Lind (0:03): What first?\n\nAmina Otieno  0:08\nMy arm.\nSalt & cold.\n')],
  };
  for (const name of readdirSync(folder)) {
    const bytes = new Uint8Array(readFileSync(join(folder, name)));
    const kind = findKind(bytes, name);
    if (kind && kind !== 'docx') fixtures[kind].push(bytes);
  }
  return fixtures;
}

/**
 * One input for a reader: bytes of any kind, a real file spoiled, or pieces of its format in any
 * order. A document is packed after it was spoiled, but for a few that are spoiled as they are.
 */
export function buildInput(kind: TranscriptKind, random: Random, fixtures: Fixtures): Uint8Array {
  const way = random.next();
  if (way < 0.0003) return buildLong(kind, random);
  if (way < 0.15) return buildBytes(random);
  if (kind === 'docx' && way < 0.3)
    return spoil(buildDocx(paragraph('Jo  0:03')), random, fixtures);
  const inner =
    way < 0.6 ? spoil(random.pick(fixtures[kind]), random, fixtures) : buildPieces(kind, random);
  const bytes = random.next() < 0.04 ? inOtherEncoding(inner, random) : inner;
  return kind === 'docx' ? pack(bytes, random) : bytes;
}

function buildBytes(random: Random): Uint8Array {
  const ceiling = random.pick([0x100, 0x80, 0x100, 0x20]);
  return Uint8Array.from({ length: random.below(LONGEST) }, () => random.below(ceiling));
}

/** One piece very often: whoever looks at all of it for each takes minutes. */
function buildLong(kind: TranscriptKind, random: Random): Uint8Array {
  const [begin, repeated] = [random.pick(TOKENS[kind]), random.pick(TOKENS[kind])];
  const text = begin + repeated.repeat(LONG / repeated.length);
  return kind === 'docx' ? buildDocx(text, {}, 0) : encode(text);
}

function buildPieces(kind: TranscriptKind, random: Random): Uint8Array {
  const glue = random.pick(['', '', ' ', '\n']);
  return encode(
    Array.from({ length: random.below(40) }, () => random.pick(TOKENS[kind])).join(glue),
  );
}

/** Cuts, doubles, swaps and adds, a few times over. */
function spoil(bytes: Uint8Array, random: Random, fixtures: Fixtures): Uint8Array {
  let spoiled = bytes;
  const kinds = Object.keys(TOKENS) as TranscriptKind[];
  for (let times = 1 + random.below(SPOILS); times > 0; times--) {
    const from = random.below(spoiled.length + 1);
    const to = from + random.below(random.pick([2, 12, 200]));
    const other = fixtures[random.pick(kinds)][0] ?? bytes;
    const put = random.pick([
      new Uint8Array(),
      Uint8Array.of(random.below(0x100)),
      encode(random.pick(TOKENS[random.pick(kinds)])),
      spoiled.slice(from, to),
      other.slice(0, random.below(LONGEST)),
    ]);
    spoiled = concat(spoiled.subarray(0, from), put, spoiled.subarray(random.pick([from, to, to])));
  }
  return spoiled;
}

function inOtherEncoding(bytes: Uint8Array, random: Random): Uint8Array {
  const encoding = random.pick(['utf16le', 'latin1'] as const);
  const mark = random.next() < 0.5 && encoding === 'utf16le' ? [0xff, 0xfe] : [];
  return Uint8Array.from([...mark, ...Buffer.from(new TextDecoder().decode(bytes), encoding)]);
}

/** A document with these bytes for its body; rarely without what names its parts. */
function pack(bytes: Uint8Array, random: Random): Uint8Array {
  const parts = random.next() < 0.1 ? { '_rels/.rels': undefined } : {};
  return buildDocx(new TextDecoder().decode(bytes), parts, random.next() < 0.02 ? 6 : 0);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

function concat(...parts: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(parts));
}
