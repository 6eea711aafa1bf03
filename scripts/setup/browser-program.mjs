import { readFileSync, realpathSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { findProgram, isProgram, run } from './process.mjs';
import { foundAt } from './record.mjs';
import { SetupError } from './say.mjs';

/**
 * A family of browsers, and how to know one when it is met.
 *
 * @typedef {object} Kind
 * @property {string} name
 * @property {string} variable the one of the environment that may name a path
 * @property {string[]} commands what its programs are called on a PATH, the best first
 * @property {string[]} macPrograms below /Applications
 * @property {string[][]} windowsPrograms below the folders of programs
 * @property {RegExp} version takes the version out of what `--version` prints
 * @property {(path: string, version: string) => string | undefined} [faultOf] why one will not do
 */

/** No wrapper script is as long as this; browsers are longer. */
const SCRIPT_BYTES = 20_000;

/**
 * The browser that the environment names; undefined where it names none.
 *
 * @param {Kind} kind
 */
export async function findWishedBrowser(kind) {
  const wish = process.env[kind.variable];
  if (!wish) return undefined;
  const { found, fault } = await examine(kind, wish, wish);
  if (found) return found;
  throw new SetupError(
    `${kind.variable} names ${wish}, but ${fault ?? `no ${kind.name} runs there`}.`,
  );
}

/**
 * The first browser of a kind that the machine has and that runs.
 *
 * @param {Kind} kind
 */
export async function findInstalledBrowser(kind) {
  const onPath = kind.commands.map((name) => findProgram([name]));
  for (const path of [...onPath, ...usualPlaces(kind)]) {
    const found = path === undefined ? undefined : await tryBrowser(kind, path);
    if (found) return found;
  }
  return undefined;
}

/**
 * @param {Kind} kind
 * @param {string} path
 */
export async function tryBrowser(kind, path) {
  const { found } = await examine(kind, path);
  return found;
}

function usualPlaces(/** @type {Kind} */ { macPrograms, windowsPrograms }) {
  if (process.platform === 'darwin') return macPrograms.map((path) => join('/Applications', path));
  if (process.platform !== 'win32') return [];
  return ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined)
    .flatMap((folder) => windowsPrograms.map((program) => join(folder, ...program)));
}

/**
 * @param {Kind} kind
 * @param {string} path
 * @param {string} [wish]
 * @returns {Promise<{ found?: import('./record.mjs').Found, fault?: string }>}
 */
async function examine(kind, path, wish) {
  if (!isProgram(path)) return {};
  // On Windows the program opens a window instead of telling its version.
  if (process.platform === 'win32') return { found: foundAt(path, 'unknown', wish) };
  const { output } = await run(path, ['--version'], { timeoutSeconds: 60 });
  const version = kind.version.exec(output)?.[1];
  if (version === undefined) return {};
  const fault = kind.faultOf?.(path, version);
  return fault === undefined ? { found: foundAt(path, version, wish) } : { fault };
}

/** Whether a program is run by Snap, also behind a script that hands over to it. */
export function isSnap(/** @type {string} */ path) {
  if (/^\/(snap|var\/lib\/snapd)\/|\/bin\/snap$/.test(realpathSync(path))) return true;
  return statSync(path).size < SCRIPT_BYTES && readFileSync(path, 'utf8').includes('/snap/');
}
