import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Person } from '../../domain/study.ts';
import type { ConsentRecord } from '../edition-record.ts';
import type { HoldContext } from '../hold.ts';
import { diskMoves } from '../swap/folder-moves.ts';
import { holdReels } from './hold-reels.ts';
import { placeReel, reelPaths } from './reel-paths.ts';

let place: string;
let reels: string;
beforeEach(async () => {
  place = await mkdtemp(join(tmpdir(), 'sightline-reels-'));
  reels = join(place, 'reels');
});
afterEach(() => rm(place, { recursive: true, force: true }));

async function made(film: string, record?: Partial<ConsentRecord>): Promise<void> {
  await mkdir(dirname(film), { recursive: true });
  await writeFile(film, 'film');
  const whole = { study: '/study', personIds: ['amina'], ...record, film };
  const elsewhere = reelPaths(reels).findElsewhere(film);
  for (const path of record ? [placeReel(film).record, elsewhere ?? ''].filter(Boolean) : []) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, JSON.stringify(whole));
  }
}

function now(withdrawn?: string): HoldContext {
  const at = { file: 'people/amina.yaml', line: 1, column: 1 };
  const consent = { given: '2025-01-01', audiences: [], media: [], whole: false, grants: [] };
  const amina: Person = {
    ...{ id: 'amina', at, name: 'Amina Otieno' },
    consent: { ...consent, ...(withdrawn !== undefined && { withdrawn }) },
  };
  return { study: '/study', people: [amina], today: '2026-06-01', stamp: '20260601T100000' };
}

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
    await made(join(reels, 'employees', 'theme-cold.mp4'), { personIds: ['tomas'] });
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
