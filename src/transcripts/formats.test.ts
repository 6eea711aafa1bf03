import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { buildDocx, paragraph } from '../../tests/factories/docx.ts';
import { readTranscript } from './read.ts';
import { formatWebVtt } from './write-webvtt.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const folder = `${root}/tests/fixtures/transcripts`;

/** A Teams document, which is no text to keep in a folder of texts. */
const TEAMS = [
  'Jo Lind started transcription',
  'Jo Lind   0:01\nWhat is the pen for?',
  'Amina Otieno   0:04\nMy arm.',
];

const files: [name: string, bytes: Uint8Array][] = [
  ...readdirSync(folder).map((name): [string, Uint8Array] => [
    name,
    readFileSync(`${folder}/${name}`),
  ]),
  ['teams.docx', buildDocx(TEAMS.map(paragraph).join(''))],
];
const texts = files.filter(([name]) => !name.endsWith('.docx'));

/** What a format carries, told from a file of it. */
function describeFormat(name: string, bytes: Uint8Array): string[] {
  const { format, cues, mended } = readTranscript(bytes, name);
  const yes = (isSo: boolean) => (isSo ? 'yes' : '–');
  return [
    format,
    `\`.${name.split('.').at(-1) ?? ''}\``,
    yes(cues.some(({ speaker }) => speaker !== undefined)),
    yes(cues.some(({ words }) => words !== undefined)),
    yes(mended.startsEstimated === 0),
    yes(mended.endsSupplied === 0),
    yes(cues.some(({ tags }) => tags !== undefined)),
    yes(readTranscript(bytes, 'transcript').format === format),
  ];
}

describe('docs/transcripts.md', () => {
  it('says of each format what a file of it shows', () => {
    const page = readFileSync(`${root}/docs/transcripts.md`, 'utf8');
    const listed = page
      .split('\n')
      .filter((row) => /^\| .*`\.[a-z]+`/u.test(row))
      .map((row) =>
        row
          .split('|')
          .slice(1, -1)
          .map((cell) => cell.trim()),
      );
    const shown = files.map(([name, bytes]) => describeFormat(name, bytes));
    const byName = (a: string[], b: string[]) => (a[0] ?? '').localeCompare(b[0] ?? '');
    expect(listed.toSorted(byName)).toEqual(shown.toSorted(byName));
  });
});

describe('readTranscript of every format', () => {
  it.each(files)('reads %s without an error, and the same from our own WebVTT', (name, bytes) => {
    const { cues, problems } = readTranscript(bytes, name);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(cues.length).toBeGreaterThan(1);
    const again = readTranscript(new TextEncoder().encode(formatWebVtt({ cues })), 'a.vtt').cues;
    const plain = (list: typeof cues) => list.map((cue) => ({ ...cue, line: 0, tags: undefined }));
    expect(plain(again)).toEqual(plain(cues));
  });

  it.each(texts)(
    'reads %s with a mark, in UTF-16, with other line ends, and cut short',
    (name, bytes) => {
      const { cues } = readTranscript(bytes, name);
      const text = new TextDecoder().decode(bytes);
      const utf8 = (words: string) => new TextEncoder().encode(words);
      const variants = [
        utf8(`\uFEFF${text}`),
        Buffer.from(`\uFEFF${text}`, 'utf16le'),
        Buffer.from(text, 'utf16le'),
        Buffer.from(`\uFEFF${text}`, 'utf16le').swap16(),
        utf8(text.replaceAll('\n', '\r\n')),
        utf8(text.trimEnd()),
        utf8(`${text}\n\n\n`),
      ];
      for (const variant of variants) expect(readTranscript(variant, name).cues).toEqual(cues);
    },
  );
});
