import { describe, expect, it } from 'vitest';
import { countWork } from '../../tests/factories/count-work.ts';
import { buildDocx } from '../../tests/factories/docx.ts';
import { readAs } from './read.ts';
import type { TranscriptKind } from './tell-kind.ts';

const VTT = 'WEBVTT\n\n00:01.000 --> 00:02.000\n';
const SRT = '00:00:01,000 --> 00:00:02,000\n';
const SEGMENTS = '{"segments":[{"start":1,"end":2,"text":"a"}';
const WORDS =
  '{"task":"x","segments":[{"start":0,"end":9,"text":"one two"}],"words":[{"word":"no"}';
const CSV = 'speaker,words,tags,timestamp\n';
const OHMS = '<ROOT><sync>1:';

/** What is repeated, behind what. */
const PATHOLOGICAL: Record<TranscriptKind, [before: string, repeated: string][]> = {
  vtt: [
    ...[
      '<',
      '<v ',
      '<v A>x',
      '</i>',
      '&',
      '&amp',
      ': ',
      'A: ',
      'A B ',
      'A: x\n',
      '<00:01.001>x',
      '{\\',
      ' ',
      'a',
    ],
    ...[
      '\n',
      '-->\n',
      'A\n\n',
      'NOTE\n\n',
      '00:01.000 --> 00:02.000\nx\n\n',
      '[1]',
      '<A: <00:01.001>x\n',
      '>> ',
    ],
  ].map((each) => [VTT, each]),
  srt: [
    ...[
      '1',
      '1\n',
      '-->\n',
      '1 -->\n',
      '{\\',
      '<i>',
      '<',
      '<5>',
      'A: x\n',
      ' ',
      `${SRT}x\n\n`,
      `9\n${SRT}`,
      '&#',
    ],
  ].map((each) => [SRT, each]),
  json: [
    ['', '['],
    ['', '{"a":'],
    ['"', '\\"'],
    ['"', '\\\\'],
    ['[', '1,'],
    [SEGMENTS, ',{"start":1,"end":2,"text":"a b"}'],
    [SEGMENTS, ',{"start":1,"end":2,"text":"a b","words":[{"word":"a","start":1},{"word":"c"}]}'],
    [WORDS, ',{"word":"one","start":1},{"word":"two","start":1}'],
  ],
  csv: [
    '"',
    ',',
    ' ',
    '\n',
    '[1]',
    '[^',
    'A,b,,\n',
    'A,b,,0:01\n',
    'A,"b\nc",t;u,\n',
    ';',
    'A,<b>&amp;,,\n',
  ].map((each) => [CSV, each]),
  html: [
    ...[
      '<p>',
      '<p>a',
      '<b>',
      '</i>',
      '<b></i>',
      '<br>',
      ' ',
      '&',
      '&amp;',
      '<',
      '<!--',
      '<p data-m="1">a',
    ],
    ...['<span data-m="1" data-d="1">a </span>', '<i class="speaker" data-m="1">A: </i>'],
  ].map((each) => ['<article>', each]),
  xml: [
    ...[
      '<transcript>',
      '<transcript>a</transcript>',
      '<vtt_transcript>a</vtt_transcript>',
      '</a>',
      ']]>',
      '&',
    ],
  ]
    .map((each): [string, string] => ['<ROOT>', each])
    .concat([
      [OHMS, '|1(1)'],
      [`${OHMS}|1(1)|2(2)</sync><transcript>`, '[[footnotes]]'],
      [`${OHMS}|1(1)</sync><transcript>`, 'A: a b\n'],
      [`${OHMS}|1(1)</sync><transcript>`, 'a '],
      [`${OHMS}|1(1)</sync><vtt_transcript>`, '00:01.000 --> 00:02.000\nx\n\n'],
    ]),
  txt: [
    'a',
    ' ',
    '\n',
    'A: a\n',
    'A B  0:01\na\n',
    '0:01\n',
    '[1]',
    ': ',
    '\t',
    '(',
    '0:01 ',
    'A ',
  ].map((each) => ['Jo Lind  0:03\n', each]),
  docx: [
    '<w:p>',
    '<w:p><w:r><w:t>a</w:t></w:r></w:p>',
    'a',
    '<w:r>',
    '</w:r>',
    '<w:br/>',
    '&',
    '</w:t></w:r></w:p><w:p><w:r><w:t>a b',
  ].map((each) => ['<w:p><w:r><w:t>Jo Lind  0:03', each]),
};

function build(
  kind: TranscriptKind,
  [before, repeated]: [string, string],
  times: number,
): Uint8Array {
  const text = before + repeated.repeat(times);
  return kind === 'docx' ? buildDocx(text, {}, 0) : new TextEncoder().encode(text);
}

describe('readAs', () => {
  const cases = (Object.keys(PATHOLOGICAL) as TranscriptKind[]).flatMap((kind) =>
    PATHOLOGICAL[kind].map((input) => ({ kind, repeated: input[1], input })),
  );

  it.each(cases)('looks twice as much at twice as much $kind of $repeated', ({ kind, input }) => {
    const [once, twice] = [1000, 2000].map((times) => {
      const bytes = build(kind, input, times);
      return countWork(() => readAs(kind, bytes));
    });
    expect((twice ?? 0) / (once ?? 1)).toBeLessThan(2.6);
  });
});
