import { join } from 'node:path';
import { findProgram, lastLines, run } from './process.mjs';
import { say, sayWhile } from './say.mjs';

/** @typedef {'ffmpeg' | 'chromium' | 'firefox'} Wanted */

/**
 * @typedef {object} Manager
 * @property {string} program
 * @property {string[]} install
 * @property {string[]} [refresh] what brings its lists up to date first
 * @property {boolean} asRoot
 * @property {Record<Wanted, string[]>} packages
 */

/** The names that most of Linux agrees on. */
const COMMON = { ffmpeg: ['ffmpeg'], chromium: ['chromium'], firefox: ['firefox'] };

/** @type {Partial<Record<NodeJS.Platform, Manager[]>>} */
const MANAGERS = {
  linux: [
    {
      program: 'apt-get',
      refresh: ['update'],
      install: ['install', '--yes', '--no-install-recommends'],
      asRoot: true,
      // Firefox plays H.264 by ffmpeg's library, whose package is called differently in each release.
      packages: { ...COMMON, firefox: ['firefox-esr', 'ffmpeg'] },
    },
    { program: 'dnf', install: ['install', '--assumeyes'], asRoot: true, packages: COMMON },
    {
      program: 'apk',
      install: ['add'],
      asRoot: true,
      packages: { ...COMMON, firefox: ['firefox-esr'] },
    },
    {
      program: 'pacman',
      install: ['-S', '--needed', '--noconfirm'],
      asRoot: true,
      packages: COMMON,
    },
    {
      program: 'zypper',
      install: ['--non-interactive', 'install'],
      asRoot: true,
      packages: { ...COMMON, firefox: ['MozillaFirefox'] },
    },
  ],
  darwin: [
    {
      program: 'brew',
      install: ['install'],
      asRoot: false,
      packages: {
        ffmpeg: ['ffmpeg'],
        chromium: ['--cask', 'google-chrome'],
        firefox: ['--cask', 'firefox'],
      },
    },
  ],
  win32: [
    {
      program: 'winget',
      install: ['install', '--exact', '--accept-source-agreements', '--accept-package-agreements'],
      asRoot: false,
      packages: {
        ffmpeg: ['--id', 'Gyan.FFmpeg'],
        chromium: ['--id', 'Google.Chrome'],
        firefox: ['--id', 'Mozilla.Firefox'],
      },
    },
  ],
};

/** Folders where a package manager puts programs that a running shell's PATH may not know yet. */
export function managerFolders() {
  if (process.platform === 'darwin') return ['/opt/homebrew/bin', '/usr/local/bin'];
  const local = process.env['LOCALAPPDATA'];
  return local === undefined ? [] : [join(local, 'Microsoft', 'WinGet', 'Links')];
}

/**
 * Installs a program with the system's package manager, where that needs no password and
 * `SIGHTLINE_NO_INSTALL` does not forbid it.
 *
 * @param {Wanted} wanted
 * @param {(pid: number) => void} onStart
 */
export async function installWithManager(wanted, onStart) {
  const manager = findManager();
  if (!manager || process.env['SIGHTLINE_NO_INSTALL']) return;
  const prefix = manager.asRoot ? await findRootPrefix() : [];
  if (!prefix) return;
  await sayWhile(`Installing ${wanted} with ${manager.program} (a minute or two)`, async () => {
    if (manager.refresh) await call(manager, prefix, manager.refresh, onStart);
    const args = [...manager.install, ...manager.packages[wanted]];
    const { ok, output } = await call(manager, prefix, args, onStart);
    if (!ok) say(`  ${manager.program} did not install it:\n${lastLines(output, 4)}`);
  });
}

/** The command that installs a program here, as a person would type it; undefined when unknown. */
export function managerCommand(/** @type {Wanted} */ wanted) {
  const manager = findManager();
  if (!manager) return undefined;
  const sudo = manager.asRoot && process.getuid?.() !== 0 ? 'sudo ' : '';
  const install = manager.install.filter((arg) => !/^--(yes|assumeyes|no.*|accept.*)$/.test(arg));
  return `${sudo}${[manager.program, ...install, ...manager.packages[wanted]].join(' ')}`;
}

function findManager() {
  return MANAGERS[process.platform]?.find(({ program }) => findProgram([program]) !== undefined);
}

/** What to put before a command that needs root; undefined when a password would be asked. */
async function findRootPrefix() {
  if (process.getuid?.() === 0) return [];
  const sudo = findProgram(['sudo']);
  if (sudo === undefined) return undefined;
  const { ok } = await run(sudo, ['-n', 'true'], { timeoutSeconds: 20 });
  return ok ? [sudo, '-n'] : undefined;
}

/**
 * @param {Manager} manager
 * @param {string[]} prefix
 * @param {string[]} args
 * @param {(pid: number) => void} onStart
 */
function call(manager, prefix, args, onStart) {
  const quiet = manager.program === 'apt-get' ? ['env', 'DEBIAN_FRONTEND=noninteractive'] : [];
  const [program = manager.program, ...rest] = [...prefix, ...quiet, manager.program, ...args];
  return run(program, rest, { onStart });
}
