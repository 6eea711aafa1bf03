import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyCue } from '../../tests/factories/transcripts.ts';
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

  it('keeps the mark behind a character of such a script with it', () => {
    const chinese = transcript({ startSeconds: 0, endSeconds: 6, text: '水很冷。是啊' });
    expect(cutTranscript(chinese, 0, 3.4).cues[0]?.text).toBe('水很冷。');
  });

  it('keeps no word times where they are not those of the words', () => {
    const words = [{ text: 'other', startSeconds: 0, endSeconds: 1 }];
    const odd = transcript({ startSeconds: 0, endSeconds: 4, text: 'one two', words });
    expect(cutTranscript(odd, 0, 2).cues).toEqual([
      { startSeconds: 0, endSeconds: 2, text: 'one' },
    ]);
  });

  it('times words that are out of order in the order they stand in', () => {
    const words = [
      { text: 'one', startSeconds: 6, endSeconds: 8 },
      { text: 'two', startSeconds: 0, endSeconds: 2 },
    ];
    const odd = transcript({ startSeconds: 0, endSeconds: 8, text: 'one two', words });
    expect(cutTranscript(odd, 0, 5).cues).toEqual([]);
    expect(cutTranscript(odd, 5, 9).cues[0]?.words?.map(({ text }) => text)).toEqual([
      'one',
      'two',
    ]);
  });

  it('neither loses nor invents a word, however often it is cut', () => {
    const cutPoints = fc
      .uniqueArray(fc.integer({ min: 1, max: 80_000 }).map((millis) => millis / 1000))
      .map((list) => [0, ...list.toSorted((a, b) => a - b), 500_000]);
    fc.assert(
      fc.property(fc.array(anyCue, { maxLength: 5 }), cutPoints, (cues, points) => {
        // Cues may overlap; each keeps its own order.
        const named = cues.map((cue, index) => ({ ...endLater(cue), speaker: String(index) }));
        const parts = points.slice(1).map((end, index) => {
          const start = points[index] ?? 0;
          const part = cutTranscript({ language: 'en', cues: named }, start, end).cues;
          for (const cue of part) expectWithin(cue, end - start);
          return part;
        });
        for (const { speaker, text, words } of named) {
          const own = parts.flat().filter((cue) => cue.speaker === speaker);
          expect(listWords(own.map((cue) => cue.text).join(' '))).toEqual(listWords(text));
          const timed = own.flatMap((cue) => cue.words ?? []).map((word) => word.text);
          if (words?.length) expect(timed).toEqual(words.map((word) => word.text));
        }
      }),
      { numRuns: 1000 },
    );
  });
});

function endLater(cue: Cue): Cue {
  const words = cue.words?.map((word) => ({
    ...word,
    endSeconds: Math.max(word.startSeconds, word.endSeconds),
  }));
  return { ...cue, ...(words && { words }) };
}

/** Without blanks: a cut parts a script without any. */
function listWords(text: string): string {
  return text.replaceAll(/\s/gu, '');
}

function expectWithin(cue: Cue, seconds: number): void {
  for (const timed of [cue, ...(cue.words ?? [])]) {
    expect(timed.startSeconds).toBeGreaterThanOrEqual(0);
    expect(timed.endSeconds).toBeGreaterThanOrEqual(timed.startSeconds);
    expect(timed.endSeconds).toBeLessThanOrEqual(Math.round(seconds * 1000) / 1000);
  }
}

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
