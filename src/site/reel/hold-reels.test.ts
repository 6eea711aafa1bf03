import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Consent } from '../../domain/consent.ts';
import type { Person } from '../../domain/study.ts';
import type { HoldContext } from '../hold.ts';
import { diskMoves } from '../swap/folder-moves.ts';
import { holdReels } from './hold-reels.ts';
import { placeReel, reelPaths } from './reel-paths.ts';
import type { ReelRecord } from './reel-record.ts';

let place: string;
let reels: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'sightline-reels-'));
  reels = join(place, 'reels');
});
afterEach(() => rm(place, { recursive: true, force: true }));

const AGREED: Consent = {
  ...{ given: '2025-01-01', audiences: ['customers', 'employees'] },
  ...{ media: ['words', 'audio', 'video'], whole: false, grants: [] },
};

async function made(film: string, record?: Partial<ReelRecord>): Promise<void> {
  await mkdir(dirname(film), { recursive: true });
  await writeFile(film, 'film');
  const shown = [{ id: 'amina', medium: 'audio' as const, grants: [] }];
  const agreed = { personIds: ['amina'], audiences: ['customers'], shown };
  const whole = { study: '/study', ...agreed, ...record, film };
  const elsewhere = reelPaths(reels).findElsewhere(film);
  for (const path of record ? [placeReel(film).record, elsewhere ?? ''].filter(Boolean) : []) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, JSON.stringify(whole));
  }
}

function asOf(people: Person[], brokenFile?: string): HoldContext {
  const brokenFiles = new Set(brokenFile === undefined ? [] : [brokenFile]);
  return { study: '/study', people, brokenFiles, today: '2026-06-01', stamp: '20260601T100000' };
}

function amina(consent?: Consent): Person {
  const at = { file: 'people/amina.yaml', line: 1, column: 1 };
  return { ...{ id: 'amina', at, name: 'Amina Otieno' }, ...(consent && { consent }) };
}

const now = (withdrawn?: string) =>
  asOf([amina({ ...AGREED, ...(withdrawn !== undefined && { withdrawn }) })]);

const told = (problems: Awaited<ReturnType<typeof holdReels>>) =>
  problems.map(({ code, file }) => [code, file]);

describe('holdReels', () => {
  it('leaves what everybody still agrees to', async () => {
    await made(join(reels, 'employees', 'theme-salt.mp4'), { rebuildBy: '2026-06-02' });
    expect(await holdReels(reels, now())).toEqual([]);
    expect(existsSync(join(reels, 'employees', 'theme-salt.mp4'))).toBe(true);
  });

  it('takes away the reels of somebody who withdrew, and only theirs', async () => {
    await made(join(reels, 'employees', 'theme-salt.mp4'), {});
    await made(join(reels, 'employees', 'theme-cold.mp4'), { personIds: ['tomas'], shown: [] });
    expect(told(await holdReels(reels, now('2026-06-01')))).toEqual([
      ['reel-held', 'people/amina.yaml'],
    ]);
    expect((await readdir(join(reels, 'employees'))).sort()).toEqual([
      'theme-cold.json',
      'theme-cold.mp4',
    ]);
    expect(await readdir(join(reels, '.held'))).toEqual([
      'employees-theme-salt-20260601T100000.mp4',
    ]);
  });

  it('takes away what had to be made again, and what has no record', async () => {
    await made(join(reels, 'customers', 'a.mp4'), { rebuildBy: '2026-06-01', study: '/another' });
    await made(join(reels, 'customers', 'b.mp4'));
    expect(told(await holdReels(reels, now()))).toEqual([
      ['reel-held', 'reels/customers/a.mp4'],
      ['reel-held', 'reels/customers/b.mp4'],
    ]);
  });

  it('takes away a film whatever case its ending has', async () => {
    await made(join(reels, 'customers', 'One.MP4'), {});
    await holdReels(reels, now('2026-06-01'));
    expect(await readdir(join(reels, '.held'))).toEqual(['customers-One-20260601T100000.mp4']);
    expect(await readdir(join(reels, 'customers'))).toEqual([]);
  });

  it.each([
    ['fewer audiences', { ...AGREED, audiences: ['employees' as const] }, 'customers'],
    ['less than their voice', { ...AGREED, media: ['words' as const] }, 'their voice'],
    ['another name', { ...AGREED, alias: 'A farmer' }, 'another name'],
    ['nothing any more', undefined, 'no longer recorded'],
  ])('takes away what shows somebody who agrees to %s', async (_what, consent, why) => {
    await made(join(reels, 'customers', 'a.mp4'), {});
    const [problem] = await holdReels(reels, asOf([amina(consent)]));
    expect(problem).toMatchObject({ code: 'reel-held', file: 'people/amina.yaml' });
    expect(problem?.message).toContain(why);
  });

  it('leaves what somebody agrees to less of than they did, but to all of it', async () => {
    await made(join(reels, 'customers', 'a.mp4'), {});
    const less: Consent = { ...AGREED, audiences: ['customers'], media: ['words', 'audio'] };
    expect(await holdReels(reels, asOf([amina(less)]))).toEqual([]);
  });

  it('takes away what shows somebody who is not in the study any more', async () => {
    await made(join(reels, 'customers', 'a.mp4'), {});
    expect(told(await holdReels(reels, asOf([])))).toEqual([
      ['reel-held', 'reels/customers/a.mp4'],
    ]);
  });

  it('heeds nothing less that a file with errors says', async () => {
    await made(join(reels, 'customers', 'a.mp4'), {});
    expect(await holdReels(reels, asOf([amina()], 'people/amina.yaml'))).toEqual([]);
    expect(await holdReels(reels, asOf([], 'people/amina.yaml'))).toEqual([]);
  });

  it('remembers a reel on a disk that is away', async () => {
    const stick = join(place, 'stick');
    await made(join(stick, 'salt.mp4'), {});
    await rename(stick, `${stick}-away`);
    expect(await holdReels(reels, now())).toEqual([]);
    await rename(`${stick}-away`, stick);
    expect(told(await holdReels(reels, now('2026-05-01')))).toEqual([
      ['reel-lapsed', join(stick, 'salt.mp4')],
    ]);
  });

  it('tells of a reel elsewhere until it is gone from there', async () => {
    const film = join(place, 'mail', 'salt.mp4');
    await made(film, {});
    expect(await holdReels(reels, now())).toEqual([]);
    expect(told(await holdReels(reels, now('2026-05-01')))).toEqual([['reel-lapsed', film]]);
    expect(existsSync(film)).toBe(true);
    await rm(film);
    expect(await holdReels(reels, now('2026-05-01'))).toEqual([]);
    expect(await readdir(join(reels, '.elsewhere'))).toEqual([]);
  });

  it('says so when another program holds the film open', async () => {
    await made(join(reels, 'employees', 'theme-salt.mp4'), {});
    const move = (): Promise<void> =>
      Promise.reject(Object.assign(new Error('held'), { code: 'EBUSY' }));
    const problems = await holdReels(reels, now('2026-05-01'), { ...diskMoves, move });
    expect(told(problems)).toEqual([['reel-not-held', 'reels/employees/theme-salt.mp4']]);
  });
});
