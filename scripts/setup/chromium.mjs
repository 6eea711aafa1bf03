import { createRequire } from 'node:module';
import { join } from 'node:path';
import { installWithManager, managerCommand } from './package-manager.mjs';
import { findProgram, isProgram, run } from './process.mjs';
import { foundAt } from './record.mjs';
import { say, sayWhile, SetupError } from './say.mjs';

const NAMES = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'chrome',
  'microsoft-edge',
  'msedge',
];

/**
 * A Chromium for the browser tests: the one `SIGHTLINE_CHROMIUM` names, or one the machine has,
 * else Playwright's own download, else the package manager's.
 *
 * @param {{ root: string, node: string, onStart: (pid: number) => void }} place
 * @returns {Promise<import('./record.mjs').Found>}
 */
export async function provideChromium({ root, node, onStart }) {
  const wish = process.env['SIGHTLINE_CHROMIUM'];
  if (wish) return await findWished(wish);
  return (
    (await findInstalled()) ??
    (await provideDownload({ root, node, onStart })) ??
    (await installChromium(onStart))
  );
}

async function findWished(/** @type {string} */ wish) {
  const found = await tryProgram(wish, wish);
  if (found) return found;
  throw new SetupError(`SIGHTLINE_CHROMIUM names ${wish}, but no Chromium runs there.`);
}

async function findInstalled() {
  const onPath = NAMES.map((name) => findProgram([name])).filter((path) => path !== undefined);
  for (const path of [...onPath, ...usualPlaces()]) {
    const found = await tryProgram(path);
    if (found) return found;
  }
  return undefined;
}

function usualPlaces() {
  if (process.platform === 'darwin')
    return ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    );
  if (process.platform !== 'win32') return [];
  const roots = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA']
    .map((name) => process.env[name])
    .filter((folder) => folder !== undefined);
  const programs = [
    ['Chromium', 'Application', 'chrome.exe'],
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ];
  return roots.flatMap((folder) => programs.map((program) => join(folder, ...program)));
}

/**
 * @param {string} path
 * @param {string} [wish]
 */
async function tryProgram(path, wish) {
  if (!isProgram(path)) return undefined;
  // On Windows the program opens a window instead of telling its version.
  if (process.platform === 'win32') return foundAt(path, 'unknown', wish);
  const { output } = await run(path, ['--version'], { timeoutSeconds: 60 });
  const version = /(?:Chromium|Chrome|Edge)\D*(\d[\d.]*)/.exec(output)?.[1];
  return version === undefined ? undefined : foundAt(path, version, wish);
}

/**
 * @param {{ root: string, node: string, onStart: (pid: number) => void }} place
 */
async function provideDownload({ root, node, onStart }) {
  const path = downloadPath(root);
  const earlier = await tryProgram(path);
  if (earlier || process.env['SIGHTLINE_NO_INSTALL']) return earlier;
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
  await sayWhile('Fetching Chromium for the browser tests (a minute or two, 180 MB)', () =>
    run(node, [cli, 'install', '--no-shell', 'chromium'], { cwd: root, onStart }),
  );
  const found = await tryProgram(path);
  if (!found) say('  It could not be fetched, or does not run here.');
  return found;
}

/** Where Playwright puts its Chromium. */
function downloadPath(/** @type {string} */ root) {
  const require = createRequire(join(root, 'package.json'));
  const { chromium } = /** @type {typeof import('playwright-core')} */ (require('playwright-core'));
  return chromium.executablePath();
}

async function installChromium(/** @type {(pid: number) => void} */ onStart) {
  await installWithManager('chromium', onStart);
  const found = await findInstalled();
  if (found) return found;
  const command = managerCommand('chromium') ?? 'npx playwright-core install --with-deps chromium';
  throw new SetupError(
    `The browser tests need Chromium, and none that runs was found. Install it with\n\n    ${command}\n\nor name its path in SIGHTLINE_CHROMIUM, then run the command again.`,
  );
}
