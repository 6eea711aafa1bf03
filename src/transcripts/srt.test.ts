import { describe, expect, it } from 'vitest';
import { readSrt } from './srt.ts';

function read(...rows: string[]) {
  const { cues, problems } = readSrt(rows.join('\n'));
  return {
    said: cues.map(({ speaker, text }) => (speaker === undefined ? text : `${speaker} | ${text}`)),
    times: cues.map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds]),
    codes: problems.map(({ code, line }) => `${code}:${line}`),
  };
}

const FIRST = '00:00:01,000 --> 00:00:02,500';
const SECOND = '00:00:03,000 --> 00:00:04,000';

describe('readSrt', () => {
  it('reads numbers, commas and points, hours or none, and places on the picture', () => {
    expect(read('1', FIRST, '{\\an8}one', '', '2', '0:03.0 --> 0:04 X1:40', 'two', '')).toEqual({
      said: ['one', 'two'],
      times: [
        [1, 2.5],
        [3, 4],
      ],
      codes: [],
    });
  });

  it.each([
    ['\r\n', 'carriage returns'],
    ['\r', 'carriage returns alone'],
  ])('ends lines at %j', (end) => {
    const { cues } = readSrt(['1', FIRST, 'one', '', '2', SECOND, 'two'].join(end));
    expect(cues.map(({ text, line }) => [text, line])).toEqual([
      ['one', 3],
      ['two', 7],
    ]);
  });

  it('keeps words on both sides of an empty row', () => {
    expect(read('1', FIRST, 'one', '', 'more', '', '2', SECOND, 'two').said).toEqual([
      'one\nmore',
      'two',
    ]);
  });

  it('knows a number that is said from one that counts', () => {
    expect(read('1', FIRST, '7', '', '2', SECOND, '11').said).toEqual(['7', '11']);
  });

  it('keeps numbers that are said where nothing is counted', () => {
    expect(read(FIRST, 'eleven:', '11', SECOND, '7').said).toEqual(['eleven:\n11', '7']);
  });

  it('passes over numbers that are doubled, wrong or missing', () => {
    const third = '00:00:05,000 --> 00:00:06,000';
    const rows = ['1', '1', FIRST, 'one', '', '7', '7', SECOND, 'two', '', third, 'three'];
    expect(read(...rows).said).toEqual(['one', 'two', 'three']);
  });

  it.each([
    ['<b>very</b> <I>cold</I>', 'very cold'],
    ['<font color="#fff" size=2>cold</font>', 'cold'],
    ['I <3 it, and 4 > 3', 'I <3 it, and 4 > 3'],
    ['below <5 mg> of it', 'below <5 mg> of it'],
    ['<unknown>cold</unknown>', '<unknown>cold</unknown>'],
    ['a < b <i>c</i>', 'a < b c'],
    ['Salt &amp; cold&nbsp;&lt;5', 'Salt & cold <5'],
    ['press --> here', 'press --> here'],
    ['- Amina: yes', 'Amina | yes'],
    ['JO LIND: yes', 'JO LIND | yes'],
    ['She said:', 'She said:'],
  ])('reads %j', (row, said) => {
    expect(read('1', FIRST, row)).toMatchObject({ said: [said], codes: [] });
  });

  it('parts the rows of two people', () => {
    expect(read('1', FIRST, 'JO: Did you?', 'AMINA: I did.').said).toEqual([
      'JO | Did you?',
      'AMINA | I did.',
    ]);
  });

  it.each([
    ['words above the first time', ['1', 'lost', FIRST, 'one'], 'transcript-stray-text:2'],
    ['a time that is none', ['00:00:61,000 --> 00:01:02,000', 'one'], 'transcript-bad-time:1'],
    ['one time instead of two', ['00:00:01,000 -->', 'one'], 'transcript-bad-time:1'],
    [
      'an end before its start',
      ['00:00:05,000 --> 00:00:04,000', 'one'],
      'transcript-ends-before-start:1',
    ],
    ['cues out of order', [SECOND, 'two', FIRST, 'one'], 'transcript-out-of-order:3'],
  ])('tells the line of %s', (_, rows, problem) => {
    expect(read(...rows).codes).toEqual([problem]);
  });

  it('puts cues in order, and lets them overlap', () => {
    const long = '00:00:01,000 --> 00:00:09,000';
    expect(read('1', SECOND, 'two', '', '2', long, 'one')).toMatchObject({
      said: ['one', 'two'],
      times: [
        [1, 9],
        [3, 4],
      ],
    });
  });
});
