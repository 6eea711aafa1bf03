import { describe, expect, test } from 'vitest';
import {
  buildClip,
  buildConsent,
  buildCue,
  buildEdition,
  buildFacts,
  buildFinding,
  buildInterview,
  buildPerson,
  buildSession,
  buildStep,
  buildStory,
  buildStudy,
  buildTheme,
  placeOf,
  refTo,
  TODAY,
} from '../../tests/factories/study.ts';
import type { Edition } from '../domain/edition.ts';
import type { StepContent } from '../domain/session.ts';
import type { Study } from '../domain/study.ts';
import { buildExcluded, type Excluded } from './excluded.ts';
import { filterStudy } from './filter.ts';

function exclude(study: Partial<Study>, edition: Partial<Edition> = {}): Excluded {
  const whole = buildStudy(study);
  const options = { today: TODAY, drafts: false, facts: buildFacts(whole) };
  return buildExcluded(whole, filterStudy(whole, buildEdition(edition), options));
}

describe('buildExcluded', () => {
  test('names everybody who is not shown under their own name, and no published part of a name', () => {
    const { names } = exclude({
      people: [
        buildPerson('amina', { name: 'Amina Li Diallo' }),
        buildPerson('jo', {
          name: 'Jo-Anne de Vries Diallo',
          consent: buildConsent({ alias: 'Anne, support' }),
        }),
        buildPerson('kim', { name: 'Kim Answers' }),
        buildPerson('ruth', { name: 'Ruth Answers' }),
      ],
      interviews: [buildInterview('amina', { people: [refTo('amina'), refTo('jo')] })],
    });
    expect(names).toEqual([
      { full: 'Jo-Anne de Vries Diallo', parts: ['Vries'] },
      { full: 'Kim Answers', parts: ['Kim'] },
    ]);
  });

  test('holds what was said outside the shown clips, and nothing said in them', () => {
    const cues = [
      buildCue('amina', 0, 'before all of it'),
      buildCue('amina', 10, 'first clip'),
      buildCue('amina', 20, 'overlapping clips'),
      buildCue('amina', 30, 'second clip'),
      buildCue('amina', 40, 'between the clips'),
      buildCue('amina', 50, 'third clip'),
      buildCue('amina', 60, 'not shown because it'),
      buildCue('amina', 70, 'is for others'),
    ];
    const clips = [
      buildClip('amina/c', { startSeconds: 50, endSeconds: 60 }),
      buildClip('amina/a', { startSeconds: 10, endSeconds: 40 }),
      buildClip('amina/b', { startSeconds: 20, endSeconds: 30 }),
      buildClip('amina/d', { startSeconds: 60, endSeconds: 70, editions: ['employees'] }),
    ];
    const interview = buildInterview('amina', { clips, transcripts: [{ language: 'en', cues }] });
    const texts = exclude({ interviews: [interview] }).texts;
    expect(texts).toContain('before all of it');
    expect(texts).toContain('between the clips');
    expect(texts).toContain('not shown because it is for others');
    expect(texts.join()).not.toMatch(/first|overlapping|second|third/u);
  });

  test('holds no words of an interview that is whole, but what its left-out clips are called', () => {
    const clips = [
      buildClip('amina/shown'),
      buildClip('amina/theirs', {
        title: 'A title for colleagues',
        editions: ['employees'],
        quote: { text: 'the meter So I write', at: refTo('x').at },
      }),
    ];
    const people = [buildPerson('amina', { consent: buildConsent({ whole: true }) })];
    const { texts, ids, includedTexts } = exclude({
      people,
      interviews: [buildInterview('amina', { publish: 'whole', clips })],
    });
    expect(texts.join()).not.toMatch(/Before the clip|After the clip/u);
    expect(texts).toContain('A title for colleagues');
    expect(ids).toEqual(['amina/theirs']);
    expect(includedTexts.join('\n')).toContain('on the meter. So I write');
  });

  test('holds the words of entries and of parts of bodies that are left out', () => {
    const { texts } = exclude({
      stories: [
        buildStory('theirs', {
          summary: 'Their summary.',
          body: 'Their body.',
          editions: ['employees'],
        }),
        buildStory('ours', {
          body: 'Ours.\n\n<Only edition="employees">\nTheir *part*.\n</Only>\n',
        }),
      ],
    });
    expect(texts).toEqual(expect.arrayContaining(['Their summary.', 'Their body.', 'Their part.']));
    expect(texts.join()).not.toContain('Ours');
  });

  test('holds what a shown finding and a shown theme say in other editions only', () => {
    const shownWithout = ['customers', 'employees'].map((editionId) => ({
      ...{ editionId, missing: 'for' as const, words: `It stands for ${editionId}.` },
      at: placeOf('x'),
    }));
    const theirs = buildInterview('kim', { editions: ['employees'] });
    const clips = [refTo('amina/one'), refTo('kim/one', { ifAgreed: true })];
    const { texts, includedTexts } = exclude({
      people: [buildPerson('amina'), buildPerson('kim', { side: 'employee' })],
      interviews: [buildInterview('amina'), theirs],
      findings: [buildFinding('f', { evidenceFor: [refTo('kim/one')], shownWithout })],
      themes: [
        buildTheme('t', { agreements: [{ text: 'Both say it.', clips, at: placeOf('x') }] }),
      ],
    });
    expect(texts).toEqual(expect.arrayContaining(['It stands for employees.', 'Both say it.']));
    expect(texts).not.toContain('It stands for customers.');
    expect(includedTexts).toContain('It stands for customers.');
  });

  test('holds what an alias hides', () => {
    const person = buildPerson('amina', {
      organisation: 'The Lake Trust',
      consent: buildConsent({ alias: 'A technician', media: ['words'] }),
    });
    expect(exclude({ people: [person] }).texts).toContain('The Lake Trust');
  });

  test('holds notes where the edition has none', () => {
    const step = buildStep({ kind: 'break' }, { note: 'Wait for it.' });
    const sessions = [buildSession('talk', { prepare: ['Bring a meter'], steps: [step] })];
    expect(exclude({ sessions }).notes).toEqual(['Bring a meter', 'Wait for it.']);
    expect(exclude({ sessions }, { notes: true }).notes).toEqual([]);
    expect(exclude({ sessions }, { notes: true, audiences: ['public'] }).notes).toHaveLength(2);
  });

  test('holds what a shown session leaves out silently, with its note', () => {
    const words = { text: 'I write them on my arm', at: placeOf('x') };
    const quote: StepContent = { kind: 'quote', clip: refTo('kim/one', { ifAgreed: true }), words };
    const steps = [
      buildStep(quote, { note: 'Kim is not here.' }),
      buildStep({ kind: 'discuss', question: 'What did you hear?' }, { note: 'Wait for it.' }),
    ];
    const study = { sessions: [buildSession('talk', { steps, audiences: ['customers'] })] };
    const { texts, notes, includedTexts } = exclude(study, { notes: true });
    expect(notes).toEqual(['Kim is not here.']);
    expect(texts).toEqual(expect.arrayContaining(['Kim is not here.', words.text]));
    expect(texts).not.toContain('What did you hear?');
    expect(includedTexts).toContain('Wait for it.');
  });

  test('holds the ids of what is left out, unless something shown has the same', () => {
    const { ids } = exclude({
      people: [buildPerson('amina'), buildPerson('jo')],
      interviews: [
        buildInterview('amina', {
          clips: [buildClip('amina/one'), buildClip('amina/two', { draft: true })],
        }),
        buildInterview('jo', { draft: true }),
      ],
      stories: [buildStory('amina', { draft: true }), buildStory('half-done', { draft: true })],
    });
    expect(ids).toEqual(['half-done', 'jo', 'amina/two', 'jo/one']);
  });

  test('holds what is in the edition, so that a run found in both gives nothing away', () => {
    const { includedTexts } = exclude({ stories: [buildStory('day', { body: 'A body.' })] });
    const all = includedTexts.join('\n');
    for (const text of ['A body.', 'So I write them on my arm.', 'What we heard.'])
      expect(all).toContain(text);
  });
});
