import type { ChildProcess } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import type { AstroFolders } from './astro-config.ts';
import { startWorker } from './start-worker.ts';

/** One edition's pages to build. */
export interface PagesRequest extends AstroFolders {
  address?: string;
}

const WORKER = fileURLToPath(new URL('build-worker.ts', import.meta.url));
/** How much of what Astro says is kept. */
const LOG_LIMIT = 20_000;

/**
 * Builds an edition's pages from its stage.
 *
 * @returns what Astro said: warnings
 * @throws Error with what it said when it failed
 */
export async function buildPages(request: PagesRequest, signal?: AbortSignal): Promise<string> {
  signal?.throwIfAborted();
  const child = startWorker(WORKER, request, 'pipe');
  let log = '';
  for (const stream of [child.stdout, child.stderr])
    stream?.setEncoding('utf8').on('data', (text: string) => {
      log = (log + stripVTControlCharacters(text)).slice(-LOG_LIMIT);
    });
  const kill = (): boolean => child.kill('SIGKILL');
  signal?.addEventListener('abort', kill, { once: true });
  try {
    const code = await waitForEnd(child);
    signal?.throwIfAborted();
    if (code !== 0) throw new Error(log.trim() || `Astro ended with ${String(code)}`);
    return log.trim();
  } finally {
    signal?.removeEventListener('abort', kill);
  }
}

function waitForEnd(child: ChildProcess): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
}
