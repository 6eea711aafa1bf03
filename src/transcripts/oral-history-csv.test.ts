import { describe, expect, it } from 'vitest';
import { readOralHistoryCsv } from './oral-history-csv.ts';

function read(...rows: string[]) {
  const { cues, problems, mended } = readOralHistoryCsv(rows.join('\n'));
  return {
    said: cues.map(({ speaker, text }) => (speaker === undefined ? text : `${speaker} | ${text}`)),
    times: cues.map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds]),
    tags: cues.map(({ tags }) => tags),
    lines: cues.map(({ line }) => line),
    codes: problems.map(({ code, line }) => `${code}:${line}`),
    told: problems.map(({ message }) => message).join('\n'),
    mended: Object.entries(mended).filter(([, times]) => times !== 0),
  };
}

const HEADER = 'speaker,words,tags,timestamp';

describe('readOralHistoryCsv', () => {
  it('reads speakers, words, tags and times', () => {
    expect(
      read(
        HEADER,
        'Jo Lind:,"One, then.",a; b ;,[00:01]',
        'Amina:,"She said ""two"".",,[1:00:05.5]',
      ),
    ).toEqual({
      said: ['Jo Lind | One, then.', 'Amina | She said "two".'],
      times: [
        [1, 3605.5],
        [3605.5, 3606.5],
      ],
      tags: [['a', 'b'], undefined],
      lines: [2, 3],
      codes: [],
      told: '',
      mended: [['endsSupplied', 2]],
    });
  });

  it.each([
    ['another order', 'Timestamp,SPEAKER,Words', '[0:01],Jo,one'],
    ['semicolons', 'speaker;words;timestamp', 'Jo;one;0:01'],
    ['tabs', 'speaker\twords\ttimestamp', 'Jo\tone\t0:01'],
    ['seconds in a column of their own', 'speaker,words,timestamp,timelink', 'Jo,one,,1'],
    ['a byte order mark', '\uFEFFspeaker,words,timestamp', 'Jo,one,0:01'],
    ['carriage returns', 'speaker,words,timestamp\r', 'Jo,one,0:01\r'],
  ])('reads %s', (_, ...rows) => {
    expect(read(...rows)).toMatchObject({ said: ['Jo | one'], times: [[1, 2]], codes: [] });
  });

  it('goes on with the speaker above where there is none', () => {
    expect(read(HEADER, 'Jo:,one,,0:01', ',two,,0:02', ' ,three,,0:03')).toMatchObject({
      said: ['Jo | one', 'Jo | two', 'Jo | three'],
      mended: [
        ['endsSupplied', 3],
        ['speakersCarriedOn', 2],
      ],
    });
  });

  it('estimates times between those that are there, and tells once', () => {
    expect(read(HEADER, 'Jo,abc,,0:02', 'Jo,abc,,', 'Jo,abc,,', 'Jo,abc,,0:08')).toMatchObject({
      times: [
        [2, 4],
        [4, 6],
        [6, 8],
        [8, 9],
      ],
      codes: ['transcript-times-estimated:3'],
    });
  });

  it('estimates every time where there is none', () => {
    expect(read('speaker,words', 'Jo,one', 'Jo,two')).toMatchObject({
      times: [
        [0, 1],
        [1, 2],
      ],
      codes: ['transcript-times-estimated:2'],
    });
  });

  it('reads references and known tags as the site shows them', () => {
    const words = 'Salt &amp; cold&#8212;<i>both</i><br>of 5 < 6 & <7>';
    expect(read(HEADER, `Jo,${words},,0:01`).said).toEqual([
      'Jo | Salt & cold—both\nof 5 < 6 & <7>',
    ]);
  });

  it('knows where a row begins whose words go over several', () => {
    expect(read(HEADER, 'Jo,"one\n\ntwo",,0:01', '', 'Jo,three,,0:02')).toMatchObject({
      said: ['Jo | one\ntwo', 'Jo | three'],
      lines: [2, 6],
    });
  });

  it('leaves out footnotes below, with their marks, and tells', () => {
    const rows = ['Jo,cold[1] and [2] or [3],,0:01', ',Footnotes,,', ',[1] Five.,,', ',2. Six.,,'];
    expect(read(HEADER, ...rows)).toMatchObject({
      said: ['Jo | cold and or [3]'],
      codes: ['transcript-left-out:4'],
    });
  });

  it('leaves out footnotes in a column of their own', () => {
    expect(
      read('speaker,words,timestamp,footnote', 'Jo,cold [1][^x],0:01,Five degrees.'),
    ).toMatchObject({
      said: ['Jo | cold'],
      codes: ['transcript-left-out:2'],
    });
  });

  it('keeps notes that somebody spoke of', () => {
    expect(read(HEADER, 'Jo,Notes,,0:01', 'Jo,I kept them.,,0:02')).toMatchObject({
      said: ['Jo | Notes', 'Jo | I kept them.'],
      codes: [],
    });
  });

  it.each([
    [
      'a time that is none',
      [HEADER, 'Jo,one,,soon'],
      ['transcript-bad-time:2', 'transcript-times-estimated:2'],
    ],
    [
      'a column nobody knows',
      ['words,timestamp,mood', 'one,0:01,', 'two,0:02,glad'],
      ['transcript-left-out:3'],
    ],
    ['a cell too many', [HEADER, 'Jo,one,a,0:01,more'], ['transcript-left-out:2']],
    [
      'a speaker without words',
      [HEADER, 'lost,,,', 'Jo,,,', ',one,,0:01'],
      ['transcript-left-out:2'],
    ],
    ['a table of something else', ['date,sum', '1,2'], ['transcript-no-columns:1']],
    [
      'a quotation mark left open',
      [HEADER, 'Jo,one,,0:01', 'Jo,"two', 'Jo,three'],
      ['transcript-csv-syntax:3'],
    ],
  ])('tells the line of %s', (_, rows, codes) => {
    expect(read(...rows).codes).toEqual(codes);
  });

  it('keeps what stands above the quotation mark left open', () => {
    expect(read(HEADER, 'Jo,one,,0:01', 'Jo,"two').said).toEqual(['Jo | one']);
  });

  it('takes a quotation mark within words for one', () => {
    expect(read(HEADER, 'Jo,so "cold" then,,0:01').said).toEqual(['Jo | so "cold" then']);
  });
});
