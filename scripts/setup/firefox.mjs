import { findInstalledBrowser, findWishedBrowser, isSnap } from './browser-program.mjs';
import { installWithManager, managerCommand } from './package-manager.mjs';
import { SetupError } from './say.mjs';

/** The oldest long-term version that the browser tests were run with. */
const OLDEST = 140;

/** @type {import('./browser-program.mjs').Kind} */
const FIREFOX = {
  name: 'Firefox',
  variable: 'SIGHTLINE_FIREFOX',
  commands: ['firefox-esr', 'firefox'],
  macPrograms: ['Firefox.app/Contents/MacOS/firefox'],
  windowsPrograms: [['Mozilla Firefox', 'firefox.exe']],
  version: /Firefox\D*(\d[\w.]*)/,
  faultOf: (path, version) => {
    if (Number.parseInt(version) < OLDEST)
      return `its version is ${version}, older than ${String(OLDEST)}`;
    // Shut off from the folders that the tests open: hidden ones, and the one for passing things.
    return isSnap(path) ? 'it is a Snap, which may not read the built sample' : undefined;
  },
};

/**
 * A Firefox for the browser tests: the one `SIGHTLINE_FIREFOX` names, or one the machine has, else
 * the package manager's.
 *
 * @param {{ onStart: (pid: number) => void }} place
 * @returns {Promise<import('./record.mjs').Found>}
 */
export async function provideFirefox({ onStart }) {
  return (
    (await findWishedBrowser(FIREFOX)) ??
    (await findInstalledBrowser(FIREFOX)) ??
    (await installFirefox(onStart))
  );
}

async function installFirefox(/** @type {(pid: number) => void} */ onStart) {
  await installWithManager('firefox', onStart);
  const found = await findInstalledBrowser(FIREFOX);
  if (found) return found;
  const command = managerCommand('firefox');
  const how = command
    ? `Install it with\n\n    ${command}\n\nor, where that gives none, `
    : 'Install it ';
  throw new SetupError(
    `The browser tests need Firefox ${String(OLDEST)} or newer (no Snap), and none that runs was found.\n${how}from https://www.mozilla.org/firefox/; or name its path in SIGHTLINE_FIREFOX, then run the command again.`,
  );
}
