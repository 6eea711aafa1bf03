import { describe, expect, test } from 'vitest';
import type { StagedStory } from '../../../study/staged.ts';
import { makeStory } from '../make-site.ts';
import { arm, makeSource, script } from './make-source.ts';
import { buildStoryProgram } from './story-program.ts';

const day = [
  { at: '05:00', what: 'Loads the boat', hard: false, clipIds: [] },
  { at: '15:00', what: 'Types', hard: true, clipIds: [] },
];

function build(body: string, story: Partial<StagedStory> = {}) {
  const staged = makeStory({
    id: 'a-day',
    title: 'A day on the lake',
    summary: 'Eleven.',
    ...story,
  });
  return buildStoryProgram(makeSource({ stories: [staged] }, body), staged);
}

describe('buildStoryProgram', () => {
  test('opens with the story, then follows its body', () => {
    const { steps } = build(`Eleven sites before noon.

<Quote clip="amina/arm">I write them … on my arm.</Quote>

<Clip id="amina/arm" />

<Both customer="amina/arm" employee="priya/script" />

<Discuss>What would the meter need
to know?</Discuss>
`);
    expect(steps.map(({ number, kind, title }) => `${number} ${kind}: ${title}`)).toEqual([
      '1 opening: A day on the lake',
      '2 quote: “I write them … on my arm.”',
      '3 play: amina/arm',
      '4 pair: amina/arm / priya/script',
      '5 discuss: What would the meter need to know?',
    ]);
    expect(steps.flatMap(({ moments }) => moments.map(({ kind }) => kind))).toEqual([
      ...['opening', 'quote', 'title', 'clip'],
      ...['pair', 'title', 'clip', 'title', 'clip', 'question'],
    ]);
  });

  test('carries each of its clips once', () => {
    const body = '<Clip id="amina/arm" />\n\n<Both customer="amina/arm" employee="priya/script" />';
    expect(Object.keys(build(body).clips)).toEqual([arm.id, script.id]);
  });

  test('names the theme that both clips share, and otherwise the story', () => {
    const [, step] = build('<Both customer="amina/arm" employee="priya/script" />').steps;
    expect(step?.moments[0]).toMatchObject({ kind: 'pair', theme: 'Getting data out' });
  });

  test('says whose words are quoted, and when', () => {
    const [, step] = build('<Quote clip="amina/arm" />').steps;
    expect(step?.moments).toMatchObject([
      { kind: 'quote', text: 'I write them on my arm.', speaker: { name: 'Amina Otieno' } },
    ]);
    expect(step?.moments[0]).toHaveProperty('href', 'clips/amina/arm/#t=1');
  });

  test('leaves out what stands within a sentence, and clips of another edition', () => {
    const body =
      'She does <Quote clip="amina/arm">write them</Quote>.\n\n<Clip id="nobody/here" />';
    expect(build(body).steps).toHaveLength(1);
  });

  test('plays the one clip of a pair of which the other is not shown', () => {
    const { steps } = build('<Both customer="amina/arm" employee="nobody/here" />');
    expect(steps[1]).toMatchObject({ kind: 'play', title: 'amina/arm' });
  });

  test('shows its day at the end, or where its body does', () => {
    const kinds = (body: string) => build(body, { day }).steps.map(({ kind }) => kind);
    expect(kinds('<Clip id="amina/arm" />')).toEqual(['opening', 'play', 'day']);
    expect(kinds('<Day story="a-day" />\n\n<Clip id="amina/arm" />')).toEqual([
      ...['opening', 'day', 'play'],
    ]);
  });

  test('has neither minutes nor notes', () => {
    const program = build('<Clip id="amina/arm" />');
    expect(program).not.toHaveProperty('minutes');
    expect(program.prepare).toEqual([]);
    expect(program.steps[1]).not.toHaveProperty('note');
  });
});
