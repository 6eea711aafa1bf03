import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { run, findProgram } from './process.mjs';
import { SetupError } from './say.mjs';

/** Everything that must hold whatever the person's own npm settings say. */
const ALWAYS = [
  '--ignore-scripts',
  '--include=dev',
  '--include=optional',
  '--no-audit',
  '--no-fund',
  '--no-update-notifier',
  '--loglevel=error',
];

/**
 * Installs exactly what the folder's package-lock.json records, from npm's cache where it can.
 *
 * @param {string} folder
 * @param {{ node: string, onStart: (pid: number) => void }} options the Node that runs npm
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export async function installLocked(folder, { node, onStart }) {
  const args = [findNpm(), 'ci', '--prefix', folder, ...ALWAYS];
  const options = { cwd: folder, env: npmEnvironment(node), onStart };
  const fromCache = await run(node, [...args, '--prefer-offline'], options);
  // A cached list of versions can be older than the lockfile.
  return fromCache.ok ? fromCache : await run(node, args, options);
}

/** npm's own program, which any Node can run: no `npm.cmd`, and so no shell. */
function findNpm() {
  const given = process.env['npm_execpath'];
  if (given !== undefined && basename(given) === 'npm-cli.js') return given;
  const npm = [...besideNode(), ...onPath()].find((path) => existsSync(path));
  if (npm === undefined)
    throw new SetupError('npm was not found. It comes with Node.js: https://nodejs.org/');
  return npm;
}

function besideNode() {
  const folder = dirname(realpathSync(process.execPath));
  return [
    resolve(folder, '../lib/node_modules/npm/bin/npm-cli.js'),
    join(folder, 'node_modules/npm/bin/npm-cli.js'),
  ];
}

function onPath() {
  const npm = process.platform === 'win32' ? undefined : findProgram(['npm']);
  if (npm === undefined) return [];
  const real = realpathSync(npm);
  return basename(real) === 'npm-cli.js' ? [real] : [];
}

/** Without what an outer `npm run` says about its own folder. */
function npmEnvironment(/** @type {string} */ node) {
  const outer = /^npm_(config_(local_prefix|prefix)|lifecycle_.*|package_.*)$/i;
  const kept = Object.entries(process.env).filter(([name]) => !outer.test(name));
  return withFirstOnPath(Object.fromEntries(kept), dirname(node));
}

/**
 * The environment with a folder before all others on the PATH.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @param {string} folder
 * @returns {NodeJS.ProcessEnv}
 */
export function withFirstOnPath(environment, folder) {
  // Windows spells it Path, and a copy of the environment tells the two apart.
  const name = Object.keys(environment).find((key) => key.toUpperCase() === 'PATH') ?? 'PATH';
  const rest = environment[name];
  const separator = process.platform === 'win32' ? ';' : ':';
  return { ...environment, [name]: rest ? `${folder}${separator}${rest}` : folder };
}
