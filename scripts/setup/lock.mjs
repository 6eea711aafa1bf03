import {
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { say } from './say.mjs';

const BEAT_MILLISECONDS = 5000;
/** A holder that has not been heard of for so long was ended without a chance to tidy up. */
const STALE_MILLISECONDS = 60_000;

/**
 * Lets one process at a time set up. A lock whose processes are gone is taken over.
 *
 * @template T
 * @param {string} tools the folder `.tools`
 * @param {(lock: { worker: (pid: number) => void }) => Promise<T>} work `worker` names a program
 *   that must have ended before anyone else may begin
 * @returns {Promise<T>}
 */
export async function withLock(tools, work) {
  mkdirSync(tools, { recursive: true });
  const path = join(tools, 'setup.lock');
  await acquire(path);
  const beat = setInterval(() => {
    touch(path);
  }, BEAT_MILLISECONDS);
  const release = () => {
    clearInterval(beat);
    rmSync(path, { force: true });
  };
  process.once('exit', release);
  try {
    return await work({
      worker: (pid) => {
        writeFileSync(path, JSON.stringify([process.pid, pid]));
      },
    });
  } finally {
    process.off('exit', release);
    release();
  }
}

async function acquire(/** @type {string} */ path) {
  for (let hasSaid = false; !tryToCreate(path); await pause(500)) {
    if (isStale(path)) takeAway(path);
    else if (!hasSaid) {
      say('· Another command is setting up; waiting for it …');
      hasSaid = true;
    }
  }
}

function tryToCreate(/** @type {string} */ path) {
  try {
    writeFileSync(path, JSON.stringify([process.pid]), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function isStale(/** @type {string} */ path) {
  try {
    const age = Date.now() - statSync(path).mtimeMs;
    if (age > STALE_MILLISECONDS) return true;
    const pids = /** @type {number[]} */ (JSON.parse(readFileSync(path, 'utf8')));
    return !pids.some(isAlive);
  } catch {
    // Gone by now, or being written: look again.
    return false;
  }
}

function isAlive(/** @type {number} */ pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}

/** Renamed first, so that of several that found it stale only one removes it. */
function takeAway(/** @type {string} */ path) {
  const aside = `${path}.${String(process.pid)}`;
  try {
    renameSync(path, aside);
    rmSync(aside, { force: true });
  } catch {
    // Another process was quicker.
  }
}

function touch(/** @type {string} */ path) {
  try {
    const now = new Date();
    utimesSync(path, now, now);
  } catch {
    // Released in the meantime.
  }
}

function pause(/** @type {number} */ milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
