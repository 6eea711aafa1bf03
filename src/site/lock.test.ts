import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lockDist } from './lock.ts';

let dist: string;
beforeEach(async () => {
  dist = await mkdtemp(join(tmpdir(), 'sightline-lock-'));
});
afterEach(() => rm(dist, { recursive: true, force: true }));

const leave = (text: string): Promise<void> => writeFile(join(dist, '.lock'), text);

describe('lockDist', () => {
  it('lets nobody else in until it is released', async () => {
    const first = await lockDist(dist);
    const second = await lockDist(dist);
    expect(first.ok).toBe(true);
    expect(second.ok ? '' : second.problem.code).toBe('output-locked');
    if (first.ok) await first.release();
    expect(existsSync(join(dist, '.lock'))).toBe(false);
    expect((await lockDist(dist)).ok).toBe(true);
  });

  it('takes over from a process that has gone', async () => {
    await leave(JSON.stringify({ pid: 2 ** 30, host: hostname() }));
    expect((await lockDist(dist)).ok).toBe(true);
    expect(await readdir(dist)).toEqual(['.lock']);
  });

  it('takes over from a process that had the same number, as in a container', async () => {
    await leave(JSON.stringify({ pid: process.pid, host: hostname() }));
    expect((await lockDist(dist)).ok).toBe(true);
  });

  it('takes over a lock that was cut off while written', async () => {
    await leave('{"pid":');
    expect((await lockDist(dist)).ok).toBe(true);
  });

  it('respects a lock from another computer, which it cannot ask', async () => {
    await leave(JSON.stringify({ pid: 2 ** 30, host: 'elsewhere' }));
    expect((await lockDist(dist)).ok).toBe(false);
  });

  it('lets one in when several come at once', async () => {
    const results = await Promise.all([lockDist(dist), lockDist(dist), lockDist(dist)]);
    expect(results.filter(({ ok }) => ok)).toHaveLength(1);
  });
});
