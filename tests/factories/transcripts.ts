import fc from 'fast-check';
import type { Cue, Word } from '../../src/domain/transcript.ts';

/** What words may hold that a reader or writer could take for something else. */
const NASTY = [
  'one',
  'two,',
  '“three”',
  '-->',
  '--',
  '00:01.000 --> 00:02.000',
  '<00:01.000>',
  '&',
  '&amp;',
  '&#58;',
  '<b>',
  '</v>',
  '<v Jo>',
  'a<b',
  '>>',
  'Jo:',
  'Jo Lind:',
  'ジョー：',
  'NOTE',
  'STYLE',
  'WEBVTT',
  '1',
  '7:30',
  '水很冷',
  '。',
  'かな',
  'مرحبا',
  '\u200F',
  'é',
  'e\u0301',
  '👩🏽‍🔧',
  '{\\an8}',
  '[1]',
  '\u00A0',
  '\u2028',
  '\uFEFF',
  '\0',
  '\uD800',
  '\uDC00',
];
const BLANKS = [' ', ' ', ' ', '\n', '\n\n', '\r\n', '\t', '', '\n \n'];

/** Words of any kind, well-formed or not. */
export const anyWords: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...NASTY) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
      ),
      fc.constantFrom(...BLANKS),
    ),
    { maxLength: 8 },
  )
  .map((pieces) => pieces.flat().join(''));

/** A time to the millisecond or finer, within a minute; rarely none at all. */
export const anySeconds: fc.Arbitrary<number> = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 60_000 }).map((millis) => millis / 1000) },
  { weight: 2, arbitrary: fc.double({ min: 0, max: 60, noNaN: true }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 3599.9995, 3600, 400_000.001) },
);

/** A cue as no reader leaves it: overlong words, times anywhere. */
export const anyCue: fc.Arbitrary<Cue> = fc
  .record({
    startSeconds: anySeconds,
    length: fc.double({ min: 0.001, max: 20, noNaN: true }),
    speaker: fc.option(anyWords, { nil: undefined }),
    text: anyWords,
    timed: fc.option(fc.infiniteStream(fc.tuple(anySeconds, anySeconds)), { nil: undefined }),
  })
  .map(({ startSeconds, length, speaker, text, timed }) => ({
    startSeconds,
    endSeconds: startSeconds + length,
    ...(speaker !== undefined && { speaker }),
    text,
    ...(timed && { words: timeWords(text, timed) }),
  }));

/** The words of a text, each at times taken from somewhere. */
function timeWords(text: string, times: Iterator<[number, number]>): Word[] {
  return (text.match(/\S+/gu) ?? []).map((word) => {
    const [startSeconds, endSeconds] = times.next().value as [number, number];
    return { text: word, startSeconds, endSeconds };
  });
}
