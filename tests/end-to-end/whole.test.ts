import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { probeRecordings } from '../../src/media/probe.ts';
import { listErrors } from '../fixtures/list-errors.ts';
import {
  changeStudy,
  edit,
  FFMPEG,
  SMALL_STUDY,
  writeSmallStudy,
  type FileChanges,
} from '../fixtures/small-study.ts';
import { findWord, openFiles, type OpenedFile } from '../fixtures/traces.ts';
import { openWorkshop, type Workshop } from '../fixtures/workshop.ts';

const PAGE = 'interviews/ada/index.html';
/** Said once, after the one clip of the interview. */
const OUTSIDE = 'bucket';
const SECONDS = 6;

const agree = (path: 'people/ada.yaml' | 'people/ivo.yaml'): FileChanges =>
  edit(path, 'audiences:', 'whole: true, audiences:');
const WHOLE: FileChanges = {
  ...edit('interviews/ada/interview.yaml', 'transcript:', 'publish: whole\ntranscript:'),
  ...agree('people/ada.yaml'),
  ...agree('people/ivo.yaml'),
};

/** Somebody in the picture who is not in the clip, and what they agreed to. */
function withPasserBy(consent: string): FileChanges {
  const [path, source] = Object.entries(WHOLE)[0] as [string, string];
  return {
    'people/dot.yaml': `name: Dot Marlow\nconsent: { given: 2026-01-10, whole: true, ${consent} }\n`,
    [path]: source
      .replace('others-seen: no', 'others-seen: [dot]')
      .replace('kind: does-not-work', 'kind: does-not-work\n    present: [ada, ivo]'),
  };
}

let workshop: Workshop;

beforeAll(async () => {
  workshop = await openWorkshop();
  await writeSmallStudy(workshop.study, WHOLE);
  const { problems } = await workshop.build();
  expect(problems).toEqual([]);
  await workshop.keepDist();
});
afterAll(() => workshop.close());

beforeEach(async () => {
  await changeStudy(workshop.study, { ...SMALL_STUDY, ...WHOLE });
  await workshop.restoreDist();
});

function openEdition(edition: string): Promise<OpenedFile[]> {
  return openFiles(join(workshop.dist, edition));
}

function hasPage(files: readonly OpenedFile[]): boolean {
  return files.some(({ path }) => path === PAGE);
}

/** How long each film and sound of an edition is, whole seconds, each length once. */
async function listLengths(edition: string, files: readonly OpenedFile[]): Promise<number[]> {
  const media = files.filter(({ path }) => /\.(?:mp4|m4a)$/u.test(path));
  const paths = media.map(({ path }) => join(workshop.dist, edition, path));
  const facts = await probeRecordings(paths, { ffmpeg: FFMPEG });
  const seconds = [...facts.values()].map((found) =>
    found instanceof Error ? NaN : Math.round(found.durationSeconds),
  );
  return [...new Set(seconds)].sort();
}

describe('an interview that everyone in it agreed to show whole', () => {
  it.each(['customers', 'employees'])('is there from beginning to end: %s', async (edition) => {
    const files = await openEdition(edition);
    expect(hasPage(files)).toBe(true);
    expect(findWord(files, OUTSIDE).length).toBeGreaterThan(0);
    expect(await listLengths(edition, files)).toContain(SECONDS);
  });
});

describe('an interview that somebody in it did not agree to show whole', () => {
  it.each<[string, FileChanges]>([
    ['the person interviewed', { 'people/ada.yaml': SMALL_STUDY['people/ada.yaml'] }],
    ['the interviewer', { 'people/ivo.yaml': SMALL_STUDY['people/ivo.yaml'] }],
  ])('is its clips only, and nothing else of it is anywhere: %s', async (_, changes) => {
    await changeStudy(workshop.study, changes);
    const { problems, editions } = await workshop.build();
    expect(problems.map(({ code, severity }) => `${severity} ${code}`)).toEqual([
      'warning whole-not-agreed',
    ]);
    expect(editions).toHaveLength(2);
    const files = await openEdition('customers');
    expect(files.some(({ path }) => path === 'clips/ada/dry/index.html')).toBe(true);
    expect(hasPage(files)).toBe(false);
    expect(findWord(files, OUTSIDE)).toEqual([]);
    expect(await listLengths('customers', files)).not.toContain(SECONDS);
  });

  it('is whole for those audiences only to which everyone in it agreed', async () => {
    const forColleagues = withPasserBy('audiences: [employees], media: [words, audio, video]');
    await changeStudy(workshop.study, forColleagues);
    const { problems } = await workshop.build();
    expect(problems).toEqual([]);
    const [customers, employees] = [await openEdition('customers'), await openEdition('employees')];
    expect([hasPage(customers), hasPage(employees)]).toEqual([false, true]);
    expect(findWord(customers, OUTSIDE)).toEqual([]);
    expect(findWord(customers, 'Marlow')).toEqual([]);
  });

  it('takes the sites away when the consent was withdrawn', async () => {
    const agreed = 'audiences: [customers, employees], media: [words]';
    await changeStudy(workshop.study, withPasserBy(`${agreed}, withdrawn: 2026-06-15`));
    const { problems } = await workshop.build({ now: new Date('2026-06-14T10:00:00Z') });
    expect(listErrors(problems)).toEqual([]);
    expect(hasPage(await openEdition('customers'))).toBe(true);
    await changeStudy(workshop.study, { 'study.yaml': 'title: [' });
    const later = await workshop.build();
    expect(later.problems.map(({ code }) => code)).toContain('edition-held');
    expect(await openEdition('customers').catch(() => [])).toEqual([]);
  });
});
