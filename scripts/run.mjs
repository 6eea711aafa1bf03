// Runs a command of this project: `node scripts/run.mjs <command> [options]`. Plain JavaScript for
// any Node from 20 on, before any dependency is there: it sets up what is missing, then hands over
// to scripts/<command>.ts.
import { spawn } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { endRunning } from './setup/process.mjs';
import { say, SetupError } from './setup/say.mjs';
import { setUp } from './setup/setup.mjs';

/** @type {Record<string, readonly import('./setup/setup.mjs').Need[]>} */
const NEEDS = {
  start: ['ffmpeg'],
  dev: ['ffmpeg'],
  build: ['ffmpeg'],
  check: ['ffmpeg'],
  media: ['ffmpeg'],
  reel: ['ffmpeg'],
  import: [],
  test: ['ffmpeg', 'chromium', 'firefox'],
  bench: ['chromium'],
  fuzz: [],
  format: [],
};

const SIGNALS = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
const SIGNAL_NUMBERS = { SIGINT: 2, SIGTERM: 15, SIGHUP: 1 };

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const [command = '', ...args] = process.argv.slice(2);
const needs = NEEDS[command];

if (needs) await runCommand(needs);
else {
  const fault = command === '' ? 'Which command?' : `There is no command "${command}".`;
  say(`${fault} There are: ${Object.keys(NEEDS).join(', ')}.`);
  process.exitCode = 2;
}

async function runCommand(/** @type {readonly import('./setup/setup.mjs').Need[]} */ needed) {
  const stopSetup = SIGNALS.map((signal) => {
    const stop = () => {
      endRunning();
      process.exit(128 + SIGNAL_NUMBERS[signal]);
    };
    process.on(signal, stop);
    return () => process.off(signal, stop);
  });
  try {
    const { node, env } = await setUp(root, needed);
    for (const forget of stopSetup) forget();
    handOver(node, env);
  } catch (error) {
    if (!(error instanceof SetupError)) throw error;
    say(error.message);
    process.exitCode = 1;
  }
}

/** Runs the command itself; its exit code is ours, and signals meant for us reach it. */
function handOver(/** @type {string} */ node, /** @type {NodeJS.ProcessEnv} */ env) {
  const script = join(root, 'scripts', `${command}.ts`);
  // Node 22 still warns that it runs TypeScript.
  const child = spawn(node, ['--disable-warning=ExperimentalWarning', script, ...args], {
    stdio: 'inherit',
    env,
  });
  for (const signal of SIGNALS)
    process.on(signal, () => {
      // A terminal's Ctrl-C reaches the child by itself.
      if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
    });
  const watch = watchNpm(() => child.kill('SIGTERM'));
  child.on('error', (error) => {
    say(`${node} could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.on('exit', (code, signal) => {
    clearInterval(watch);
    const number = SIGNALS.find((each) => each === signal);
    process.exit(code ?? 128 + (number ? SIGNAL_NUMBERS[number] : 9));
  });
}

/** npm ends its shell on a signal and lets what runs in it live on; so we look whether it is there. */
function watchNpm(/** @type {() => void} */ onGone) {
  const parent = process.ppid;
  if (process.env['npm_lifecycle_event'] === undefined) return undefined;
  return setInterval(() => {
    if (process.ppid !== parent) onGone();
  }, 1000);
}
