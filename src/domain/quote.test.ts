import { describe, expect, it } from 'vitest';
import { checkQuote, firstSentence } from './quote.ts';
import type { Cue } from './transcript.ts';

function cue(speaker: string, text: string, startSeconds = 0, endSeconds = startSeconds + 10): Cue {
  return { speaker, text, startSeconds, endSeconds };
}

const said = [
  cue('amina', 'I write the, um, the readings on my arm, because', 0),
  cue('amina', 'by the time I reach the office the meter has forgotten the morning.', 10),
  cue('jo', 'Every day?', 20),
  cue(
    'amina',
    'Every day. I do not trust it. It is not the battery, and I would never say it is rubbish.',
    30,
  ),
];

function check(quote: string) {
  return checkQuote(quote, said, { fillers: ['sort of'], language: 'en' });
}

describe('checkQuote', () => {
  it.each([
    ['words as they were said', 'by the time I reach the office'],
    ['other letter case and punctuation', 'By the time, I reach THE office!'],
    ['words across two cues of one speaker', 'on my arm, because by the time I reach the office'],
    ['a filler and an immediate repeat left out', 'I write the readings on my arm'],
    ['fillers and repeats kept', 'I write the, um, the readings'],
    ['an omission', 'I write the readings on my arm … the meter has forgotten the morning'],
    ['an omission in dots', 'I write the readings ... because by the time'],
    ['an omission in brackets', 'I write the readings […] because by the time'],
    ['an added word', 'the [little] meter has forgotten the morning'],
    ['an ellipsis at either end', '… the meter has forgotten …'],
  ])('accepts %s', (_, quote) => {
    expect(check(quote)).toMatchObject({ ok: true, speaker: 'amina' });
  });

  it.each([
    ['a changed word', 'by the time I reach the car', 'not-said'],
    ['changed order', 'the office I reach by the time', 'not-said'],
    ['words left out without a sign', 'I write the readings because by the time', 'not-said'],
    ['a negation left out without a sign', 'I do trust it', 'not-said'],
    ['a negation left out under an ellipsis', 'I do … trust it', 'negation-omitted'],
    ['"never" left out under an ellipsis', 'I would … say it is rubbish', 'negation-omitted'],
    ['a word replaced in brackets', 'the [device] has forgotten the morning', 'replaced'],
    ['a place replaced in brackets', 'I reach the [lab] the meter has forgotten', 'replaced'],
    ['words of two people', 'forgotten the morning. Every day? Every day.', 'several-speakers'],
    [
      'an omission over another speaker',
      'forgotten the morning … I do not trust it',
      'several-speakers',
    ],
    ['no words at all', '… [ ] …', 'no-words'],
  ])('refuses %s', (_, quote, reason) => {
    expect(check(quote)).toMatchObject({ ok: false, reason });
  });

  it('shows the passage that comes nearest', () => {
    expect(check('by the time I reach the car the meter')).toMatchObject({
      nearest: expect.stringContaining('time I reach the office') as string,
    });
  });

  it('tells the second at which the words begin', () => {
    const words = 'one two three'.split(' ').map((text, index) => ({
      text,
      startSeconds: 5 + index,
      endSeconds: 6 + index,
    }));
    const timed = [{ ...cue('amina', 'one two three', 5, 8), words }];
    expect(checkQuote('two three', timed, { fillers: [] })).toMatchObject({ startSeconds: 6 });
  });

  it('takes a word with a typographic apostrophe for the same word', () => {
    const cues = [cue('amina', "It doesn't work.")];
    expect(checkQuote('It doesn’t work', cues, { fillers: [] }).ok).toBe(true);
  });

  it('knows negations of the transcript’s own language', () => {
    const cues = [cue('rodrigo', 'La sal no me deja trabajar')];
    const result = checkQuote('La sal … me deja trabajar', cues, {
      fillers: [],
      language: 'es-CL',
    });
    expect(result).toMatchObject({ ok: false, reason: 'negation-omitted' });
  });
});

describe('firstSentence', () => {
  it('ends with the sentence', () => {
    expect(firstSentence([cue('a', 'It was 7.2 then. And now?')])).toBe('It was 7.2 then.');
  });

  it('joins cues of the first speaker only', () => {
    expect(firstSentence([cue('a', 'It was\nlate'), cue('a', 'by then'), cue('b', 'Yes.')])).toBe(
      'It was late by then',
    );
  });
});
