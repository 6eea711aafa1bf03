import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { installLocked } from './npm.mjs';
import { lastLines } from './process.mjs';
import { platform } from './record.mjs';
import { sayWhile, SetupError } from './say.mjs';

/** @typedef {{ integrity?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} LockedPackage */

/**
 * Whether the dependencies are those of package-lock.json, for this Node and machine.
 *
 * @param {string} root
 * @param {string} nodeVersion
 */
export function hasPackages(root, nodeVersion) {
  return readText(stampPath(root)) === stamp(root, nodeVersion);
}

/**
 * Installs the dependencies exactly as package-lock.json records them. The stamp is written last,
 * so that an interrupted install is done again.
 *
 * @param {{ root: string, node: import('./record.mjs').Found, onStart: (pid: number) => void }} place
 */
export async function providePackages({ root, node, onStart }) {
  if (hasPackages(root, node.version)) return;
  if (!isSameTree(root)) await install({ root, node: node.path, onStart });
  writeFileSync(stampPath(root), stamp(root, node.version));
}

/**
 * @param {{ root: string, node: string, onStart: (pid: number) => void }} place
 */
async function install({ root, node, onStart }) {
  const what = 'Installing the dependencies (about half a minute; longer the first time, 400 MB)';
  const { ok, output } = await sayWhile(what, () => installLocked(root, { node, onStart }));
  if (!ok)
    throw new SetupError(
      `The dependencies could not be installed. npm said:\n${lastLines(output)}\nMend that, then run the command again.`,
    );
}

function stampPath(/** @type {string} */ root) {
  return join(root, 'node_modules', '.sightline-setup');
}

function stamp(/** @type {string} */ root, /** @type {string} */ nodeVersion) {
  const lock = createHash('sha256').update(readText(join(root, 'package-lock.json')) ?? '');
  const [major = ''] = nodeVersion.split('.');
  return `${lock.digest('hex')} ${platform} ${major}\n`;
}

/** Whether somebody's own `npm install` has already put just these packages there. */
export function isSameTree(/** @type {string} */ root) {
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'));
  const wanted = readPackages(join(root, 'package-lock.json'));
  if (!installed || !wanted) return false;
  const isWanted = Object.entries(installed).every(
    ([name, { integrity }]) => wanted[name]?.integrity === integrity,
  );
  const isWhole = Object.entries(wanted).every(
    ([name, entry]) => name === '' || !isNeeded(entry) || installed[name] !== undefined,
  );
  return isWanted && isWhole;
}

/** An optional package is needed where it was made for this machine; those for one libc come in pairs. */
function isNeeded(/** @type {LockedPackage} */ { optional, os, cpu, libc }) {
  if (optional !== true) return true;
  if (os === undefined || libc !== undefined) return false;
  return os.includes(process.platform) && (cpu?.includes(process.arch) ?? true);
}

/** @returns {Record<string, LockedPackage> | undefined} */
function readPackages(/** @type {string} */ path) {
  const text = readText(path);
  if (text === undefined) return undefined;
  const lock = /** @type {{ packages: Record<string, LockedPackage> }} */ (JSON.parse(text));
  return lock.packages;
}

function readText(/** @type {string} */ path) {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
