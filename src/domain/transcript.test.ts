import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cutTranscript, fitTranscript, type Cue, type Transcript } from './transcript.ts';

function transcript(...cues: Cue[]): Transcript {
  return { language: 'en', cues };
}

const twoCues = transcript(
  { startSeconds: 10, endSeconds: 20, speaker: 'amina', text: 'one two three four' },
  { startSeconds: 20, endSeconds: 24, speaker: 'jo', text: 'five' },
);

describe('cutTranscript', () => {
  it('starts the range at zero', () => {
    expect(cutTranscript(twoCues, 20, 24).cues).toEqual([
      { startSeconds: 0, endSeconds: 4, speaker: 'jo', text: 'five' },
    ]);
  });

  it('leaves out words outside the range', () => {
    const { cues } = cutTranscript(twoCues, 14, 23);
    expect(cues.map((cue) => cue.text)).toEqual(['three four', 'five']);
    expect(cues[0]).toMatchObject({ startSeconds: 0, endSeconds: 6 });
  });

  it('goes by word times where there are any', () => {
    const words = [
      { text: 'one', startSeconds: 0, endSeconds: 1 },
      { text: 'two', startSeconds: 8, endSeconds: 9 },
    ];
    const timed = transcript({ startSeconds: 0, endSeconds: 10, text: 'one two', words });
    expect(cutTranscript(timed, 5, 10).cues[0]).toMatchObject({
      text: 'two',
      words: [{ text: 'two', startSeconds: 3, endSeconds: 4 }],
    });
  });

  it('cuts a script without spaces between characters', () => {
    const chinese = transcript({ startSeconds: 0, endSeconds: 4, text: '水很冷啊' });
    expect(cutTranscript(chinese, 0, 2).cues[0]?.text).toBe('水很');
  });

  it('neither loses nor invents a word where two cuts meet', () => {
    const anyCue = fc
      .record({
        startSeconds: fc.integer({ min: 0, max: 50 }),
        length: fc.integer({ min: 1, max: 20 }),
        words: fc.array(fc.stringMatching(/^[a-z]{1,8}$/u), { minLength: 1, maxLength: 8 }),
      })
      .map(({ startSeconds, length, words }) => ({
        startSeconds,
        endSeconds: startSeconds + length,
        text: words.join(' '),
      }));
    fc.assert(
      fc.property(
        fc.array(anyCue, { maxLength: 6 }),
        fc.integer({ min: 0, max: 70 }),
        (cues, cut) => {
          const whole = { language: 'en', cues };
          const parts = [cutTranscript(whole, 0, cut), cutTranscript(whole, cut, 100)];
          const count = (list: readonly Cue[]) =>
            list
              .flatMap((cue) => cue.text.split(' '))
              .sort()
              .join(' ');
          expect(count(parts.flatMap((part) => part.cues))).toBe(count(cues));
        },
      ),
    );
  });
});

describe('fitTranscript', () => {
  it('keeps every word and brings its times into the recording', () => {
    const words = [{ text: 'late', startSeconds: 17, endSeconds: 19 }];
    const timed = transcript({ startSeconds: -2, endSeconds: 19, text: 'early and late', words });
    expect(fitTranscript(timed, 18).cues).toEqual([
      {
        ...{ startSeconds: 0, endSeconds: 18, text: 'early and late' },
        words: [{ text: 'late', startSeconds: 17, endSeconds: 18 }],
      },
    ]);
  });

  it('changes nothing where everything lies inside', () => {
    expect(fitTranscript(twoCues, 24)).toEqual(twoCues);
  });
});
