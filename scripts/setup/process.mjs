import { spawn } from 'node:child_process';
import { accessSync, constants, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** @type {Set<import('node:child_process').ChildProcess>} */
const running = new Set();

/**
 * Runs a program to its end, without a shell.
 *
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, timeoutSeconds?: number, onStart?: (pid: number) => void }} [options]
 * @returns {Promise<{ ok: boolean, output: string }>} what it printed; `ok` when it ended with 0
 */
export function run(program, args, options = {}) {
  const { cwd, env, timeoutSeconds = 1800, onStart } = options;
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      ...(cwd === undefined ? {} : { cwd }),
      ...(env === undefined ? {} : { env }),
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: timeoutSeconds * 1000,
      windowsHide: true,
    });
    let output = '';
    const collect = (/** @type {Buffer} */ chunk) => {
      output += chunk.toString('utf8');
    };
    child.stdout.on('data', collect);
    child.stderr.on('data', collect);
    running.add(child);
    if (child.pid !== undefined) onStart?.(child.pid);
    child.on('error', (error) => {
      running.delete(child);
      resolve({ ok: false, output: error.message });
    });
    child.on('close', (code) => {
      running.delete(child);
      resolve({ ok: code === 0, output });
    });
  });
}

/** Ends every program that is still running, so that none goes on behind an interrupted set-up. */
export function endRunning() {
  for (const child of running) child.kill('SIGTERM');
}

/**
 * The first of the programs that the PATH (or one of the further folders) holds.
 *
 * @param {readonly string[]} names without `.exe`
 * @param {readonly string[]} [folders] searched after the PATH
 * @returns {string | undefined}
 */
export function findProgram(names, folders = []) {
  const path = (process.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const ending = process.platform === 'win32' ? '.exe' : '';
  return names
    .flatMap((name) => [...path, ...folders].map((folder) => join(folder, name + ending)))
    .find(isProgram);
}

/** Whether the path is a file that may be run. */
export function isProgram(/** @type {string} */ path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * The last lines of what a program printed, for a message about its failure.
 *
 * @param {string} output
 * @param {number} [lines]
 */
export function lastLines(output, lines = 8) {
  return output
    .trim()
    .split(/\r?\n/)
    .slice(-lines)
    .map((line) => `    ${line}`)
    .join('\n');
}
