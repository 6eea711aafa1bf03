import { describe, expect, test } from 'vitest';
import type { Problem } from '../../domain/problem.ts';
import { acceptYaml } from '../accept.ts';
import { readYaml } from '../source.ts';
import { sessionSchema, type SessionFile } from './session.ts';

const FILE = 'sessions/meeting.mdx';
const FRONT = `title: A meeting
purpose: To listen.
audiences: [customers]
minutes: 5
steps:
  - `;

function accept(step: string): { steps: SessionFile['steps']; problems: Problem[] } {
  const { source, problems } = readYaml(FRONT + step, FILE);
  const { accepted, problems: faults } = acceptYaml(sessionSchema, source);
  return { steps: accepted?.value.steps ?? [], problems: [...problems, ...faults] };
}

/** What is said of a step that begins at 6:5, without its file. */
function tell(step: string): string[] {
  return accept(step).problems.map(
    ({ code, line, column, message, hint }) => `${code} ${line}:${column} ${message} ${hint}`,
  );
}

describe('sessionStep', () => {
  test.each<[string, object]>([
    ['{ play: a/b, minutes: 5 }', { kind: 'play', play: 'a/b' }],
    ['{ play: [a/b, { id: a/c, if-agreed: true }], minutes: 5 }', { kind: 'play' }],
    ['{ quote: a/b, words: my arm, minutes: 0.5 }', { kind: 'quote', words: 'my arm' }],
    ['{ discuss: Why?, minutes: 5, note: Wait. }', { kind: 'discuss', note: 'Wait.' }],
    ['{ poll: Never?, minutes: 2.5 }', { kind: 'poll', minutes: 2.5 }],
    ['{ poll: Which?, options: [a, b, c], minutes: 5 }', { options: ['a', 'b', 'c'] }],
    ['{ pair: salt, minutes: 5 }', { kind: 'pair' }],
    ['{ chair: technician, minutes: 5 }', { kind: 'chair' }],
    ['{ agree: true, minutes: 5 }', { kind: 'agree', agree: true }],
    ['{ agree: [One at a time], minutes: 5 }', { agree: ['One at a time'] }],
    ['{ write-first: Three lines, minutes: 5 }', { kind: 'write-first' }],
    ['{ say-back: true, minutes: 5 }', { kind: 'say-back', 'say-back': true }],
    ['{ commit: Who does it?, minutes: 5 }', { kind: 'commit', commit: 'Who does it?' }],
    ['{ break: true, minutes: 5 }', { kind: 'break' }],
    ['{ activity: spend-a-budget, budget: 20, minutes: 5 }', { name: 'spend-a-budget' }],
    ['{ activity: rank-the-needs, clips: [a/b, a/c], minutes: 5 }', { name: 'rank-the-needs' }],
    ['{ activity: redraw-the-day, day: t, title: Ours, minutes: 5 }', { title: 'Ours' }],
    ['{ activity: Wade in, instructions: [Get wet], minutes: 5 }', { name: 'own' }],
    ['{ activity: Rank the risks, instructions: [Rank], minutes: 5 }', { name: 'own' }],
    ['{ activity: Redraw the map, instructions: [Draw], minutes: 5 }', { name: 'own' }],
  ])('reads %s', (step, expected) => {
    const { steps, problems } = accept(step);
    expect(problems).toEqual([]);
    expect(steps).toEqual([expect.objectContaining(expected)]);
  });

  test.each<[what: string, step: string, told: RegExp[]]>([
    [
      'a kind that is mistyped, at the key',
      '{ brake: true, minutes: 5 }',
      [/^unknown-key 6:7 `brake` .*Did you mean `break`\? Known here: `play`, .*`note`\.$/],
    ],
    [
      'a kind in capitals, and nothing else of the step',
      '{ Poll: Never?, minutes: soon }',
      [/^unknown-key 6:7 .*Did you mean `poll`\?/],
    ],
    [
      'a step in which nothing happens',
      '{ clip: a/b, minutes: 5 }',
      [/^step-without-kind 6:5 .*Begin it with one of `play`, .*`commit`\.$/],
    ],
    ['an empty step', '{}', [/^step-without-kind 6:5 /]],
    ['a bare word', 'break', [/^wrong-type 6:5 `steps` must be keys with values/]],
    [
      'two kinds, at the second',
      '{ discuss: Why?, note: x, play: a/b, minutes: 5 }',
      [/^step-with-kinds 6:31 .*`play` and `discuss`/],
    ],
    [
      'three kinds, each but the first',
      '{ agree: true, play: a/b, break: true, minutes: 5 }',
      [/^step-with-kinds 6:20 /, /^step-with-kinds 6:31 /],
    ],
    [
      'a key of another kind, naming those of this one',
      '{ discuss: Why?, options: [a, b], minutes: 5 }',
      [/^unknown-key 6:22 .*Known here: `discuss`, `minutes`, `note`\.$/],
    ],
    [
      'a mistyped key, with the nearest of this kind',
      '{ quote: a/b, word: my arm, minutes: 5 }',
      [/^unknown-key 6:19 .*Did you mean `words`\?/],
    ],
    ['no minutes', '{ play: a/b }', [/^missing-key 6:5 `minutes` is missing/]],
    [
      'minutes that are neither whole nor half',
      '{ play: a/b, minutes: 2.25 }',
      [/^wrong-value 6:27 .*“2.25”\. It must be whole or half minutes, such as 5 or 7\.5\.$/],
    ],
    [
      'minutes in words, or with their unit',
      '{ play: a/b, minutes: 10 min }',
      [
        /^wrong-type 6:27 `minutes` must be a number, and it is text\. Write digits only, such as 10/,
      ],
    ],
    ['minutes that nobody can count', '{ play: a/b, minutes: .nan }', [/a number, and it is none/]],
    ['minutes of weeks', '{ play: a/b, minutes: 9999999 }', [/^wrong-value 6:27 .*at most 600/]],
    [
      'a kind with a blank for its hyphen',
      '{ write first: One line, minutes: 5 }',
      [/^unknown-key 6:7 .*Did you mean `write-first`\?/],
    ],
    ['minutes that are none', '{ play: a/b, minutes: 0 }', [/^wrong-value 6:27 .*more than 0/]],
    ['an empty list to play', '{ play: [], minutes: 5 }', [/^empty-value 6:13 `play`/]],
    ['a question left out', '{ discuss: , minutes: 5 }', [/^empty-value 6:\d+ `discuss`/]],
    [
      'a poll with one option',
      '{ poll: Why?, options: [Yes], minutes: 5 }',
      [/^wrong-value 6:28 .*“a list of 1”\. It must be a list of 2 or more\.$/],
    ],
    [
      'a poll with nine',
      '{ poll: Why?, options: [a, b, c, d, e, f, g, h, i], minutes: 5 }',
      [/^wrong-value 6:28 .*a list of no more than 8\.$/],
    ],
    [
      'a poll with two alike',
      '{ poll: Why?, options: [Once, once], minutes: 5 }',
      [/^wrong-value 6:28 .*no two are alike/],
    ],
    [
      'a switch where words belong',
      '{ say-back: yes, minutes: 5 }',
      [/^wrong-value 6:17 `say-back` cannot be “yes”\. It must be true, or words for the wall\.$/],
    ],
    ['a number for a prompt', '{ commit: 5, minutes: 5 }', [/^wrong-value 6:15 .*true, or words/]],
    [
      'rules that are no list',
      '{ agree: Be kind, minutes: 5 }',
      [/^wrong-value 6:14 .*true, or a list of rules\.$/],
    ],
    ['rules without one', '{ agree: [], minutes: 5 }', [/^empty-value 6:14 `agree`/]],
    [
      'rules that are no text, each',
      '{ agree: [1, Listen, [x]], minutes: 5 }',
      [/^wrong-type 6:15 /, /^wrong-type 6:26 /],
    ],
    ['a break that is off', '{ break: false, minutes: 5 }', [/^wrong-value 6:14 .*`?true`?/]],
    [
      'an activity that is nearly ready-made',
      '{ activity: spend-the-budget, minutes: 5 }',
      [/^unknown-activity 6:17 “spend-the-budget” is nearly `spend-a-budget`/],
    ],
    [
      'one that is written as a title',
      '{ activity: Redraw the Day, instructions: [Draw], minutes: 5 }',
      [/^unknown-activity 6:17 .*`activity: redraw-the-day`/],
    ],
    [
      'one with a slip in the title',
      '{ activity: Rank the need, instructions: [Rank], minutes: 5 }',
      [/^unknown-activity 6:17 .*`rank-the-needs`/],
    ],
    [
      'an own activity without instructions',
      '{ activity: Wade in, minutes: 5 }',
      [/^missing-key 6:5 `instructions` is missing/],
    ],
    ['an activity without a name', '{ activity: , minutes: 5 }', [/^empty-value 6:\d+ `activity`/]],
    [
      'a key of another activity',
      '{ activity: rank-the-needs, budget: 10, minutes: 5 }',
      [/^unknown-key 6:33 .*Known here: `activity`, `clips`, /],
    ],
    [
      'a single card',
      '{ activity: spend-a-budget, clips: [a/b], minutes: 5 }',
      [/^wrong-value 6:40 .*a list of 2 or more/],
    ],
    [
      'half a coin',
      '{ activity: spend-a-budget, budget: 2.5, minutes: 5 }',
      [/^wrong-value 6:41 .*a whole number/],
    ],
    [
      'a day to redraw that is nobody’s',
      '{ activity: redraw-the-day, minutes: 5 }',
      [/^missing-key 6:5 `day` is missing/],
    ],
  ])('tells of %s, and of nothing else', (_, step, told) => {
    expect(tell(step)).toEqual(told.map((form) => expect.stringMatching(form) as string));
  });

  test('keeps the steps beside a faulty one', () => {
    const { steps } = accept(
      '{ play: a/b, minutes: 5 }\n  - { brake: true }\n  - { break: true, minutes: 5 }',
    );
    expect(steps.map(({ kind }) => kind)).toEqual(['play', 'break']);
  });

  test('takes no key of every object for a kind', () => {
    expect(tell('{ constructor: x, minutes: 5 }')).toEqual([
      expect.stringMatching(/^step-without-kind/),
    ]);
  });
});
