import { describe, expect, it } from 'vitest';
import type { FoundCue } from './reading.ts';
import { estimateSeconds, settleCues } from './settle.ts';

const at = (
  startSeconds: number | undefined,
  text: string,
  more: Partial<FoundCue> = {},
): FoundCue => ({
  line: 1,
  startSeconds,
  text,
  ...more,
});

function settle(...found: FoundCue[]) {
  const { cues, problems, mended } = settleCues('any', found);
  return {
    times: cues.map(({ text, startSeconds, endSeconds }) => [text, startSeconds, endSeconds]),
    speakers: cues.map(({ speaker }) => speaker),
    words: cues.map(({ words }) =>
      words?.map(({ text, startSeconds, endSeconds }) => [text, startSeconds, endSeconds]),
    ),
    codes: problems.map(({ code, line }) => `${code}:${line}`),
    mended: Object.entries(mended).filter(([, times]) => times !== 0),
  };
}

describe('settleCues', () => {
  it('supplies an end by the next cue that begins later, and the last by its words', () => {
    const thirty = 'a'.repeat(30);
    expect(
      settle(at(1, 'a'), at(1, 'b'), at(4, 'c', { endSeconds: 5 }), at(9, thirty)),
    ).toMatchObject({
      times: [
        ['a', 1, 4],
        ['b', 1, 4],
        ['c', 4, 5],
        [thirty, 9, 11],
      ],
      mended: [['endsSupplied', 3]],
    });
  });

  it('puts cues in time order, those that begin together in the order of the file', () => {
    expect(
      settle(at(5, 'c', { line: 1 }), at(2, 'a', { line: 2 }), at(2, 'b', { line: 3 })),
    ).toMatchObject({
      times: [
        ['a', 2, 5],
        ['b', 2, 5],
        ['c', 5, 6],
      ],
      codes: ['transcript-out-of-order:2'],
    });
  });

  it('lets cues overlap', () => {
    expect(settle(at(1, 'a', { endSeconds: 9 }), at(2, 'b', { endSeconds: 3 }))).toMatchObject({
      times: [
        ['a', 1, 9],
        ['b', 2, 3],
      ],
      codes: [],
    });
  });

  it('spreads what has no time behind the last that has one', () => {
    expect(
      settle(at(undefined, 'a'), at(3, 'b', { endSeconds: 4 }), at(undefined, 'c')),
    ).toMatchObject({
      times: [
        ['a', 0, 3],
        ['b', 3, 4],
        ['c', 4, 5],
      ],
      codes: ['transcript-times-estimated:1'],
    });
  });

  it('carries a speaker on over blanks, and stops at nobody', () => {
    const speakers = ['Jo : ', '', ' ', undefined, ''];
    expect(settle(...speakers.map((speaker, index) => at(index, 'a', { speaker })))).toMatchObject({
      speakers: ['Jo', 'Jo', 'Jo', undefined, undefined],
      mended: [
        ['endsSupplied', 5],
        ['speakersCarriedOn', 2],
      ],
    });
  });

  it('drops cues without words, and nothing else', () => {
    expect(settle(at(1, ' \n'), at(2, 'a', { endSeconds: 3 })).times).toEqual([['a', 2, 3]]);
  });

  it('holds words within their cue, in order and apart', () => {
    const words = [
      { text: 'one', startSeconds: 0, endSeconds: 3 },
      { text: 'two', startSeconds: 2, endSeconds: 1 },
      { text: 'three', startSeconds: 1.5, endSeconds: 99 },
    ];
    expect(settle(at(1, 'one two three', { endSeconds: 5, words })).words).toEqual([
      [
        ['one', 1, 2],
        ['two', 2, 2],
        ['three', 2, 5],
      ],
    ]);
  });

  it('keeps the marks of the text with its words', () => {
    const words = ['one', 'two'].map((text, index) => ({
      text,
      startSeconds: index,
      endSeconds: index + 1,
    }));
    expect(settle(at(0, '“One” — two!', { endSeconds: 2, words })).mended).toEqual([
      ['wordTimesDropped', 1],
    ]);
    expect(settle(at(0, '“one” — two!', { endSeconds: 2, words })).words).toEqual([
      [
        ['“one” —', 0, 1],
        ['two!', 1, 2],
      ],
    ]);
  });

  it.each([NaN, -0.001, Infinity, 1e9])('refuses the time %d', (seconds) => {
    expect(settle(at(seconds, 'a')).codes).toEqual(['transcript-bad-time:1']);
    expect(settle(at(0, 'a', { endSeconds: seconds })).codes).toEqual(['transcript-bad-time:1']);
  });

  it('changes nothing when it is done twice', () => {
    const first = settleCues('any', [
      at(3, 'b: c', { speaker: 'A' }),
      at(1.00049, ' a\t b\r\nc '),
    ]).cues;
    expect(settleCues('any', first).cues).toEqual(first);
  });
});

describe('estimateSeconds', () => {
  it.each([
    ['', 1],
    ['yes', 1],
    ['a'.repeat(45), 3],
    ['水'.repeat(10), 2],
    [`${'水'.repeat(10)}${'a'.repeat(15)}`, 3],
  ])('says %j in %d s', (text, seconds) => {
    expect(estimateSeconds(text)).toBeCloseTo(seconds);
  });
});
