import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { installLocked } from './npm.mjs';
import { isProgram, lastLines, run } from './process.mjs';
import { foundAt } from './record.mjs';
import { sayWhile, SetupError } from './say.mjs';

/** @typedef {{ version: string, integrity: string, os: string, cpu: string, bin: { node: string } }} LockedPackage */

/** Whether a Node runs the project's TypeScript as it is: 22.18, 23.6 or newer. */
export function isNewEnough(/** @type {string} */ version) {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number);
  return major >= 24 || (major === 23 && minor >= 6) || (major === 22 && minor >= 18);
}

/**
 * The Node that runs the project: this one where it is new enough, else one of the project's own,
 * exactly as `scripts/setup/node/package-lock.json` records it.
 *
 * @param {{ root: string, tools: string, onStart: (pid: number) => void }} place
 * @returns {Promise<import('./record.mjs').Found>}
 */
export async function provideNode({ root, tools, onStart }) {
  if (isNewEnough(process.versions.node)) return foundAt(process.execPath, process.version);
  const source = join(root, 'scripts', 'setup', 'node');
  const folder = join(tools, 'node');
  const name = findPackageName(source);
  if (name === undefined) throw new SetupError(installNodeYourself());
  if (!isInstalled(source, folder, name)) await installNode({ source, folder, onStart });
  const program = join(folder, ...name.split('/'), locked(source, name)?.bin.node ?? '');
  const version = await askVersion(program);
  if (version === undefined) throw new SetupError(installNodeYourself());
  return foundAt(program, version);
}

/** The version a Node tells; undefined when it does not run on this machine. */
async function askVersion(/** @type {string} */ program) {
  if (!isProgram(program)) return undefined;
  const { ok, output } = await run(program, ['--version'], { timeoutSeconds: 30 });
  const version = output.trim();
  return ok && isNewEnough(version) ? version : undefined;
}

/**
 * @param {{ source: string, folder: string, onStart: (pid: number) => void }} place
 */
async function installNode({ source, folder, onStart }) {
  mkdirSync(folder, { recursive: true });
  for (const file of ['package.json', 'package-lock.json'])
    copyFileSync(join(source, file), join(folder, file));
  const what = `Node ${process.versions.node} is older than 22.18: installing a newer one for this project only (about 10 s, 190 MB)`;
  const { ok, output } = await sayWhile(what, () =>
    installLocked(folder, { node: process.execPath, onStart }),
  );
  if (!ok) throw new SetupError(`${installNodeYourself()}\n${lastLines(output)}`);
}

function installNodeYourself() {
  return `Sightline needs Node 22.18 or newer (this is ${process.versions.node}) and could not install one for itself.\nInstall it from https://nodejs.org/, then run the command again.`;
}

/** npm writes its own record last, so a record that agrees means a whole install. */
function isInstalled(
  /** @type {string} */ source,
  /** @type {string} */ folder,
  /** @type {string} */ name,
) {
  const record = join(folder, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  return readLock(record)[name]?.integrity === locked(source, name)?.integrity;
}

/** The package made for this platform, as its place in the lockfile. */
function findPackageName(/** @type {string} */ source) {
  const packages = readLock(join(source, 'package-lock.json'));
  return Object.keys(packages).find(
    (name) => packages[name]?.os === process.platform && packages[name].cpu === process.arch,
  );
}

function locked(/** @type {string} */ source, /** @type {string} */ name) {
  return readLock(join(source, 'package-lock.json'))[name];
}

/** @returns {Record<string, LockedPackage>} */
function readLock(/** @type {string} */ path) {
  const lock = /** @type {{ packages: Record<string, LockedPackage> }} */ (
    JSON.parse(readFileSync(path, 'utf8'))
  );
  return lock.packages;
}
