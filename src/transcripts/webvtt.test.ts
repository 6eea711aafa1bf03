import { describe, expect, it } from 'vitest';
import { readWebVtt } from './webvtt.ts';

function read(...rows: string[]) {
  const { cues, problems } = readWebVtt(rows.join('\n'));
  return {
    said: cues.map(({ speaker, text }) => (speaker === undefined ? text : `${speaker} | ${text}`)),
    times: cues.map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds]),
    codes: problems.map(({ code, line }) => `${code}:${line}`),
    words: cues.map(({ words }) => words?.map(({ text, startSeconds }) => [text, startSeconds])),
  };
}

const TIMING = '00:01.000 --> 00:02.000';

describe('readWebVtt on blocks (W3C WebVTT §6.1)', () => {
  it.each([
    ['alone', 'WEBVTT'],
    ['with a text behind a space', 'WEBVTT Amina'],
    ['with a text behind a tab', 'WEBVTT\tAmina'],
    ['behind a byte order mark', '\uFEFFWEBVTT'],
  ])('takes the signature %s', (_, header) => {
    expect(read(header, '', TIMING, 'words')).toMatchObject({ said: ['words'], codes: [] });
  });

  it('takes no other word for the signature', () => {
    expect(read('WEBVTTX', '', TIMING, 'words').codes).toContain('transcript-no-header:1');
  });

  it('takes lines under the signature for its header, as far as an empty one', () => {
    expect(read('WEBVTT', 'Kind: captions', 'Language: en', '', TIMING, 'words')).toMatchObject({
      said: ['words'],
      codes: [],
    });
  });

  it('ends the header at a timing', () => {
    expect(read('WEBVTT', TIMING, 'words')).toMatchObject({ said: ['words'], codes: [] });
  });

  it.each(['\n', '\r\n', '\r'])('ends lines at %j', (end) => {
    const { cues } = readWebVtt(['WEBVTT', '', TIMING, 'one', 'two', ''].join(end));
    expect(cues.map(({ text, line }) => [text, line])).toEqual([['one\ntwo', 4]]);
  });

  it('ends a block at an empty line, not at one of blanks', () => {
    expect(read('WEBVTT', '', TIMING, 'one', '  ', 'two', '', TIMING, 'three')).toMatchObject({
      said: ['one\ntwo', 'three'],
      codes: [],
    });
  });

  it('takes one line above a timing for an identifier', () => {
    expect(read('WEBVTT', '', 'intro: 1', TIMING, 'words')).toMatchObject({
      said: ['words'],
      codes: [],
    });
  });

  it('begins a block at a timing further down, and tells that no empty line was there', () => {
    expect(read('WEBVTT', '', TIMING, 'one', '2', '00:03.000 --> 00:04.000', 'two')).toMatchObject({
      said: ['one\n2', 'two'],
      codes: ['transcript-no-empty-line:6'],
    });
  });

  it('tells of words that are in no cue, where a browser drops them', () => {
    expect(read('WEBVTT', '', 'lost', 'words', '', TIMING, 'words')).toMatchObject({
      said: ['words'],
      codes: ['transcript-stray-text:3'],
    });
  });

  it('leaves out notes, styles and regions', () => {
    const rows = ['NOTE a', 'b', '', 'NOTE', '', 'STYLE', '::cue {}', '', 'REGION', 'id:a', ''];
    expect(read('WEBVTT', '', ...rows, TIMING, 'words')).toMatchObject({
      said: ['words'],
      codes: [],
    });
  });

  it('takes a timing under NOTE for a cue, as every player does, and tells', () => {
    expect(read('WEBVTT', '', 'NOTE out', TIMING, 'words')).toMatchObject({
      said: ['words'],
      codes: ['transcript-note-cue:3'],
    });
  });

  it('needs no line feed at the end, nor words', () => {
    expect(read('WEBVTT', '', TIMING, 'words', '', '00:03.000 --> 00:04.000')).toMatchObject({
      said: ['words'],
      codes: [],
    });
  });

  it('makes a letter of every NUL', () => {
    expect(read('WEBVTT', '', TIMING, 'a\0b').said).toEqual(['a\uFFFDb']);
  });
});

