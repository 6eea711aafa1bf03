import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { BuildOutcome } from '../../src/site/build.ts';
import { listErrors } from '../fixtures/list-errors.ts';
import {
  changeStudy,
  edit,
  lineOf,
  SMALL_STUDY,
  writeSmallStudy,
  type FileChanges,
  type SmallStudyFile,
} from '../fixtures/small-study.ts';
import { hashTree, type Tree } from '../fixtures/tree.ts';
import { openWorkshop, type Workshop } from '../fixtures/workshop.ts';

const EDITIONS = ['customers', 'employees'];
const BEN = 'people/ben.yaml';
const WATER = 'stories/water.mdx';
const MENTION = '<Clip id="ben/valve" />';
const MENTION_AT = `${WATER}:${String(lineOf(SMALL_STUDY[WATER], MENTION))}`;

let workshop: Workshop;
let good: BuildOutcome;
let before: (Tree | undefined)[];

beforeAll(async () => {
  workshop = await openWorkshop();
  await writeSmallStudy(workshop.study);
  good = await workshop.build();
  await workshop.keepDist();
  before = await hashEditions();
});
afterAll(() => workshop.close());

beforeEach(async () => {
  await changeStudy(workshop.study, SMALL_STUDY);
  await workshop.restoreDist();
});

function hashEditions(root = workshop.dist): Promise<(Tree | undefined)[]> {
  return Promise.all(EDITIONS.map((id) => hashTree(join(root, id))));
}

async function expectUntouched(): Promise<void> {
  expect(await hashEditions()).toEqual(before);
  expect(await readdir(workshop.dist)).not.toContain('.held');
}

/** Each of these editions, and no other, has gone whole into `.held`. */
async function expectHeld(editions: readonly string[]): Promise<void> {
  const names = (await readdir(join(workshop.dist, '.held'))).sort();
  expect(names.map((name) => name.split('-')[0])).toEqual(editions);
  const heldHashes = await Promise.all(
    names.map((name) => hashTree(join(workshop.dist, '.held', name))),
  );
  const wasHeld = (id: string) => editions.includes(id);
  expect(heldHashes).toEqual(before.filter((_, index) => wasHeld(EDITIONS[index] ?? '')));
  const left = before.map((hash, index) => (wasHeld(EDITIONS[index] ?? '') ? undefined : hash));
  expect(await hashEditions()).toEqual(left);
}

describe('a study in which everybody agreed', () => {
  it('becomes a site for each edition, which says by when it must be built again', async () => {
    expect(listErrors(good.problems)).toEqual([]);
    expect(good.editions.map(({ id, rebuildBy }) => [id, rebuildBy])).toEqual(
      EDITIONS.map((id) => [id, '2027-01-01']),
    );
    expect(before).not.toContain(undefined);
    const record = await readFile(join(workshop.dist, '.state/customers.json'), 'utf8');
    expect(JSON.parse(record)).toMatchObject({ rebuildBy: '2027-01-01' });
  });
});

describe('a mention of somebody who has not agreed', () => {
  it.each<[string, string, FileChanges]>([
    ['no record', 'consent-missing', { [BEN]: 'name: Ben Oakley\nside: customer\n' }],
    ['not yet given', 'consent-not-yet', edit(BEN, 'given: 2026-01-10', 'given: 2026-06-16')],
    [
      'an audience left out',
      'consent-audience',
      edit(BEN, '[customers, employees]', '[employees]'),
    ],
    ['no words agreed', 'consent-medium', edit(BEN, '[words, audio]', '[]')],
  ])('is an error at its line, and the sites stay: %s', async (_, code, changes) => {
    await changeStudy(workshop.study, changes);
    const { problems, editions } = await workshop.build();
    expect(listErrors(problems)).toEqual([`${code} ${MENTION_AT}`]);
    expect(editions).toEqual([]);
    await expectUntouched();
  });

  it.each<[string, string, FileChanges]>([
    ['withdrawn', 'consent-withdrawn', edit(BEN, 'until: 2026-12-31', 'withdrawn: 2026-06-15')],
    ['run out', 'consent-expired', edit(BEN, 'until: 2026-12-31', 'until: 2026-06-14')],
  ])('takes the sites away: %s', async (_, code, changes) => {
    await changeStudy(workshop.study, changes);
    const { problems } = await workshop.build();
    expect(listErrors(problems)).toEqual([`${code} ${MENTION_AT}`, `edition-held ${BEN}:1`]);
    await expectHeld(EDITIONS);
  });

  it('takes the sites away when a consent has run out meanwhile', async () => {
    const { problems } = await workshop.build({ now: new Date('2027-01-01T10:00:00Z') });
    expect(listErrors(problems)).toEqual([
      `consent-expired ${MENTION_AT}`,
      `edition-held ${BEN}:1`,
    ]);
    await expectHeld(EDITIONS);
  });

  it('takes every such site away, whichever edition was to be built', async () => {
    await changeStudy(workshop.study, edit(BEN, 'until: 2026-12-31', 'withdrawn: 2026-06-15'));
    await workshop.build({ editions: ['employees'] });
    await expectHeld(EDITIONS);
  });

  it.each<[string, FileChanges]>([
    ['the rest of the study cannot be read', { 'study.yaml': 'title: [' }],
    ['another body cannot be read', { 'stories/morning.mdx': '---\ntitle: A\n---\n<Clip id="\n' }],
  ])('takes the sites away even when %s', async (_, changes) => {
    const withdrawn = edit(BEN, 'until: 2026-12-31', 'withdrawn: 2026-06-15');
    await changeStudy(workshop.study, { ...withdrawn, ...changes });
    await workshop.build();
    await expectHeld(EDITIONS);
  });

  it('takes the sites away even when recordings cannot be looked into', async () => {
    await changeStudy(workshop.study, edit(BEN, 'until: 2026-12-31', 'withdrawn: 2026-06-15'));
    await workshop.build({ ffmpeg: join(workshop.study, 'no-such-program') });
    await expectHeld(EDITIONS);
  });
});

