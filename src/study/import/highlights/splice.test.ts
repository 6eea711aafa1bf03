import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { NewClip } from '../yaml-text.ts';
import { addClips } from './splice.ts';

const CLIP: NewClip = {
  ...{ id: 'arm', title: 'On, my arm: written', startSeconds: 4, endSeconds: 12 },
  kinds: ['wish'],
  themes: ['memory'],
  quote: 'I write, they say: “no”',
  comment: 'From the highlight 123',
};
const AS_READ = {
  ...{ title: CLIP.title, from: '0:04', to: '0:12', kind: 'wish', themes: ['memory'] },
  quote: CLIP.quote,
};

const ONE = '  one:\n    title: First  # a remark\n    from: 0:00\n    to: 0:04\n    kind: wish\n';

/** What is added must be the only change: take it away, and every byte is as before. */
function expectSpliced(source: string): string {
  const spliced = addClips(source, [CLIP]) ?? '';
  const before = (parse(source, { version: '1.2' }) ?? {}) as { clips?: object | null };
  expect(parse(spliced, { version: '1.2' })).toEqual({
    ...before,
    clips: { ...before.clips, arm: AS_READ },
  });
  return spliced;
}

function withoutAdded(spliced: string, source: string): boolean {
  let start = 0;
  while (start < source.length && spliced[start] === source[start]) start += 1;
  const tail = source.slice(start);
  return spliced.endsWith(tail);
}

describe('addClips', () => {
  it.each([
    ['after the last clip', `people: [a]\nclips:\n${ONE}`],
    ['before the keys that follow', `clips:\n${ONE}date: 2026-01-01\n`],
    ['with comments all round', `# top\nclips: # here\n  # first\n${ONE}  # last\n# end\n`],
    ['without a newline at the end', `clips:\n${ONE.trimEnd()}`],
    [
      'at another indentation',
      `clips:\n      one: { title: A, from: 0:00, to: 0:01, kind: wish }\n`,
    ],
    ['behind a mark at the beginning', `\uFEFFclips:\n${ONE}date: x\n`],
    ['where there are none yet', 'people: [a]\ndate: 2026-01-01'],
    ['where the key is empty', 'people: [a]\nclips: # soon\ndate: 2026-01-01\n'],
    ['with Windows lines', `people: [a]\r\nclips:\r\n${ONE.replaceAll('\n', '\r\n')}date: x\r\n`],
    [
      'within brackets',
      'clips: { one: { title: A, from: 0:00, to: 0:01, kind: wish } }\ndate: x\n',
    ],
    ['within brackets on lines', 'clips: {\n  one: { title: A },\n}\ndate: x\n'],
    ['within empty brackets', 'clips: {}\ndate: x\n'],
    [
      'after a text of several lines',
      'clips:\n  one:\n    title: >-\n      A\n      B\n\n\ndate: x\n',
    ],
    ['after a list on lines', 'clips:\n  one:\n    themes:\n      - a\n      - b # two\ndate: x\n'],
  ])('adds %s', (_, source) => {
    const spliced = expectSpliced(source);
    expect(withoutAdded(spliced, source)).toBe(true);
    if (source.includes('\r\n')) expect(spliced.replaceAll('\r\n', '')).not.toContain('\n');
  });

  it.each([
    ['a list', 'clips: [a, b]\n'],
    ['brackets with a remark at their end', 'clips: {\n  one: { title: A } # remark\n}\n'],
    ['an anchor', 'clips: &all\n  one: { title: A }\n'],
    ['an alias', 'other: &all { a: 1 }\nclips: *all\n'],
    ['no mapping', '- a\n'],
    ['broken YAML', 'clips: {\n'],
    ['all of it in brackets', '{ clips: {} }\n'],
  ])('adds nothing to %s', (_, source) => {
    expect(addClips(source, [CLIP])).toBeUndefined();
  });

  it('adds several, and whatever their words are', () => {
    const words = fc
      .string({ unit: 'grapheme', minLength: 1 })
      .filter((text) => text.trim() !== '');
    fc.assert(
      fc.property(
        words,
        words,
        fc.constantFrom(`clips:\n${ONE}`, 'clips: {}\n', 'a: b\n'),
        (title, quote, source) => {
          const clips = [
            { ...CLIP, id: 'x', title, quote },
            { ...CLIP, id: 'y' },
          ];
          const read = parse(addClips(source, clips) ?? '', { version: '1.2' }) as {
            clips: Record<string, { title: string }>;
          };
          const plain = (text: string) => text.replaceAll(/\s+/gu, ' ').trim();
          expect(read.clips['x']).toMatchObject({ title: plain(title), quote: plain(quote) });
          expect(read.clips['y']).toEqual(AS_READ);
        },
      ),
    );
  });
});
