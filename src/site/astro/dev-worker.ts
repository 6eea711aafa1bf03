import { dev } from 'astro';
import { join } from 'node:path';
import { buildAstroConfig, HOST } from './astro-config.ts';
import type { ServeRequest } from './serve-pages.ts';

// The dev server, in a process of its own: it is stopped with it, and its environment is its own.
const { stage, port } = JSON.parse(process.argv[2] ?? '') as ServeRequest;

process.on('disconnect', () => process.exit(0));

const server = await dev({
  ...buildAstroConfig({ stage, out: join(stage, 'dist') }),
  server: { host: HOST, port },
  logLevel: 'warn',
});
process.send?.(server.address.port);
