import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import process from 'node:process';
import { createInterface } from 'node:readline';
import type { Readable, Writable } from 'node:stream';
import { fileURLToPath } from 'node:url';
import { connect, type Browser, type ConnectionTransport } from 'puppeteer-core';

/** What differs from a Firefox that somebody has just installed: nothing that a page could notice. */
const PREFERENCES = {
  // Under automation Firefox would let files read each other, and pages open windows unasked.
  'remote.prefs.recommended': false,
  'security.fileuri.strict_origin_policy': true,
  'dom.disable_open_during_load': true,
  // No sound on the desk of whoever runs the tests; to a page it plays all the same.
  'media.volume_scale': '0.0',
  'app.normandy.enabled': false,
  'app.update.disabledForTesting': true,
  'browser.aboutwelcome.enabled': false,
  'browser.safebrowsing.downloads.remote.enabled': false,
  'browser.shell.checkDefaultBrowser': false,
  'browser.startup.homepage_override.mstone': 'ignore',
  'browser.startup.page': 0,
  'datareporting.healthreport.uploadEnabled': false,
  'datareporting.policy.dataSubmissionEnabled': false,
  'extensions.getAddons.cache.enabled': false,
  'extensions.update.enabled': false,
  'media.gmp-manager.updateEnabled': false,
  'network.captive-portal-service.enabled': false,
  'network.connectivity-service.enabled': false,
  'services.settings.server': 'data:,',
};

const KEEPER = fileURLToPath(new URL('firefox-keeper.ts', import.meta.url));
const START_SECONDS = 90;
const END_SECONDS = 15;

export interface Firefox {
  browser: Browser;
  close(): Promise<void>;
}

/** Starts the Firefox that set-up named, without a window, with a profile of its own. */
export async function launchFirefox(): Promise<Firefox> {
  const profile = await mkdtemp(join(tmpdir(), 'sightline-firefox-'));
  await writeFile(join(profile, 'user.js'), formatPreferences());
  const keeper = start(profile);
  try {
    const transport = await openTransport(await readAddress(keeper));
    const browser = await connect({ protocol: 'webDriverBiDi', transport, defaultViewport: null });
    return { browser, close: () => end(keeper, browser) };
  } catch (error) {
    await end(keeper);
    throw error;
  }
}

function formatPreferences(): string {
  return Object.entries(PREFERENCES)
    .map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
    .join('');
}

type Keeper = ChildProcessByStdio<Writable, null, Readable>;

function start(profile: string): Keeper {
  const path = process.env['SIGHTLINE_FIREFOX'] ?? 'firefox';
  const args = ['--headless', '--no-remote', '--profile', profile, '--remote-debugging-port=0'];
  // There the program hands over to another and would be gone at once.
  if (process.platform === 'win32') args.push('--wait-for-browser');
  return spawn(process.execPath, [KEEPER, profile, path, ...args, 'about:blank'], {
    stdio: ['pipe', 'ignore', 'pipe'],
    // Firefox refuses to run for root in somebody else's home.
    env: { ...process.env, HOME: profile, MOZ_CRASHREPORTER_DISABLE: '1' },
  });
}

/** The address at which Firefox listens, which it prints once it does. */
function readAddress(keeper: Keeper): Promise<string> {
  const said: string[] = [];
  return new Promise((resolve, reject) => {
    const fail = (why: string) => {
      reject(new Error(`Firefox did not start (SIGHTLINE_FIREFOX names it): ${why}`));
    };
    const late = setTimeout(fail, START_SECONDS * 1000, `silent for ${String(START_SECONDS)} s`);
    keeper.once('close', () => {
      clearTimeout(late);
      fail(said.join('\n'));
    });
    createInterface(keeper.stderr).on('line', (line) => {
      said.push(line);
      const address = /WebDriver BiDi listening on (ws:\/\/\S+)/u.exec(line)?.[1];
      if (address === undefined) return;
      clearTimeout(late);
      resolve(`${address}/session`);
    });
  });
}

/**
 * The way to Firefox, on which no question that a test asks of a page counts as a person's gesture:
 * Puppeteer marks each as one, and a page would then play aloud what nobody had clicked.
 */
async function openTransport(address: string): Promise<ConnectionTransport> {
  const socket = new WebSocket(address);
  await once(socket, 'open');
  const transport: ConnectionTransport = {
    send: (message) => {
      // Within a string the quotes would be escaped, so this can only be the flag itself.
      socket.send(message.replaceAll('"userActivation":true', '"userActivation":false'));
    },
    close: () => {
      socket.close();
    },
  };
  socket.addEventListener('message', ({ data }) => transport.onmessage?.(String(data)));
  socket.addEventListener('close', () => transport.onclose?.());
  return transport;
}

/** Lets Firefox close by itself, and ends one that will not. */
async function end(keeper: Keeper, browser?: Browser): Promise<void> {
  if (keeper.exitCode !== null || keeper.signalCode !== null) return;
  const ended = once(keeper, 'exit');
  const late = setTimeout(() => keeper.stdin.end(), END_SECONDS * 1000);
  if (browser) await browser.close().catch(() => undefined);
  else keeper.stdin.end();
  await ended;
  clearTimeout(late);
}
