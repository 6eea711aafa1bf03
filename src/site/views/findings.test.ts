import { describe, expect, test } from 'vitest';
import type { StagedClip, StagedFinding } from '../../study/staged.ts';
import { buildFinding, buildFindingTeaser, type FindingView } from './findings.ts';
import { makeClip, makeFinding, makePerson, makeSite } from './make-site.ts';

const people = [
  makePerson({ id: 'amina', side: 'customer', organisation: 'Lake Trust' }),
  makePerson({ id: 'linh', side: 'customer', organisation: 'Cooperative' }),
  makePerson({ id: 'operator', side: 'customer', isAlias: true }),
  makePerson({ id: 'tomas', side: 'employee', organisation: 'An organisation' }),
];

/** `<person>/<clip>`, on that person's side. */
function clipOf(id: string): StagedClip {
  const personIds = [id.split('/')[0] ?? ''];
  const side = people.find((person) => person.id === personIds[0])?.side ?? 'customer';
  const [personId = ''] = personIds;
  const quote = { text: id, language: 'en', personId, startSeconds: 0, endSeconds: 1 };
  return makeClip({ id, personIds, side, quote });
}

function build(clipIdsFor: string[], clipIdsAgainst: string[], more: Partial<StagedFinding> = {}) {
  const finding = makeFinding({ id: 'f', clipIdsFor, clipIdsAgainst, ...more });
  const ids = [...new Set([...clipIdsFor, ...clipIdsAgainst])];
  const site = makeSite({ people, clips: ids.map(clipOf), findings: [finding] });
  return { view: buildFinding(site, finding), teaser: buildFindingTeaser(site, finding) };
}

function voicesOf({ stances }: FindingView): Record<string, (string | undefined)[]> {
  return Object.fromEntries(
    stances.map(({ stance, voices }) => [stance, [voices.customer?.id, voices.employee?.id]]),
  );
}

describe('buildFindingTeaser', () => {
  test.each<[string, string[], string[], string, string | undefined]>([
    [
      'people, not clips',
      ['amina/a', 'amina/b', 'tomas/a'],
      [],
      '2 people for, nobody against',
      undefined,
    ],
    [
      'both ways',
      ['amina/a', 'tomas/a'],
      ['amina/b'],
      '2 people for, 1 person against, 1 of them in both',
      undefined,
    ],
    [
      'against alone',
      [],
      ['amina/a'],
      'nobody for, 1 person against',
      'Evidence of customers only',
    ],
    ['one side', ['tomas/a'], [], '1 person for, nobody against', 'Evidence of employees only'],
    ['nothing', [], [], 'No evidence is shown', 'No evidence is shown'],
  ])('weighs and says what is lacking: %s', (_, speakFor, against, weight, lack) => {
    const { teaser } = build(speakFor, against);
    expect(teaser.weight).toBe(weight);
    expect(teaser.lack).toBe(lack);
  });
});

describe('buildFinding', () => {
  test('gives what speaks against the same as what speaks for it', () => {
    const { view } = build(['amina/a', 'tomas/a'], ['linh/a', 'tomas/b']);
    expect(view.stances.map(({ weight }) => weight)).toEqual(['2 people for', '2 people against']);
    expect(voicesOf(view)).toEqual({
      for: ['amina/a', 'tomas/a'],
      against: ['linh/a', 'tomas/b'],
    });
  });

  test('prefers a voice with words to one without', () => {
    const finding = makeFinding({ id: 'f', clipIdsFor: ['amina/mute', 'amina/a'] });
    const mute = makeClip({ id: 'amina/mute', personIds: ['amina'] });
    const site = makeSite({ people, clips: [mute, clipOf('amina/a')], findings: [finding] });
    expect(voicesOf(buildFinding(site, finding))['for']).toEqual(['amina/a', undefined]);
  });

  test('lets the others take turns, so that nothing against comes last', () => {
    const { view } = build(
      ['amina/a', 'amina/b', 'amina/c', 'amina/d'],
      ['linh/a', 'linh/b', 'linh/c'],
    );
    expect(view.others.customer.map(({ clip, isAgainst }) => [clip.id, isAgainst])).toEqual([
      ['amina/b', false],
      ['linh/b', true],
      ['amina/c', false],
      ['linh/c', true],
      ['amina/d', false],
    ]);
  });

  test('counts people and organisations once, and says for whom none is shown', () => {
    const { view } = build(['amina/a', 'amina/b', 'operator/a', 'tomas/a'], ['linh/a']);
    expect(view.behind).toBe('4 people: 3 from 3 organisations, 1 whose organisation is not named');
    expect(view.stances.map(({ counts }) => counts)).toEqual([
      ['2 customers: 1 from 1 organisation, 1 whose organisation is not named', '1 employee'],
      ['1 customer'],
    ]);
  });

  test('says that there is no evidence, once', () => {
    const { view } = build([], []);
    expect(view.lacks.map(({ text }) => text)).toEqual([
      'No evidence is shown: nobody is heard here, for this or against it.',
    ]);
    expect(view.stances).toEqual([]);
    expect(view).not.toHaveProperty('behind');
  });

  test('says of which side nobody is heard, and where nobody speaks against it', () => {
    const { view } = build(['amina/a'], []);
    expect(view.lacks.map(({ part }) => part)).toEqual(['employee']);
    expect(view.stances.map(({ lack }) => lack?.part)).toEqual([undefined, 'against']);
  });

  test('sets what its editor says beside what is missing', () => {
    const shownWithout = [
      { missing: 'against' as const, words: 'It stands.' },
      { missing: 'employee' as const, words: 'Also without.' },
    ];
    const { view } = build(['amina/a'], [], { shownWithout });
    expect(view.stances[1]?.lack?.words).toEqual(['It stands.']);
    expect(view.lacks[0]?.words).toEqual(['Also without.']);
    expect(build([], [], { shownWithout }).view.lacks[0]?.words).toEqual([
      'It stands.',
      'Also without.',
    ]);
  });
});
