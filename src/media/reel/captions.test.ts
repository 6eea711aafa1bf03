import { describe, expect, it } from 'vitest';
import type { Cue } from '../../domain/transcript.ts';
import { buildCaptions } from './captions.ts';

const limits = { columns: 20, lines: 1 };

function cue(startSeconds: number, endSeconds: number, text: string, more: Partial<Cue> = {}): Cue {
  return { startSeconds, endSeconds, text, ...more };
}

describe('buildCaptions', () => {
  it('parts a long cue at the time its words are spoken', () => {
    const words = [
      { text: 'I load the boat.', startSeconds: 1, endSeconds: 2 },
      { text: 'Then I row.', startSeconds: 4, endSeconds: 5 },
    ];
    const long = cue(1, 5, 'I load the boat. Then I row.', { words, speaker: 'amina' });
    expect(buildCaptions([long], 10, limits)).toEqual([
      { startSeconds: 1, endSeconds: 4, lines: ['I load the boat.'], speakerId: 'amina' },
      { startSeconds: 4, endSeconds: 5, lines: ['Then I row.'], speakerId: 'amina' },
    ]);
  });

  it('lets captions meet that are a breath apart, and leaves a pause where there is one', () => {
    const captions = buildCaptions(
      [cue(0, 1, 'One.'), cue(1.3, 2, 'Two.'), cue(4, 5, 'Three.')],
      5,
      limits,
    );
    expect(captions.map(({ endSeconds }) => endSeconds)).toEqual([1.3, 2, 5]);
  });

  it('shows one after the other what two people begin to say at once', () => {
    const captions = buildCaptions(
      [cue(0, 3, 'Nobody told us!'), cue(0.2, 2, 'Ask.'), cue(4, 5, 'Well.')],
      5,
      limits,
    );
    const times = captions.map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds]);
    expect(times.flat().map((time) => Number(time.toFixed(2)))).toEqual([0, 2.37, 2.37, 3, 4, 5]);
    expect(captions.map(({ lines }) => lines[0])).toEqual(['Nobody told us!', 'Ask.', 'Well.']);
  });

  it('shows one at a time, and none after the clip', () => {
    const captions = buildCaptions(
      [cue(0, 4, 'One.'), cue(2, 9, 'Two.'), cue(8, 9, 'Three.')],
      8,
      limits,
    );
    expect(captions.map(({ startSeconds, endSeconds }) => [startSeconds, endSeconds])).toEqual([
      [0, 2],
      [2, 8],
    ]);
  });
});