describe('readWebVtt on timings (W3C WebVTT §6.3)', () => {
  it.each([
    ['00:01.000 --> 00:02.500', [1, 2.5]],
    ['  00:01.000-->00:02.500', [1, 2.5]],
    ['\t00:00:01.000\t-->\t00:00:02.500\tline:0 align:start', [1, 2.5]],
    ['1:00:01.000 --> 123:00:00.000', [3601, 442_800]],
    ['00:01.000 --> 00:02.500region:x', [1, 2.5]],
  ])('reads %j', (timing, times) => {
    expect(read('WEBVTT', '', timing, 'words')).toMatchObject({ times: [times], codes: [] });
  });

  it.each([
    ['00:00:01,000 --> 00:00:02,500', [1, 2.5]],
    ['0:01.000 --> 0:02.500', [1, 2.5]],
    ['00:01 --> 00:02.5', [1, 2.5]],
    ['00:01.000 ---> 00:02.5000', [1, 2.5]],
  ])('reads %j, which a browser drops, and tells', (timing, times) => {
    expect(read('WEBVTT', '', timing, 'words')).toMatchObject({
      times: [times],
      codes: ['transcript-loose-time:3'],
    });
  });

  it.each([
    '00:60.000 --> 01:00.000',
    '00:60:00.000 --> 01:00:00.000',
    '00:01.000 -> 00:02.000 -->',
    '-00:01.000 --> 00:02.000',
    '00:01.000 --> ',
    'NaN --> Infinity',
    '99999999999:00:00.000 --> 99999999999:00:01.000',
  ])('tells of %j, which is no time', (timing) => {
    expect(read('WEBVTT', '', timing, 'words')).toMatchObject({
      said: [],
      codes: ['transcript-bad-time:3'],
    });
  });

  it('supplies the end of words that take no time', () => {
    const { cues, mended } = readWebVtt(
      `WEBVTT\n\n00:01.000 --> 00:01.000\none\n\n00:04.000 --> 00:05.000\ntwo`,
    );
    expect(cues[0]).toMatchObject({ startSeconds: 1, endSeconds: 4 });
    expect(mended.endsSupplied).toBe(1);
  });
});

