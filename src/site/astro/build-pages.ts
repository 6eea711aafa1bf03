import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { stripVTControlCharacters } from 'node:util';
import { ASTRO_ENVIRONMENT, type AstroFolders } from './astro-config.ts';

/** One edition's pages to build. */
export interface PagesRequest extends AstroFolders {
  address?: string;
}

const WORKER = fileURLToPath(new URL('worker.ts', import.meta.url));
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
  const child = fork(WORKER, [JSON.stringify(request)], {
    // Astro puts its working files below this folder when the output lies elsewhere: one for each edition.
    cwd: request.stage,
    silent: true,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    // Pages made for development read otherwise, whatever the environment of whoever builds.
    env: { ...process.env, ...ASTRO_ENVIRONMENT, NODE_ENV: 'production', NO_COLOR: '1' },
  });
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

function waitForEnd(child: ReturnType<typeof fork>): Promise<number | null> {
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', resolve);
  });
}
