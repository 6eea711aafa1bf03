import { describe, expect, test } from 'vitest';
import {
  buildClip,
  buildConsent,
  buildEdition,
  buildFacts,
  buildInterview,
  buildPerson,
  buildStory,
  buildStudy,
  placeOf,
  TODAY,
} from '../../tests/factories/study.ts';
import type { Place, Problem } from '../domain/problem.ts';
import { filterStudy, type FilteredStudy } from './filter.ts';
import { markProblems } from './mark-problems.ts';

const file = 'interviews/amina/interview.yaml';
const study = buildStudy({
  stories: [buildStory('broken', { body: 'Some words.' }), buildStory('whole')],
  people: ['amina', 'tomas'].map((id) =>
    buildPerson(id, { consent: buildConsent({ whole: true }) }),
  ),
  interviews: [
    buildInterview('tomas', { publish: 'whole' }),
    buildInterview('amina', {
      clips: [
        buildClip('amina/one', { at: placeOf(file, 10) }),
        buildClip('amina/two', { at: placeOf(file, 20) }),
      ],
    }),
  ],
});

function mark(at: Place, severity: Problem['severity'] = 'error'): FilteredStudy {
  const options = { today: TODAY, drafts: true, facts: buildFacts(study) };
  const filtered = filterStudy(study, buildEdition(), options);
  const problem: Problem = { ...at, severity, code: 'unknown-id', message: 'm', hint: 'h' };
  return markProblems(filtered, [problem]);
}

function markedIds({ staged }: FilteredStudy): string[] {
  const entries = [...staged.interviews, ...staged.clips, ...staged.stories];
  return entries.filter((entry) => entry.problems).map(({ id }) => id);
}

describe('markProblems', () => {
  test('puts an error on its own entry and empties its body only', () => {
    const marked = mark(placeOf('stories/broken.mdx', 8));
    expect(markedIds(marked)).toEqual(['broken']);
    expect(marked.bodies.map(({ source }) => source.trim())).toEqual(['', 'A plain story.']);
  });

  test('puts an error of an interview on the clip it stands in', () => {
    expect(markedIds(mark(placeOf(file, 12)))).toEqual(['amina/one']);
    expect(markedIds(mark(placeOf(file, 99)))).toEqual(['amina/two']);
  });

  test('puts an error that stands before all clips on all of them', () => {
    expect(markedIds(mark(placeOf(file, 3)))).toEqual(['amina/one', 'amina/two']);
  });

  test('puts any error of an interview on its own page where it is whole', () => {
    const tomas = 'interviews/tomas/interview.yaml';
    expect(markedIds(mark(placeOf(tomas, 3)))).toEqual(['tomas', 'tomas/one']);
    expect(markedIds(mark(placeOf(tomas, 99)))).toEqual(['tomas', 'tomas/one']);
  });

  test('leaves pages alone for a warning, or for an error elsewhere', () => {
    expect(markedIds(mark(placeOf('stories/broken.mdx'), 'warning'))).toEqual([]);
    expect(markedIds(mark(placeOf('study.yaml')))).toEqual([]);
  });
});