describe('readWebVtt on the words of a cue (W3C WebVTT §6.4)', () => {
  const words = (...rows: string[]) => read('WEBVTT', '', TIMING, ...rows);

  it.each([
    ['a class', '<c.yellow.big>cold</c>', ['cold']],
    ['a language', '<lang pt-BR>fria</lang>', ['fria']],
    ['bold in italics', '<i><b>very</b> cold</i>', ['very cold']],
    ['an end of nothing', 'cold</i>', ['cold']],
    ['a tag that is not closed', '<i>cold', ['cold']],
    ['a tag that does not end', 'cold<i', ['cold']],
    ['how a word is read', '<ruby>漢字<rt>かんじ</rt></ruby>だ', ['漢字 (かんじ)だ']],
    ['an end of ruby inside its reading', '<ruby>漢<rt>かん</ruby>だ', ['漢 (かん)だ']],
    ['a break', 'one<br>two<br/>three', ['one\ntwo\nthree']],
  ])('reads %s', (_, row, said) => {
    expect(words(row)).toMatchObject({ said, codes: [] });
  });

  it.each([
    ['&amp; &lt; &gt; &nbsp;&quot;', ['& < > "']],
    ['&eacute;&#233;&#xE9;', ['ééé']],
    ['&lrm;&rlm;&shy;', ['\u200E\u200F\u00AD']],
    ['Q&A and AT&T; &unknown;', ['Q&A and AT&T; &unknown;']],
    ['&amp;lt;', ['&lt;']],
    ['&notit;', ['¬it;']],
  ])('reads the references in %s', (row, said) => {
    expect(words(row)).toMatchObject({ said, codes: [] });
  });

  it.each([
    ['<v Jo>yes', ['Jo | yes']],
    ['<v.loud Jo Lind>yes</v>', ['Jo Lind | yes']],
    ['<v  Jo\t Lind >yes', ['Jo Lind | yes']],
    ['<v O&apos;Neill &amp; Co>yes', ["O'Neill & Co | yes"]],
    ['<v Jo:>yes', ['Jo | yes']],
    ['<v A>one <i>two</v> three</i></v> four', ['A | one two three', 'four']],
    ['<v A>one <v B>two</v> three', ['A | one', 'B | two', 'A | three']],
    ['<c><v A>one</v></c> two', ['A | one', 'two']],
    ['<v A>Note: one', ['A | Note: one']],
    ['- no name', ['- no name']],
    ['JO: one', ['JO | one']],
    ['<b>JO:</b> one', ['JO | one']],
    ['- Jo Lind: one', ['Jo Lind | one']],
    ['>> JO: one', ['JO | one']],
    ['Amina van der Berg (guest): one', ['Amina van der Berg (guest) | one']],
    ['JO&#58; one', ['JO: one']],
    ['Listen:', ['Listen:']],
    ['At 7:30 we start', ['At 7:30 we start']],
    ['She told me: no', ['She told me: no']],
    ['أمينة: نعم', ['أمينة | نعم']],
    ['田中：はい', ['田中 | はい']],
  ])('tells who says what in %j', (row, said) => {
    expect(words(row)).toMatchObject({ said, codes: [] });
  });

  it('parts rows that begin with other names', () => {
    expect(words('JO: Did you?', 'AMINA: I did.', 'Twice.').said).toEqual([
      'JO | Did you?',
      'AMINA | I did.\nTwice.',
    ]);
  });

  it('goes on with the speaker above where a voice has no name', () => {
    const { cues, mended } = readWebVtt(
      `WEBVTT\n\n${TIMING}\n<v Jo>one\n\n${TIMING}\n<v>two\n\n${TIMING}\nthree`,
    );
    expect(cues.map(({ speaker }) => speaker)).toEqual(['Jo', 'Jo', undefined]);
    expect(mended.speakersCarriedOn).toBe(1);
  });

  it.each([
    ['under <5 mg> of it', '<5 mg>', 7],
    ['under <5 mg of it', '<5 mg of it', 7],
    ['<x>cold</x>', '<x>', 1],
    ['<b ut not there>cold', '<b ut not there>', 1],
    ['<>cold', '<>', 1],
    ['cold</never mind>', '</never mind>', 5],
  ])('tells of the tag in %j, where a browser drops it', (row, tag, column) => {
    const [problem] = readWebVtt(`WEBVTT\n\n${TIMING}\nfirst row\n${row}`).problems;
    expect(problem).toMatchObject({ code: 'transcript-unknown-tag', line: 5, column });
    expect(problem?.message).toContain(tag);
  });

  it.each([
    [
      'one <00:01.500>two',
      [
        ['one', 1],
        ['two', 1.5],
      ],
    ],
    [
      '<00:01.200>one <00:01.500><c>two</c>',
      [
        ['one', 1.2],
        ['two', 1.5],
      ],
    ],
    [
      'one <00:00:01,500>two',
      [
        ['one', 1],
        ['two', 1.5],
      ],
    ],
    [
      'JO: one <00:01.500>two',
      [
        ['one', 1],
        ['two', 1.5],
      ],
    ],
    [
      '<v Jo>one <00:01.500>two</v>',
      [
        ['one', 1],
        ['two', 1.5],
      ],
    ],
    [
      'one <00:00.100>two <00:09.000>three',
      [
        ['one', 1],
        ['two', 1],
        ['three', 2],
      ],
    ],
  ])('takes the times of words from %j', (row, expected) => {
    expect(words(row)).toMatchObject({ words: [expected], codes: [] });
  });

  it('tells of a time within a cue that is none', () => {
    expect(words('one <00:99.000>two').codes).toEqual(['transcript-unknown-tag:4']);
  });

  it('times each of several voices by its own stamps', () => {
    expect(words('JO: one <00:01.500>two', '<00:01.700>AMINA: three').words).toEqual([
      [
        ['one', 1],
        ['two', 1.5],
      ],
      [['three', 1.7]],
    ]);
  });
});
