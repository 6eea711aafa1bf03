import { describe, expect, test } from 'vitest';
import {
  buildClip,
  buildConsent,
  buildEdition,
  buildFacts,
  buildFinding,
  buildInterview,
  buildPerson,
  buildStudy,
  placeOf,
  refTo,
  TODAY,
} from '../../../tests/factories/study.ts';
import type { EvidencePart } from '../../domain/evidence.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Finding, Interview, ShownWithout, Study } from '../../domain/study.ts';
import { filterStudy, type FilteredStudy } from '../filter.ts';

const agreed = (id: string) => refTo(id, { ifAgreed: true });
const FILE = 'findings/f.mdx';

/** Amina is shown to everybody; Tomas, of the other side, to colleagues only. */
const people = [
  buildPerson('amina'),
  buildPerson('tomas', {
    name: 'Tomas Tester',
    side: 'employee',
    consent: buildConsent({ audiences: ['employees'] }),
  }),
];

function interviewsWith(tomas: Partial<Interview> = {}): Interview[] {
  const clips = [buildClip('amina/one'), buildClip('amina/two')];
  return [buildInterview('amina', { clips }), buildInterview('tomas', tomas)];
}

const EVIDENCE: Partial<Finding> = {
  evidenceFor: [agreed('amina/one')],
  evidenceAgainst: [agreed('tomas/one')],
  evidencePlaces: { for: placeOf(FILE, 9), against: placeOf(FILE, 11) },
};

function confirm(editionId: string, ...parts: EvidencePart[]): ShownWithout[] {
  return parts.map((missing, index) => ({
    ...{ editionId, missing, words: `It stands without ${missing}.` },
    at: placeOf(FILE, 14 + index),
  }));
}

function filter(finding: Partial<Finding>, study: Partial<Study> = {}): FilteredStudy {
  const whole = buildStudy({
    ...{ people, interviews: interviewsWith() },
    findings: [buildFinding('f', { ...EVIDENCE, ...finding })],
    ...study,
  });
  const options = { today: TODAY, drafts: false, facts: buildFacts(whole) };
  return filterStudy(whole, buildEdition(), options);
}

function check(...given: Parameters<typeof filter>): Problem[] {
  return filter(...given).problems;
}

const tell = (problems: readonly Problem[]) =>
  problems.map(({ code, line }) => `${code} ${String(line)}`);

describe('checkOneSided', () => {
  test('refuses a finding that loses all against it, whatever its references say', () => {
    const [problem, ...others] = check({});
    expect(others).toEqual([]);
    expect(problem).toMatchObject({ code: 'finding-one-sided', severity: 'error', line: 11 });
    expect(problem?.message).toMatch(/“customers”.*against it and of what employees say/u);
    expect(problem?.message).toContain('`tomas/one`: Tomas Tester has not agreed');
    expect(problem?.hint).toContain(
      '`shown-without: { customers: { against: "…", employee: "…" } }`',
    );
  });

  test('points to what is missing first: the list for it, the list against it, or the file', () => {
    const unlisted = { evidenceFor: [agreed('tomas/one')], evidenceAgainst: [agreed('amina/one')] };
    expect(tell(check(unlisted))).toEqual(['finding-one-sided 9']);
    const both = { evidenceAgainst: [agreed('tomas/one'), agreed('amina/two')] };
    expect(tell(check(both))).toEqual(['finding-one-sided 1']);
  });

  test.each<[string, Partial<Study>]>([
    ['a draft', { interviews: interviewsWith({ draft: true }) }],
    ['a clip for other editions', { interviews: interviewsWith({ editions: ['employees'] }) }],
    ['words that nobody may read', { people: withTomas({ media: ['video'] }) }],
    ['a consent that ran out', { people: withTomas({ until: '2026-06-14' }) }],
    ['a consent that is not there', { people: [buildPerson('amina')] }],
  ])('counts as taken away %s', (_, study) => {
    expect(check({}, { ...study }).map(({ code }) => code)).toEqual(['finding-one-sided']);
  });

  test('asks nothing where something of each is left, or where there was nothing', () => {
    expect(check({}, { people: withTomas({}) })).toEqual([]);
    expect(check({ evidenceAgainst: [] })).toEqual([]);
    expect(check({ evidenceFor: [], evidenceAgainst: [] })).toEqual([]);
    expect(check({ evidenceAgainst: [agreed('tomas/unknown')] })).toEqual([]);
  });

  test('asks nothing of a finding that the edition does not show', () => {
    expect(check({ editions: ['employees'] })).toEqual([]);
    expect(check({ draft: true })).toEqual([]);
  });

  test('is content with words for everything that is missing, and with no less', () => {
    const whole = confirm('customers', 'against', 'employee');
    expect(check({ shownWithout: whole })).toEqual([]);
    const [problem] = check({ shownWithout: whole.slice(0, 1) });
    expect(problem?.message).toContain('nothing is left of what employees say');
    expect(problem?.hint).toContain(
      'to `customers:` under `shown-without:` the keys `employee: "…"`',
    );
  });

  test('takes no words for another edition', () => {
    const [problem] = check({ shownWithout: confirm('facilitators', 'against', 'employee') });
    expect(problem?.hint).toContain(
      'under `shown-without:` the line `customers: { against: "…", employee: "…" }`',
    );
  });

  test('warns of words that nothing asks for', () => {
    const words = confirm('customers', 'against', 'employee', 'for');
    expect(tell(check({ shownWithout: words }))).toEqual(['confirmation-not-needed 16']);
    expect(tell(check({ shownWithout: words, editions: ['employees'] }))).toHaveLength(3);
  });

  test('counts somebody whose alias is shown', () => {
    expect(check({}, { people: withTomas({ alias: 'An engineer', media: ['words'] }) })).toEqual(
      [],
    );
  });
});

describe('listConfirmed', () => {
  test('puts on the stage the words of this edition, and only those that are true in it', () => {
    const shownWithout = [
      ...confirm('customers', 'against', 'employee', 'for'),
      ...confirm('employees', 'customer'),
    ];
    expect(filter({ shownWithout }).staged.findings[0]?.shownWithout).toEqual([
      { missing: 'against', words: 'It stands without against.' },
      { missing: 'employee', words: 'It stands without employee.' },
    ]);
  });
});

function withTomas(consent: Parameters<typeof buildConsent>[0]) {
  return [
    buildPerson('amina'),
    buildPerson('tomas', { side: 'employee', consent: buildConsent(consent) }),
  ];
}
