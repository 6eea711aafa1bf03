import { build } from 'astro';
import { buildAstroConfig } from './astro-config.ts';
import type { PagesRequest } from './build-pages.ts';

// One edition's pages, in a process of its own: Astro keeps what it knows in globals.
const { stage, out, address } = JSON.parse(process.argv[2] ?? '') as PagesRequest;

// Whoever started it has gone, killed perhaps: nothing may be written any more.
process.on('disconnect', () => process.exit(1));

await build({ ...buildAstroConfig({ stage, out }, address), logLevel: 'warn' });
process.exit(0);
