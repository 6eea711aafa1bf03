import { mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * A program that was found to serve, and what its file looked like then.
 *
 * @typedef {{ path: string, version: string, bytes: number, modified: number, wish?: string }} Found
 *   `wish` is the path that the environment named, when it did
 * @typedef {{ node?: Found, ffmpeg?: Found, chromium?: Found, firefox?: Found }} Findings
 */

/** What this machine's programs are built for; findings of another machine do not count. */
export const platform = `${process.platform}-${process.arch}`;

/**
 * What an earlier set-up found on this kind of machine.
 *
 * @param {string} tools
 * @returns {Findings}
 */
export function readFindings(tools) {
  try {
    const record = /** @type {{ platform: string, found: Findings }} */ (
      JSON.parse(readFileSync(join(tools, 'setup.json'), 'utf8'))
    );
    return record.platform === platform ? record.found : {};
  } catch {
    return {};
  }
}

/** Written aside and renamed, so that a reader never sees half of it. */
export function writeFindings(/** @type {string} */ tools, /** @type {Findings} */ found) {
  mkdirSync(tools, { recursive: true });
  const path = join(tools, 'setup.json');
  const draft = `${path}.${String(process.pid)}`;
  writeFileSync(draft, `${JSON.stringify({ platform, found }, null, 2)}\n`);
  renameSync(draft, path);
}

/**
 * Notes a program that serves.
 *
 * @param {string} path
 * @param {string} version
 * @param {string} [wish]
 * @returns {Found}
 */
export function foundAt(path, version, wish) {
  const { size, mtimeMs } = statSync(path);
  return { path, version, bytes: size, modified: mtimeMs, ...(wish === undefined ? {} : { wish }) };
}

/**
 * Whether what was found is still there, unchanged, and still what the environment asks for.
 *
 * @param {Found | undefined} found
 * @param {string} [wish]
 * @returns {found is Found}
 */
export function isStillThere(found, wish) {
  if (!found || found.wish !== wish) return false;
  try {
    const { size, mtimeMs } = statSync(found.path);
    return size === found.bytes && mtimeMs === found.modified;
  } catch {
    return false;
  }
}
