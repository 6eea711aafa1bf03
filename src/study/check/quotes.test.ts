import { describe, expect, test } from 'vitest';
import {
  buildClip,
  buildCue,
  buildInterview,
  buildPerson,
  buildStory,
  buildStudy,
  refTo,
} from '../../../tests/factories/study.ts';
import type { Study } from '../../domain/study.ts';
import { parseBody } from '../body.ts';
import { checkQuotes } from './quotes.ts';

const interview = buildInterview('amina', {
  interviewer: refTo('jo'),
  transcripts: [
    {
      language: 'en',
      cues: [
        buildCue('amina', 60, 'The meter forgets everything.'),
        buildCue('amina', 70, 'I write the readings on my arm, and I do not'),
        buildCue('jo', 80, 'trust the pen?'),
        buildCue('amina', 90, 'Now the pen is in the drawer.'),
        buildCue('amina', 100, 'My daughter laughs.'),
      ],
    },
  ],
  clips: [
    buildClip('amina/arm', { startSeconds: 70, endSeconds: 90 }),
    buildClip('amina/pen', { startSeconds: 90, endSeconds: 100 }),
  ],
});
const other = buildInterview('tomas', {
  transcripts: [{ language: 'en', cues: [buildCue('tomas', 10, 'I painted the door shut.')] }],
});

function tell(words: string, more: Partial<Study> = {}): string[] {
  const story = buildStory('lake', { body: `<Quote clip="amina/arm">${words}</Quote>\n` });
  const study = buildStudy({
    people: [buildPerson('amina'), buildPerson('jo'), buildPerson('tomas')],
    interviews: [interview, other],
    stories: [story],
    ...more,
  });
  const bodies = study.stories.map((entry) => ({ entry, parsed: parseBody(entry) }));
  return checkQuotes(study, bodies).map(({ code, hint }) => `${code}: ${hint}`);
}

describe('checkQuotes', () => {
  test('finds nothing wrong with what was said in the clip', () => {
    expect(tell('I write the readings on my arm')).toEqual([]);
  });

  test.each([
    [
      'the nearest passage, who says it and when, and what is different',
      'I write the numbers on my arm',
      'quote-not-said: Amina Example at 1:10: “I write the [-numbers-] {+readings+} on my arm” ([-…-] is your word, {+…+} was said). Leave words out only with …, add only in [ ].',
    ],
    [
      'that nothing is like it',
      'Fish jumped out of a pond',
      'quote-not-said: Nothing like it is said in this clip. Leave words out only with …, add only in [ ].',
    ],
    [
      'the clip in which the words are said',
      'the pen is in the drawer',
      'quote-not-said: They are said in another clip: clip="amina/pen".',
    ],
    [
      'the clip of another interview in which the words are said',
      'I painted the door shut',
      'quote-not-said: They are said in another clip: clip="tomas/one".',
    ],
    [
      'words after the clip’s end',
      'My daughter laughs',
      "quote-not-said: They stand at 1:40, after the clip's end at 1:30: extend the clip, or make another.",
    ],
    [
      'words before the clip',
      'The meter forgets everything',
      'quote-not-said: They stand at 1:00, before the clip begins at 1:10: extend the clip, or make another.',
    ],
    [
      'words that begin before the clip does',
      'everything. I write the readings',
      'quote-not-said: They begin at 1:06.2, before the clip does at 1:10: let it begin earlier, or quote less.',
    ],
    [
      'a negation left out',
      'on my arm … I do …',
      'quote-negation-omitted: Amina Example at 1:14: “on my arm … I do {+not+}” ({+…+} was said). Quote the negation too.',
    ],
    [
      'words of two people, and who says which',
      'I do not trust the pen',
      'quote-several-speakers: Amina Example at 1:18: “I do not (Jo Example:) trust the pen”. Make two quotes of it.',
    ],
    [
      'a replaced word',
      'I write the [numbers] on my arm',
      'quote-replaced: Amina Example at 1:10: “I write the [-[numbers]-] {+readings+} on my arm” ([-…-] is your word, {+…+} was said). Keep the word that was said and add yours after it, in [ ].',
    ],
  ])('tells of %s', (_what, words, told) => {
    expect(tell(words)).toEqual([told]);
  });

  test('tells of words that go on past the clip', () => {
    const clip = buildClip('amina/arm', { startSeconds: 90, endSeconds: 98 });
    const interviews = [{ ...interview, clips: [clip] }];
    expect(tell('the pen is in the drawer', { interviews })).toEqual([
      "quote-not-said: They go on until 1:39.7, past the clip's end at 1:38: extend the clip, or quote less.",
    ]);
  });

  test('asks for the negations of a language it does not know, and uses those it is given', () => {
    const cues = [buildCue('amina', 70, 'Dw i ddim yn hoffi hwn')];
    const interviews = [{ ...interview, transcripts: [{ language: 'cy', cues }] }];
    expect(tell('Dw i … yn hoffi', { interviews })[0]).toMatch(
      /^quote-omission-unchecked: .*list the language's negations under `negations:`/u,
    );
    const { settings } = buildStudy();
    const known = { interviews, settings: { ...settings, negations: ['ddim'] } };
    expect(tell('Dw i … yn hoffi', known)[0]).toMatch(/^quote-negation-omitted: /u);
    expect(tell('Dw i ddim … hwn', known)).toEqual([]);
  });
});
