import { spawn } from 'node:child_process';
import { access, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recoverSwap } from '../../src/site/swap/swap.ts';
import type { Death, DoomedBuild } from '../fixtures/build-and-die.ts';
import { listErrors } from '../fixtures/list-errors.ts';
import { changeStudy, edit, FFMPEG, NOW, writeSmallStudy } from '../fixtures/small-study.ts';
import { hashTree, type Tree } from '../fixtures/tree.ts';
import { openWorkshop, type Workshop } from '../fixtures/workshop.ts';

const DOOMED = fileURLToPath(new URL('../fixtures/build-and-die.ts', import.meta.url));
const EDITIONS = ['customers', 'employees'];

let workshop: Workshop;
let old: (Tree | undefined)[];
let next: (Tree | undefined)[];

beforeAll(async () => {
  workshop = await openWorkshop();
  await writeSmallStudy(workshop.study);
  await workshop.build();
  await workshop.keepDist();
  old = await hashEditions();
  await changeStudy(workshop.study, edit('stories/water.mdx', 'Water uphill', 'Water downhill'));
});
afterAll(() => workshop.close());

function hashEditions(): Promise<(Tree | undefined)[]> {
  return Promise.all(EDITIONS.map((id) => hashTree(join(workshop.dist, id))));
}

function hasJournal(): Promise<boolean> {
  return access(join(workshop.dist, '.swap.json')).then(
    () => true,
    () => false,
  );
}

/** Builds in a process that kills itself; tells whether it came to that. */
function buildAndDie(death: Death): Promise<boolean> {
  const { study: studyRoot, dist, reels, work, cache } = workshop;
  const request = { studyRoot, dist, reels, work, cache, now: NOW.toISOString(), ffmpeg: FFMPEG };
  const task: DoomedBuild = { request, death };
  const child = spawn(process.execPath, [DOOMED, JSON.stringify(task)], { stdio: 'inherit' });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (_, signal) => {
      resolve(signal === 'SIGKILL');
    });
  });
}

/** Every site is the old or the new one, whole; one that is on its way is named in the journal. */
async function expectWholeSites(): Promise<void> {
  const isUnderWay = await hasJournal();
  for (const [index, hash] of (await hashEditions()).entries())
    expect([old[index], next[index], ...(isUnderWay ? [undefined] : [])]).toContainEqual(hash);
}

describe('a second build', () => {
  it('cuts nothing, and is the next site', async () => {
    const outcome = await workshop.build({ ffmpeg: join(workshop.study, 'no-such-program') });
    expect(listErrors(outcome.problems)).toEqual([]);
    next = await hashEditions();
    expect(next).not.toEqual(old);
    expect(next).not.toContain(undefined);
  });

  it('would have failed if it had cut', async () => {
    const outcome = await workshop.build({
      ffmpeg: join(workshop.study, 'no-such-program'),
      cache: join(workshop.cache, 'another'),
    });
    expect(outcome.editions).toEqual([]);
    expect(await hashEditions()).toEqual(next);
  });
});

describe('a build that is killed', () => {
  it.each<Death>([
    { step: 'reading', nth: 1 },
    { step: 'media', nth: 1 },
    { step: 'staging', nth: 2 },
    { step: 'pages', nth: 2, until: '.next/customers/index.html' },
    { step: 'auditing', nth: 2 },
  ])('leaves the old sites: $step, report $nth', async (death) => {
    await workshop.restoreDist();
    expect(await buildAndDie(death)).toBe(true);
    expect(await hashEditions()).toEqual(old);
  });

  it.each(['.swap.json', '.old/customers'])(
    'leaves whole sites in the midst of the swap, from %s on',
    async (until) => {
      await workshop.restoreDist();
      expect(await buildAndDie({ step: 'swapping', nth: 1, until })).toBe(true);
      await expectWholeSites();
      expect(await recoverSwap(workshop.dist)).toEqual([]);
      expect(await hashEditions()).toEqual(next);
      expect(await hasJournal()).toBe(false);
    },
  );

  it('is made good by the next one, which leaves nothing behind', async () => {
    await workshop.restoreDist();
    await buildAndDie({ step: 'pages', nth: 2 });
    const { problems } = await workshop.build();
    expect(listErrors(problems)).toEqual([]);
    expect(await hashEditions()).toEqual(next);
    expect((await readdir(workshop.dist)).sort()).toEqual(['.state', ...EDITIONS]);
  });
});
