import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';

/** Runs a program to its end and returns what it wrote. Throws with its own words when it fails. */
export async function runTool(
  command: string,
  args: readonly string[],
): Promise<{ output: Buffer; messages: string }> {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const output: Buffer[] = [];
  const messages: Buffer[] = [];
  child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
  child.stderr.on('data', (chunk: Buffer) => messages.push(chunk));
  await waitForEnd(command, child, () => Buffer.concat(messages).toString());
  return { output: Buffer.concat(output), messages: Buffer.concat(messages).toString() };
}

/** Runs a program while feeding it; waits whenever it cannot take more. */
export async function feedTool(
  command: string,
  args: readonly string[],
  chunks: AsyncIterable<Buffer>,
): Promise<void> {
  const child = spawn(command, args, { stdio: ['pipe', 'ignore', 'pipe'] });
  const messages: Buffer[] = [];
  child.stderr.on('data', (chunk: Buffer) => messages.push(chunk));
  // A program that died early closes the pipe; its exit below says why.
  child.stdin.on('error', () => undefined);
  const ended = waitForEnd(command, child, () => Buffer.concat(messages).toString());
  for await (const chunk of chunks) {
    if (child.exitCode !== null) break;
    if (!child.stdin.write(chunk)) {
      await Promise.race([new Promise((resolve) => child.stdin.once('drain', resolve)), ended]);
    }
  }
  child.stdin.end();
  await ended;
}

function waitForEnd(
  command: string,
  child: ChildProcess,
  readMessages: () => string,
): Promise<void> {
  return new Promise((resolve, reject) => {
    child.on('error', (cause) => {
      reject(new Error(`${command} could not be started; is it installed?`, { cause }));
    });
    child.on('close', (code) => {
      if (code === 0) resolve();
      else reject(new Error(`${command} failed: ${readMessages().slice(-2000)}`));
    });
  });
}
