import { existsSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { withLock } from './lock.mjs';

/** No process has so high a number. */
const GONE = 2 ** 30;

let tools: string;
let lock: string;

beforeEach(() => {
  tools = mkdtempSync(join(tmpdir(), 'sightline lock é '));
  lock = join(tools, 'setup.lock');
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});

afterEach(() => {
  vi.restoreAllMocks();
  rmSync(tools, { recursive: true, force: true });
});

describe('withLock', () => {
  test('lets one at a time work', async () => {
    const events: string[] = [];
    const work = (name: string) => async () => {
      events.push(`${name} begins`);
      await new Promise((resolve) => setImmediate(resolve));
      events.push(`${name} ends`);
    };
    await Promise.all([withLock(tools, work('a')), withLock(tools, work('b'))]);
    expect(events).toEqual(['a begins', 'a ends', 'b begins', 'b ends']);
  });

  test('is free again after work that failed', async () => {
    const failing = withLock(tools, () => Promise.reject(new Error('no network')));
    await expect(failing).rejects.toThrow('no network');
    expect(existsSync(lock)).toBe(false);
  });

  test('takes over from processes that are gone', async () => {
    writeFileSync(lock, JSON.stringify([GONE, GONE + 1]));
    await expect(withLock(tools, () => Promise.resolve('done'))).resolves.toBe('done');
  });

  test('takes over a lock nobody has kept up', async () => {
    writeFileSync(lock, JSON.stringify([process.pid]));
    const longAgo = new Date(Date.now() - 3_600_000);
    utimesSync(lock, longAgo, longAgo);
    await expect(withLock(tools, () => Promise.resolve('done'))).resolves.toBe('done');
  });

  test('waits for a program that outlives whoever started it', async () => {
    writeFileSync(lock, JSON.stringify([GONE, process.pid]));
    const events: string[] = [];
    const waiting = withLock(tools, () => {
      events.push('begun');
      return Promise.resolve();
    });
    events.push('not yet');
    rmSync(lock);
    await waiting;
    expect(events).toEqual(['not yet', 'begun']);
  });
});
