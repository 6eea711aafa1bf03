import { describe, expect, it } from 'vitest';
import { chooseRange, locateWords, stripHeads } from './locate.ts';

const TRANSCRIPT = {
  language: 'en',
  cues: [
    { startSeconds: 0, endSeconds: 4, speaker: 'jo', text: 'What do you do first?' },
    { startSeconds: 4, endSeconds: 8, speaker: 'amina', text: 'I write them on my arm,' },
    { startSeconds: 8, endSeconds: 12, speaker: 'amina', text: 'um, because the meter forgets.' },
    { startSeconds: 12, endSeconds: 16, speaker: 'jo', text: 'It forgets?' },
    {
      startSeconds: 16,
      endSeconds: 76,
      speaker: 'amina',
      text: `It forgets. ${'Always so. '.repeat(40)}`,
    },
  ],
};
const OPTIONS = { fillers: [] };

function locate(words: string) {
  return locateWords(words, TRANSCRIPT, OPTIONS);
}

describe('locateWords', () => {
  it('finds words whatever their case and marks', () => {
    const located = locate('i WRITE them — on my arm!');
    expect(located).toMatchObject({ ok: true, ranges: [{ startSeconds: 4 }] });
  });

  it('finds words of several people, and with a filler left out', () => {
    expect(locate('What do you do first? I write them')).toMatchObject({ ok: true });
    expect(locate('on my arm because the meter forgets')).toMatchObject({ ok: true });
  });

  it('finds every place', () => {
    expect(locate('It forgets')).toMatchObject({ ok: true, ranges: [{ startSeconds: 12 }, {}] });
  });

  it('tells what comes nearest', () => {
    expect(locate('I write them on my sleeve')).toMatchObject({
      ok: false,
      nearest: { words: expect.stringContaining('I write them on my') as string },
    });
    expect(locate('nothing of the kind whatsoever')).toEqual({ ok: false });
    expect(locate('…')).toEqual({ ok: false });
  });
});

describe('stripHeads', () => {
  it('takes out times and the names of who speaks', () => {
    expect(
      stripHeads('Jo Lind 0:00 What first?\nAmina: [00:04] I write.', ['Jo Lind', 'Amina']),
    ).toMatch(/^What first\?\s+I write\.$/u);
    expect(stripHeads('I write (very) fast.', [])).toBe('I write (very) fast.');
  });
});

describe('chooseRange', () => {
  const found = { startSeconds: 4.5, endSeconds: 7 };

  it('keeps a given range that holds the words', () => {
    expect(chooseRange(found, { startSeconds: 2, endSeconds: 9 }, TRANSCRIPT)).toEqual({
      startSeconds: 2,
      endSeconds: 9,
    });
    expect(chooseRange(found, { startSeconds: 4.8, endSeconds: 6.8 }, TRANSCRIPT)).toEqual(found);
  });

  it('corrects one that does not, and supplies one, to whole cues', () => {
    const whole = { startSeconds: 4, endSeconds: 8 };
    expect(chooseRange(found, {}, TRANSCRIPT)).toEqual(whole);
    expect(chooseRange(found, { startSeconds: 30, endSeconds: 35 }, TRANSCRIPT)).toEqual(whole);
    expect(chooseRange(found, { startSeconds: 4 }, TRANSCRIPT)).toEqual(whole);
  });

  it('leaves a breath where a cue is too long to be taken whole', () => {
    const { startSeconds, endSeconds } = chooseRange(
      { startSeconds: 40, endSeconds: 42 },
      {},
      TRANSCRIPT,
    );
    expect([startSeconds, endSeconds]).toEqual([39.7, 42.3]);
  });
});
