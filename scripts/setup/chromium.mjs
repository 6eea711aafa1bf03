import { createRequire } from 'node:module';
import { join } from 'node:path';
import { findInstalledBrowser, findWishedBrowser, tryBrowser } from './browser-program.mjs';
import { installWithManager, managerCommand } from './package-manager.mjs';
import { run } from './process.mjs';
import { say, sayWhile, SetupError } from './say.mjs';

/** @type {import('./browser-program.mjs').Kind} */
const CHROMIUM = {
  name: 'Chromium',
  variable: 'SIGHTLINE_CHROMIUM',
  commands: [
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'chrome',
    'microsoft-edge',
    'msedge',
  ],
  macPrograms: ['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
    (name) => `${name}.app/Contents/MacOS/${name}`,
  ),
  windowsPrograms: [
    ['Chromium', 'Application', 'chrome.exe'],
    ['Google', 'Chrome', 'Application', 'chrome.exe'],
    ['Microsoft', 'Edge', 'Application', 'msedge.exe'],
  ],
  version: /(?:Chromium|Chrome|Edge)\D*(\d[\d.]*)/,
};

/**
 * A Chromium for the browser tests: the one `SIGHTLINE_CHROMIUM` names, or one the machine has,
 * else Playwright's own download, else the package manager's.
 *
 * @param {{ root: string, node: string, onStart: (pid: number) => void }} place
 * @returns {Promise<import('./record.mjs').Found>}
 */
export async function provideChromium({ root, node, onStart }) {
  return (
    (await findWishedBrowser(CHROMIUM)) ??
    (await findInstalledBrowser(CHROMIUM)) ??
    (await provideDownload({ root, node, onStart })) ??
    (await installChromium(onStart))
  );
}

/**
 * @param {{ root: string, node: string, onStart: (pid: number) => void }} place
 */
async function provideDownload({ root, node, onStart }) {
  const path = downloadPath(root);
  const earlier = await tryBrowser(CHROMIUM, path);
  if (earlier || process.env['SIGHTLINE_NO_INSTALL']) return earlier;
  const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
  await sayWhile('Fetching Chromium for the browser tests (a minute or two, 180 MB)', () =>
    run(node, [cli, 'install', '--no-shell', 'chromium'], { cwd: root, onStart }),
  );
  const found = await tryBrowser(CHROMIUM, path);
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
  const found = await findInstalledBrowser(CHROMIUM);
  if (found) return found;
  const command = managerCommand('chromium') ?? 'npx playwright-core install --with-deps chromium';
  throw new SetupError(
    `The browser tests need Chromium, and none that runs was found. Install it with\n\n    ${command}\n\nor name its path in SIGHTLINE_CHROMIUM, then run the command again.`,
  );
}
