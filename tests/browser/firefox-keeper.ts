// node firefox-keeper.ts PROFILE PROGRAM [ARGUMENTS]: runs a program until it ends or whoever
// started this goes, however suddenly, and clears its profile away. A Firefox that is driven from
// outside does not end with its driver by itself.
import { spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import process from 'node:process';

const [profile = '', path = '', ...args] = process.argv.slice(2);
const program = spawn(path, args, { stdio: ['ignore', 'ignore', 'inherit'] });

function leave(code: number): void {
  rmSync(profile, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  process.exitCode = code;
  process.stdin.destroy();
}

process.stdin.resume().once('close', () => program.kill('SIGKILL'));
program.once('exit', (code) => {
  leave(code ?? 1);
});
program.once('error', (error) => {
  console.error(error.message);
  leave(1);
});
// What a terminal sends to all of them ends the starter, and that ends this.
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => undefined);
