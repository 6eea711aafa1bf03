import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { EditionRecord } from '../edition-record.ts';
import { diskMoves, patientMoves, type FolderMoves } from './folder-moves.ts';
import { recoverSwap, swapEditions } from './swap.ts';

let dist: string;
beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'sightline-swap-'));
});
afterEach(() => rm(dist, { recursive: true, force: true }));

const record = (builtOn: string): EditionRecord => ({ study: '/study', builtOn, personIds: [] });

async function site(folder: string, text: string): Promise<void> {
  for (const page of ['index.html', 'stories/index.html', 'media/a.mp4']) {
    await mkdir(join(folder, page, '..'), { recursive: true });
    await writeFile(join(folder, page), text);
  }
}

/** Two old sites and a third that is retired, with three new ones (one of them a first) waiting. */
async function prepare(): Promise<void> {
  for (const edition of ['customers', 'employees', 'gone']) {
    await site(join(dist, edition), 'old');
    await mkdir(join(dist, '.state'), { recursive: true });
    await writeFile(join(dist, '.state', `${edition}.json`), JSON.stringify(record('old')));
  }
  for (const edition of ['customers', 'employees', 'first'])
    await site(join(dist, '.next', edition), 'new');
}

const request = {
  put: new Map(['customers', 'employees', 'first'].map((id) => [id, record('new')])),
  retire: ['gone'],
};

/** What a site's files say: `old` or `new` when they all agree, `mixed` otherwise. */
async function stateOf(edition: string): Promise<string> {
  const folder = join(dist, edition);
  if (!existsSync(folder)) return 'absent';
  const pages = ['index.html', 'stories/index.html', 'media/a.mp4'];
  const texts = await Promise.all(
    pages.map((page) => readFile(join(folder, page), 'utf8').catch(() => 'missing')),
  );
  return new Set(texts).size === 1 ? (texts[0] ?? '') : 'mixed';
}

const EDITIONS = ['customers', 'employees', 'first', 'gone'];
const allStates = (): Promise<string[]> => Promise.all(EDITIONS.map(stateOf));

async function builtOn(edition: string): Promise<string> {
  const text = await readFile(join(dist, '.state', `${edition}.json`), 'utf8').catch(() => '');
  return text === '' ? 'none' : (JSON.parse(text) as EditionRecord).builtOn;
}

class Killed extends Error {}

/** Moves that stop the program after a number of changes; a removal is then cut off half-way. */
function killedAfter(changes: number): FolderMoves {
  let left = changes;
  const count = async (action: () => Promise<void>, half: () => Promise<void>): Promise<void> => {
    if (left === 0) {
      await half();
      throw new Killed();
    }
    left -= 1;
    await action();
  };
  const nothing = (): Promise<void> => Promise.resolve();
  return {
    exists: diskMoves.exists,
    move: (from, to) => count(() => diskMoves.move(from, to), nothing),
    write: (path, text) => count(() => diskMoves.write(path, text), nothing),
    remove: (path) =>
      count(
        () => diskMoves.remove(path),
        async () => {
          const names = await readdir(path).catch(() => []);
          if (names[0] !== undefined) await diskMoves.remove(join(path, names[0]));
        },
      ),
  };
}

/** Runs until a killed run is the whole run; returns how many changes that took. */
async function forEveryKill(check: (changes: number) => Promise<void>): Promise<number> {
  for (let changes = 0; changes < 100; changes += 1) {
    await rm(dist, { recursive: true, force: true });
    await prepare();
    try {
      await swapEditions(dist, request, killedAfter(changes));
      return changes;
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
    }
    await check(changes);
  }
  throw new Error('the swap never ended');
}

/** Moves on a disk where one folder is held open by another program. */
function heldOpen(isHeld: (from: string, to: string) => boolean): FolderMoves {
  return {
    ...diskMoves,
    move: (from, to) =>
      isHeld(from, to)
        ? Promise.reject(Object.assign(new Error('held'), { code: 'EPERM', path: from }))
        : diskMoves.move(from, to),
  };
}

