import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { MediaCache } from './cache.ts';
import type { CutPlan } from './plan.ts';

let folder = '';
let cache = new MediaCache(folder);

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sightline-cache-'));
  cache = new MediaCache(join(folder, 'cache'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

function aPlan(path: string, over: Partial<CutPlan> = {}): CutPlan {
  const cutting = ['-ss', '1', '-i', `file:${path}`, 'listen.m4a'];
  return { cutting, inputs: [path], durationSeconds: 2, audio: { file: 'listen.m4a' }, ...over };
}

function aFile(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

async function keepOne(key: string): Promise<string> {
  const { name, path, bytes } = await cache.keepFile(aFile('draft.m4a', 'sound'));
  const media = { audio: { src: `media/${name}`, bytes } };
  await cache.record(key, { media, files: [{ name, path }] });
  return path;
}

describe('MediaCache', () => {
  test('gives a recording the same key under another name, another recording another', async () => {
    const key = await cache.buildKey(aPlan(aFile('a.wav', 'one')));
    expect(await cache.buildKey(aPlan(aFile('b.wav', 'one')))).toBe(key);
    expect(await cache.buildKey(aPlan(aFile('c.wav', 'two')))).not.toBe(key);
  });

  test('gives another cut another key', async () => {
    const path = aFile('a.wav', 'one');
    const key = await cache.buildKey(aPlan(path));
    expect(await cache.buildKey(aPlan(path, { cutting: ['-ss', '2'] }))).not.toBe(key);
  });

  test('sees that a recording has changed', async () => {
    const path = aFile('a.wav', 'one');
    const key = await cache.buildKey(aPlan(path));
    writeFileSync(path, 'two');
    utimesSync(path, 1, 1);
    expect(await cache.buildKey(aPlan(path))).not.toBe(key);
  });

  test('finds what was kept, and nothing else', async () => {
    await keepOne('known');
    const found = await cache.find('known');
    expect(found?.files).toHaveLength(1);
    expect(found?.media.audio?.bytes).toBe(5);
    expect(await cache.find('unknown')).toBeUndefined();
  });

  test.each([
    [
      'gone',
      (path: string) => {
        rmSync(path);
      },
    ],
    [
      'cut short',
      (path: string) => {
        writeFileSync(path, 'so');
      },
    ],
  ])('does not find a clip of which a file is %s, and mends it', async (_, harm) => {
    harm(await keepOne('known'));
    expect(await cache.find('known')).toBeUndefined();
    await keepOne('known');
    expect(await cache.find('known')).toBeDefined();
  });

  test('does not find a clip whose record cannot be read', async () => {
    await keepOne('known');
    writeFileSync(join(folder, 'cache/clips/known.json'), '{"media":');
    expect(await cache.find('known')).toBeUndefined();
  });

  test('names a file after its bytes', async () => {
    const one = await cache.keepFile(aFile('draft.m4a', 'sound'));
    const same = await cache.keepFile(aFile('other.m4a', 'sound'));
    const other = await cache.keepFile(aFile('draft.m4a', 'noise'));
    expect(same).toEqual(one);
    expect(other.name).not.toBe(one.name);
    expect(one.name).toMatch(/^[0-9a-f]{16}\.m4a$/);
  });

  test('clears the work of runs that were killed, and no other', async () => {
    const mine = await cache.openWorkFolder();
    const [host = ''] = basename(mine).split('-');
    const work = join(folder, 'cache/work');
    // Process ids end well below this.
    mkdirSync(join(work, `${host}-99999999-aa`));
    mkdirSync(join(work, 'elsewhere-1-new'));
    mkdirSync(join(work, 'elsewhere-1-old'));
    utimesSync(join(work, 'elsewhere-1-old'), 1, 1);
    await cache.clearStaleWork();
    const left = readdirSync(work).map((name) => join(work, name));
    expect(left.sort()).toEqual([mine, join(work, 'elsewhere-1-new')].sort());
  });
});
