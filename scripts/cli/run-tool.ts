import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ROOT } from './places.ts';

/**
 * Runs the program of an installed package, showing what it says.
 *
 * @param name the package's name; its program of the same name is run unless another is named
 */
export function runTool(
  name: string,
  args: readonly string[],
  options: { program?: string; signal?: AbortSignal } = {},
): Promise<{ ok: boolean }> {
  const { program = name, signal } = options;
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [findProgram(name, program), ...args], {
      cwd: ROOT,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      ...(signal === undefined ? {} : { signal }),
    });
    child.on('error', () => {
      resolve({ ok: false });
    });
    child.on('close', (code) => {
      resolve({ ok: code === 0 });
    });
  });
}

/** The script behind a package's program: run by Node itself, it needs no shell on any system. */
function findProgram(name: string, program: string): string {
  const settings = join(ROOT, 'node_modules', name, 'package.json');
  const { bin } = JSON.parse(readFileSync(settings, 'utf8')) as {
    bin: string | Record<string, string>;
  };
  const path = typeof bin === 'string' ? bin : bin[program];
  if (path === undefined) throw new Error(`The package ${name} has no program ${program}.`);
  return join(dirname(settings), path);
}