describe('swapEditions', () => {
  it('puts all new sites in place, takes retired ones away and leaves nothing behind', async () => {
    await prepare();
    expect(await swapEditions(dist, request)).toEqual([]);
    expect(await allStates()).toEqual(['new', 'new', 'new', 'absent']);
    expect((await readdir(dist)).sort()).toEqual(['.state', 'customers', 'employees', 'first']);
    expect(await builtOn('customers')).toBe('new');
    expect(await builtOn('gone')).toBe('none');
  });

  it('leaves every site whole, or aside, when it is killed after any change', async () => {
    const changes = await forEveryKill(async () => {
      for (const state of await allStates()) expect(['old', 'new', 'absent']).toContain(state);
    });
    expect(changes).toBeGreaterThan(10);
  });

  it('brings every old site back when a folder is held open', async () => {
    await prepare();
    const moves = heldOpen((from, to) => from === join(dist, 'employees') && to.includes('.old'));
    const problems = await swapEditions(dist, request, moves);
    expect(problems.map(({ code }) => code)).toEqual(['output-held-open']);
    expect(await allStates()).toEqual(['old', 'old', 'absent', 'old']);
    expect(await builtOn('customers')).toBe('old');
    expect(existsSync(join(dist, '.swap.json'))).toBe(false);
  });

  it('waits for a folder that is let go of', async () => {
    await prepare();
    let refusals = 3;
    const moves = heldOpen((from) => from === join(dist, 'customers') && (refusals -= 1) >= 0);
    const waits: number[] = [];
    const patient = patientMoves(moves, (milliseconds) => {
      waits.push(milliseconds);
      return Promise.resolve();
    });
    expect(await swapEditions(dist, request, patient)).toEqual([]);
    expect(waits).toHaveLength(3);
    expect(await allStates()).toEqual(['new', 'new', 'new', 'absent']);
  });
});

describe('recoverSwap', () => {
  it('has nothing to do when no swap was interrupted', async () => {
    await prepare();
    expect(await recoverSwap(dist)).toEqual([]);
    expect(await allStates()).toEqual(['old', 'old', 'absent', 'old']);
  });

  it('makes all sites old or all new after a kill at any change', async () => {
    await forEveryKill(async () => {
      expect(await recoverSwap(dist)).toEqual([]);
      const states = (await allStates()).join();
      expect(['old,old,absent,old', 'new,new,new,absent']).toContain(states);
      expect(await builtOn('customers')).toBe(states.startsWith('old') ? 'old' : 'new');
      expect(existsSync(join(dist, '.swap.json'))).toBe(false);
    });
  });

  it('makes all sites old or all new when the recovery itself is killed at any change', async () => {
    await forEveryKill(async (changes) => {
      for (let second = 0; second < 3; second += 1)
        await recoverSwap(dist, killedAfter(second)).catch(() => undefined);
      await recoverSwap(dist);
      const states = (await allStates()).join();
      expect(['old,old,absent,old', 'new,new,new,absent'], String(changes)).toContain(states);
    });
  });

  it('undoes what it cannot finish', async () => {
    await prepare();
    const isFirst = (from: string): boolean => from === join(dist, '.next', 'first');
    await swapEditions(dist, request, killedAfter(4)).catch(() => undefined);
    expect(await allStates()).toContain('new');
    const problems = await recoverSwap(dist, heldOpen(isFirst));
    expect(problems.map(({ code }) => code)).toEqual(['output-held-open']);
    expect(await allStates()).toEqual(['old', 'old', 'absent', 'old']);
  });

  it('brings the old sites back when somebody removed the new ones', async () => {
    await prepare();
    // Removal, journal, one site in place, the next one only taken away.
    await swapEditions(dist, request, killedAfter(5)).catch(() => undefined);
    expect(await allStates()).toEqual(['new', 'absent', 'absent', 'old']);
    await rm(join(dist, '.next'), { recursive: true });
    expect(await recoverSwap(dist)).toEqual([]);
    expect(await allStates()).toEqual(['old', 'old', 'absent', 'old']);
  });

  it('makes all sites old or all new when the new ones are removed after a kill at any change', async () => {
    await forEveryKill(async () => {
      await rm(join(dist, '.next'), { recursive: true, force: true });
      await recoverSwap(dist);
      const states = (await allStates()).join();
      expect(['old,old,absent,old', 'new,new,new,absent']).toContain(states);
      expect(await builtOn('customers')).toBe(states.startsWith('old') ? 'old' : 'new');
    });
  });

  it('says so when the journal is broken', async () => {
    await writeFile(join(dist, '.swap.json'), '{');
    const problems = await recoverSwap(dist);
    expect(problems.map(({ code }) => code)).toEqual(['output-journal-broken']);
  });
});
