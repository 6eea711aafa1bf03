import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { readTranscript } from './read.ts';

function read(text: string, name: string) {
  const { problems, ...reading } = readTranscript(new TextEncoder().encode(text), name);
  return { ...reading, problems, codes: problems.map(({ code, line }) => `${code}:${line}`) };
}

const CUE = '00:01.000 --> 00:02.000';

describe('readTranscript', () => {
  it('refuses a format it does not know', () => {
    expect(read('words', 'a.pdf').codes).toEqual(['transcript-unknown-format:1']);
  });

  it.each(['a.vtt', 'a.srt', 'a.csv'])('tells that %s is empty', (name) => {
    expect(read('', name).codes).toEqual(['transcript-empty:1']);
  });

  it('tells nothing of emptiness where it tells why', () => {
    expect(read('WEBVTT\n\n00:61.000 --> 00:62.000\na', 'a.vtt').codes).toEqual([
      'transcript-bad-time:3',
    ]);
  });

  it('names the encoding of a text', () => {
    const bytes = Buffer.from(`WEBVTT\n\n${CUE}\nEl niño está frío`, 'latin1');
    expect(readTranscript(bytes, 'a.vtt')).toMatchObject({
      format: 'WebVTT',
      encoding: 'windows-1252',
      cues: [{ text: 'El niño está frío' }],
    });
  });

  it('tells of letters that were lost, once', () => {
    expect(read(`WEBVTT\n\n${CUE}\nni\0o\ny ni\uFFFDa`, 'a.vtt')).toMatchObject({
      codes: ['transcript-broken-letters:4'],
      cues: [{ text: 'ni\uFFFDo\ny ni\uFFFDa' }],
    });
  });

  it.each(['a.srt', 'a.csv', 'a.json'])('keeps every word of %s or tells of it', (name) => {
    const pieces = fc.constantFrom(
      ...['alpha', 'beta gamma', 'Jo: delta', '', ' ', CUE, '1', 'speaker,words', '<i>', '<', ','],
      ...['"', 'NOTE', 'Jo:', '<v Jo>', '{"segments":[{"start":1,"text":"epsilon"}]}', 'Footnotes'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 12 }), (list) => {
        const text = list.join('\n');
        const { cues, problems } = read(text, name);
        // What stands in the column of names is kept as a name, which somebody must be given.
        const kept = cues.flatMap(
          ({ text: words, speaker = '' }) => `${words} ${speaker}`.match(GREEK) ?? [],
        ).length;
        const left = problems.some(({ code }) => code === 'transcript-left-out');
        const isNote = /^NOTE/mu.test(text);
        const isTold = problems.some(({ severity }) => severity === 'error') || left || isNote;
        expect(kept >= (text.match(GREEK) ?? []).length || isTold).toBe(true);
      }),
      {
        numRuns: 500,
        examples: [
          [['speaker,words', '"', 'alpha', '{"segments":[{"start":1,"text":"epsilon"}]}']],
        ],
      },
    );
  });
});

const GREEK = /alpha|beta|gamma|delta|epsilon/gu;
