import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { HOST } from './astro-config.ts';
import { startWorker } from './start-worker.ts';

/** A stage to show while it changes. */
export interface ServeRequest {
  stage: string;
  /** The first port to try. */
  port: number;
}

const WORKER = fileURLToPath(new URL('dev-worker.ts', import.meta.url));

/** Starts Astro's dev server on a stage; throws when it does not start. */
export async function servePages(
  request: ServeRequest,
): Promise<{ address: string; stop: () => Promise<void> }> {
  const child = startWorker(WORKER, request, 'inherit');
  const ended = new Promise<void>((resolve) =>
    child.once('exit', () => {
      resolve();
    }),
  );
  const isReady = await Promise.race([once(child, 'message'), ended]);
  if (!isReady) throw new Error('Astro’s dev server did not start.');
  const address = `http://${HOST}:${String(isReady[0])}/`;
  return {
    address,
    async stop() {
      child.kill();
      await ended;
    },
  };
}