/** Every place of an author's in which a clip or a person can be named. */
const MENTIONS: [string, SmallStudyFile, string, string][] = [
  ['a Quote', 'stories/morning.mdx', 'She laughs', '<Quote clip="ben/valve" />\n\nShe laughs'],
  ['a Both', 'themes/priming.mdx', '', '<Both customer="ben/valve" employee="cleo/bench" />\n'],
  ['a pair of a theme', 'themes/priming.mdx', 'ada/dry', 'ben/valve'],
  ['a goal of a persona', 'personas/ferry-hand.mdx', 'ada/dry', 'ben/valve'],
  ['the people of a persona', 'personas/ferry-hand.mdx', 'people: [ada]', 'people: [ben]'],
  ['the people of a story', 'stories/morning.mdx', 'people: [ada]', 'people: [ben]'],
  [
    'evidence for a finding',
    'findings/runs-dry.mdx',
    'for: [ada/dry]',
    'for: [ada/dry, ben/valve]',
  ],
  ['evidence against', 'findings/runs-dry.mdx', '[cleo/bench]', '[cleo/bench, ben/valve]'],
  ['what a customer said', 'commitments/new-seal.mdx', 'said: ada/dry', 'said: ben/valve'],
  ['a step of a session', 'sessions/together.mdx', 'play: ada/dry', 'play: ben/valve'],
];

describe('a mention', () => {
  it.each(MENTIONS)('is found wherever it stands: %s', async (_, file, piece, by) => {
    const changed = piece === '' ? { [file]: SMALL_STUDY[file] + by } : edit(file, piece, by);
    const noConsent = edit(BEN, /consent: .*/.exec(SMALL_STUDY[BEN])?.[0] ?? '?', '');
    await changeStudy(workshop.study, { ...noConsent, ...edit(WATER, MENTION, ''), ...changed });
    const { problems } = await workshop.build();
    const line = lineOf(changed[file] as string, by.split('\n')[0] ?? '');
    expect(listErrors(problems)).toEqual([`consent-missing ${file}:${String(line)}`]);
    await expectUntouched();
  });
});

const INTERVIEW = 'interviews/ben/interview.yaml';
const RECORDING = 'interviews/ben/recording.m4a';

describe('a study that cannot be read whole', () => {
  it.each<[string, FileChanges, string[]]>([
    [
      'a broken record of a person',
      { [BEN]: 'name: Ben\nside: [cust\n' },
      [
        `person-without-side ${INTERVIEW}:1`,
        `yaml-syntax ${BEN}:3`,
        `consent-missing ${MENTION_AT}`,
      ],
    ],
    [
      'a missing transcript',
      { 'interviews/ben/transcript.vtt': undefined },
      [`missing-transcript ${INTERVIEW}:5`],
    ],
    ['a broken recording', { [RECORDING]: 'no sound' }, [`broken-recording ${INTERVIEW}:4`]],
    ['a tag left open', edit(WATER, MENTION, '<Clip id="'), [`mdx-syntax ${MENTION_AT}`]],
    ['code in a body', edit(WATER, MENTION, '{process.env.HOME}'), [`mdx-code ${MENTION_AT}`]],
  ])('leaves the sites as they are: %s', async (_, changes, errors) => {
    const recording = await readFile(join(workshop.study, RECORDING));
    await changeStudy(workshop.study, changes);
    const { problems } = await workshop.build();
    await changeStudy(workshop.study, { [RECORDING]: recording });
    expect(listErrors(problems)).toEqual(errors);
    await expectUntouched();
  });
});
