import { join } from 'node:path';
import { defineConfig } from 'astro/config';
import { buildAstroConfig } from './src/site/astro/astro-config.ts';

// For editors and `astro check` only: the commands of package.json build from a stage instead,
// with the same settings (src/site/astro).
const project = import.meta.dirname;

export default defineConfig({
  ...buildAstroConfig({ stage: project, out: join(project, 'dist', '.check') }),
  publicDir: join(project, 'public'),
  cacheDir: join(project, '.cache', 'astro'),
});
