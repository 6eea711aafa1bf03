import { describe, expect, it } from 'vitest';
import { firstSentence, firstTurn } from './first-sentence.ts';
import type { Cue } from './transcript.ts';

function cue(speaker: string, text: string): Cue {
  return { speaker, text, startSeconds: 0, endSeconds: 10 };
}

describe('firstSentence', () => {
  it.each([
    ['It was 7.2 then. And now?', 'It was 7.2 then.'],
    ['“It forgets!” she said. So do I.', '“It forgets!”'],
    ['Dr. Berg came. He was sick.', 'Dr. Berg came.'],
    ['水很冷。我們沒有手套。', '水很冷。'],
    ['هل تثق به؟ لا.', 'هل تثق به؟'],
    ['यह ठंडा है। बहुत।', 'यह ठंडा है।'],
    ['[laughs] One big button. On the side.', 'One big button.'],
    ['no marks at all', 'no marks at all'],
    ['', ''],
  ])('of %j is %j', (text, sentence) => {
    expect(firstSentence([cue('a', text)])).toBe(sentence);
  });

  it('goes on over the breaks of lines and cues', () => {
    expect(firstSentence([cue('a', 'It was\nlate'), cue('a', 'by then. Yes.')])).toBe(
      'It was late by then.',
    );
  });
});

describe('firstTurn', () => {
  const isAmina = (speaker: string | undefined) => speaker === 'amina';

  it('passes over the question and the rain, and ends where somebody else speaks', () => {
    const cues = [
      cue('jo', 'And then?'),
      cue('amina', '[rain]'),
      cue('amina', 'I write'),
      cue('amina', 'them on'),
      cue('jo', 'Mhm.'),
      cue('amina', 'my arm.'),
    ];
    expect(firstTurn(cues, isAmina).map(({ text }) => text)).toEqual(['I write', 'them on']);
  });

  it('is empty where none of them speaks', () => {
    expect(firstTurn([cue('jo', 'Hello?')], isAmina)).toEqual([]);
  });
});
