import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCue } from '../../tests/factories/transcripts.ts';
import { readTranscript } from './read.ts';
import type { FoundCue } from './reading.ts';
import { settleCues } from './settle.ts';
import { formatWebVtt } from './write-webvtt.ts';

function readBack(text: string) {
  const reading = readTranscript(new TextEncoder().encode(text), 'transcript.vtt');
  return { ...reading, cues: reading.cues.map((cue) => ({ ...cue, line: 0 })) };
}

describe('formatWebVtt', () => {
  it('writes voices and the times of words', () => {
    const words = [
      { text: 'My', startSeconds: 4, endSeconds: 4.4 },
      { text: 'arm.', startSeconds: 4.5, endSeconds: 5 },
    ];
    const cues = [
      { startSeconds: 1, endSeconds: 3.5, text: 'Salt & cold:\nboth <5' },
      { startSeconds: 4, endSeconds: 363_600.25, speaker: 'Amina', text: 'My arm.', words },
    ];
    expect(formatWebVtt({ cues })).toBe(
      [
        'WEBVTT',
        '',
        '00:00:01.000 --> 00:00:03.500',
        'Salt &amp; cold&#58;',
        'both &lt;5',
        '',
        '00:00:04.000 --> 101:00:00.250',
        '<v Amina>My<00:00:04.400> <00:00:04.500>arm.<00:00:05.000>',
        '',
      ].join('\n'),
    );
  });

  it.each([
    ['a name before a colon where nobody is named', undefined, 'Jo: yes'],
    ['a full-width colon', undefined, '田中：はい'],
    ['a speaker with signs of markup', 'A > B & <c>', 'yes'],
    ['a name that makes an arrow with its bracket', 'Jo --', 'yes'],
    ['an arrow', 'Jo', 'press --> here'],
    ['what looks like a reference', 'Jo', '&amp; &lt;b&gt;'],
    ['what looks like a tag', undefined, '<v Jo>yes</v> <00:01.000>'],
    ['a script from right to left', 'أمينة', '\u200Fالعدّاد نسي: مرّتين'],
    ['a script without blanks', '阿米娜', '水很冷。\n真的很冷'],
  ])('keeps %s', (_, speaker, text) => {
    const cue = { startSeconds: 1, endSeconds: 2, ...(speaker !== undefined && { speaker }), text };
    const { cues, problems } = readBack(formatWebVtt({ cues: [cue] }));
    expect(cues).toEqual([{ ...cue, line: 0 }]);
    expect(problems).toEqual([]);
  });

  it('keeps a word that is as long as its cue timed', () => {
    const words = [{ text: 'yes', startSeconds: 1, endSeconds: 2 }];
    const cue = { startSeconds: 1, endSeconds: 2, text: 'yes', words };
    expect(readBack(formatWebVtt({ cues: [cue] })).cues).toEqual([{ ...cue, line: 0 }]);
  });

  it('is read again as the same transcript, whatever was in it', () => {
    fc.assert(
      fc.property(fc.array(anyCue, { maxLength: 6 }), (found) => {
        const cues = settle(found);
        const reading = readBack(formatWebVtt({ cues }));
        expect(reading.cues).toEqual(cues);
        expect(Object.values(reading.mended).filter((times) => times !== 0)).toEqual([]);
        const codes = new Set(reading.problems.map(({ code }) => code));
        if (cues.length > 0) expect([...codes].filter((code) => code !== LOST_LETTERS)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });
});

/** A letter that was lost before is still lost. */
const LOST_LETTERS = 'transcript-broken-letters';

function settle(found: readonly Omit<FoundCue, 'line'>[]) {
  return settleCues(
    'any',
    found.map((cue) => ({ ...cue, line: 0 })),
  ).cues;
}
