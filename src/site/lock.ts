import { link, mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import type { Problem } from '../domain/problem.ts';
import { distPaths } from './dist-paths.ts';
import { outputProblem } from './output-problem.ts';

/** Who holds the lock. */
interface LockHolder {
  pid: number;
  host: string;
}

export type LockResult =
  { ok: true; release: () => Promise<void> } | { ok: false; problem: Problem };

/**
 * Takes the output folder for this process, so that two builds never mix. A lock whose process on
 * this computer has gone is taken over.
 */
export async function lockDist(dist: string): Promise<LockResult> {
  const { lock } = distPaths(dist);
  await mkdir(dist, { recursive: true });
  for (let tries = 0; tries < 3; tries += 1) {
    if (await createLock(lock)) return { ok: true, release: () => release(lock) };
    const text = await readFile(lock, 'utf8').catch(() => undefined);
    if (text === undefined) continue;
    const holder = findHolder(text);
    if (isAlive(holder, lock)) return { ok: false, problem: lockedProblem(holder) };
    await removeStale(lock, text);
  }
  return { ok: false, problem: lockedProblem(undefined) };
}

/** Locks of this very process: another with its number was left by a process that had it before. */
const ownLocks = new Set<string>();

function release(path: string): Promise<void> {
  ownLocks.delete(path);
  return rm(path, { force: true });
}

/** Makes the lock with its whole text at once, so that nobody ever reads half of it. */
async function createLock(path: string): Promise<boolean> {
  const text = JSON.stringify({ pid: process.pid, host: hostname() });
  const draft = `${path}.${String(process.pid)}`;
  await writeFile(draft, text);
  try {
    await link(draft, path);
    ownLocks.add(path);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    return await createWithoutLinks(path, text);
  } finally {
    await rm(draft, { force: true });
  }
}

/** For disks that know no hard links, such as memory sticks. */
async function createWithoutLinks(path: string, text: string): Promise<boolean> {
  try {
    await writeFile(path, text, { flag: 'wx' });
    ownLocks.add(path);
    return true;
  } catch (error) {
    if (hasCode(error, 'EEXIST')) return false;
    throw error;
  }
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && 'code' in error && error.code === code;
}

/** Moves the stale lock aside first: of two processes that saw it, only one gets it. */
async function removeStale(path: string, staleText: string): Promise<void> {
  const aside = `${path}.${String(process.pid)}.stale`;
  const isMine = await rename(path, aside).then(
    () => true,
    () => false,
  );
  if (!isMine) return;
  const taken = await readFile(aside, 'utf8');
  if (taken === staleText) await rm(aside, { force: true });
  else await rename(aside, path);
}

/** The holder a lock names; a broken lock was left by a kill while it was written. */
function findHolder(text: string): LockHolder | undefined {
  try {
    const value = JSON.parse(text) as Partial<LockHolder>;
    return typeof value.pid === 'number' && typeof value.host === 'string'
      ? { pid: value.pid, host: value.host }
      : undefined;
  } catch {
    return undefined;
  }
}

/** A holder on another computer cannot be asked, and counts as alive. */
function isAlive(holder: LockHolder | undefined, path: string): boolean {
  if (!holder) return false;
  if (holder.host !== hostname()) return true;
  if (holder.pid === process.pid) return ownLocks.has(path);
  try {
    process.kill(holder.pid, 0);
    return true;
  } catch (error) {
    return hasCode(error, 'EPERM');
  }
}

function lockedProblem(holder: LockHolder | undefined): Problem {
  const who = holder ? ` (process ${String(holder.pid)} on ${holder.host})` : '';
  return outputProblem(
    'output-locked',
    'dist/.lock',
    `Another build of these sites is running${who}; two at once would mix them.`,
    'Wait for it to end. If no build is running, delete dist/.lock and try again.',
  );
}
