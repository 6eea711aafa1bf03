import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTranscript } from './read.ts';

function read(text: string, name = 'transcript.vtt') {
  const { cues, problems } = readTranscript(new TextEncoder().encode(text), name);
  return {
    cues: cues.map((cue) => ({ ...cue, line: undefined })),
    lines: cues.map((cue) => cue.line),
    codes: problems.map(({ code, line }) => `${code}:${String(line)}`),
  };
}

describe('readTranscript of WebVTT', () => {
  it('reads voices, classes, entities and hours past 99', () => {
    const text = [
      '\uFEFFWEBVTT - Amina',
      'Kind: captions',
      '',
      'STYLE',
      '::cue { color: red }',
      '',
      'NOTE not said',
      'nor this',
      '',
      'intro',
      '00:01.000 --> 00:03.500 align:start',
      '<v.loud Amina Otieno>Salt &amp; <i>cold</i>,\r',
      'both.</v>',
      '',
      '101:00:00.000 --> 101:00:02.000',
      '<v Jo>&lt;5 mg?',
    ].join('\n');
    expect(read(text)).toEqual({
      cues: [
        { startSeconds: 1, endSeconds: 3.5, speaker: 'Amina Otieno', text: 'Salt & cold,\nboth.' },
        { startSeconds: 363600, endSeconds: 363602, speaker: 'Jo', text: '<5 mg?' },
      ],
      lines: [12, 16],
      codes: [],
    });
  });

  it('parts a cue in which two people speak', () => {
    const { cues } = read('WEBVTT\n\n00:01.000 --> 00:03.000\n<v A>Did you?</v> <v B>I did.</v>\n');
    expect(cues.map(({ speaker, text }) => [speaker, text])).toEqual([
      ['A', 'Did you?'],
      ['B', 'I did.'],
    ]);
  });

  it('takes times within a cue for times of words', () => {
    const { cues } = read(
      'WEBVTT\n\n00:01.000 --> 00:03.000\nit <00:01.500>was <00:02.000><c>cold</c>',
    );
    expect(cues[0]?.words).toEqual([
      { text: 'it', startSeconds: 1, endSeconds: 1.5 },
      { text: 'was', startSeconds: 1.5, endSeconds: 2 },
      { text: 'cold', startSeconds: 2, endSeconds: 3 },
    ]);
  });

  it('takes a name before a colon for the speaker', () => {
    const { cues } = read('WEBVTT\n\n00:01.000 --> 00:03.000\nSpeaker 1: At 7:30 we start.');
    expect(cues[0]).toMatchObject({ speaker: 'Speaker 1', text: 'At 7:30 we start.' });
  });

  it.each([
    ['a time that is none', 'WEBVTT\n\n00:61.000 --> 00:62.000\nhello', 'transcript-bad-time:3'],
    [
      'an end before its start',
      'WEBVTT\n\n00:05.000 --> 00:04.000\nhello',
      'transcript-ends-before-start:3',
    ],
    [
      'words without a time',
      'WEBVTT\n\n00:01.000 --> 00:02.000\nhello\n\nlost words\n',
      'transcript-stray-text:6',
    ],
    [
      'a tag nobody knows',
      'WEBVTT\n\n00:01.000 --> 00:02.000\nunder <5 mg> of it',
      'transcript-unknown-tag:4',
    ],
    [
      'cues out of order',
      'WEBVTT\n\n00:09.000 --> 00:10.000\nb\n\n00:01.000 --> 00:02.000\na',
      'transcript-out-of-order:6',
    ],
    ['a missing header', '00:01.000 --> 00:02.000\na', 'transcript-no-header:1'],
    ['an empty file', '', 'transcript-empty:1'],
  ])('tells the line of %s', (_, text, problem) => {
    expect(read(text).codes).toEqual([problem]);
  });
});

describe('readTranscript of SRT', () => {
  it('reads numbers, commas, styles and empty rows within a cue', () => {
    const text =
      '1\r\n00:00:01,000 --> 00:00:02,500\r\n{\\an8}<font color="#fff">AMINA: Eleven</font>\r\n\r\nsites\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\n7\r\n';
    expect(read(text, 'a.srt')).toMatchObject({
      cues: [
        { startSeconds: 1, endSeconds: 2.5, speaker: 'AMINA', text: 'Eleven\nsites' },
        { startSeconds: 3, endSeconds: 4, text: '7' },
      ],
      codes: [],
    });
  });

  it('tells the line of words before the first time', () => {
    expect(read('1\nhello\n00:00:01,000 --> 00:00:02,000\na', 'a.srt').codes).toEqual([
      'transcript-stray-text:2',
    ]);
  });
});

describe('readTranscript', () => {
  it('refuses a format it does not know', () => {
    expect(read('words', 'a.pdf').codes).toEqual(['transcript-unknown-format:1']);
  });

  it.each([
    ['UTF-16 with a mark', [0xff, 0xfe], 'utf16le'],
    ['UTF-16 without a mark', [], 'utf16le'],
    ['Windows-1252', [], 'latin1'],
  ] as const)('reads %s', (_, mark, encoding) => {
    const text =
      'WEBVTT\n\n00:01.000 --> 00:02.000\nEl agua está fría y el niño también la bebió así\n';
    const bytes = Buffer.concat([Buffer.from(mark), Buffer.from(text, encoding)]);
    expect(readTranscript(bytes, 'a.vtt').cues[0]?.text).toMatch(/está fría y el niño/u);
  });

  it('never throws, whatever the bytes', () => {
    const pieces = fc.constantFrom(
      'WEBVTT',
      '\n\n',
      '00:01.000 --> 00:02.000',
      '<v A>',
      '<',
      '&',
      '\0',
      'words',
      '\r',
      '-->',
      '{\\a',
    );
    const sloppy = fc.array(pieces, { maxLength: 30 }).map((list) => Buffer.from(list.join('')));
    fc.assert(
      fc.property(
        fc.oneof(fc.uint8Array(), sloppy),
        fc.constantFrom('a.vtt', 'a.srt'),
        (bytes, name) => {
          readTranscript(bytes, name);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('keeps every word in a cue or tells of it', () => {
    const rows = fc.array(
      fc.constantFrom(
        'alpha',
        '00:01.000 --> 00:02.000',
        '',
        'beta gamma',
        '00:03.000 --> 00:04.000',
      ),
      { maxLength: 12 },
    );
    fc.assert(
      fc.property(rows, (list) => {
        const text = list.join('\n');
        const { cues, problems } = readTranscript(Buffer.from(text), 'a.srt');
        const spoken = cues.flatMap((cue) => cue.text.match(/[a-z]+/gu) ?? []).length;
        const written = list.flatMap((row) => row.match(/[a-z]+/gu) ?? []).length;
        expect(spoken === written || problems.some(({ severity }) => severity === 'error')).toBe(
          true,
        );
      }),
    );
  });
});
