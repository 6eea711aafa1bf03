import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Bundles a page's script as a classic one, and writes the page. */
export async function writePage(
  folder: string,
  script: URL,
  before: readonly string[] = [],
): Promise<string> {
  await build({
    entryPoints: [fileURLToPath(script)],
    outfile: join(folder, 'page.js'),
    absWorkingDir: ROOT,
    bundle: true,
    format: 'iife',
    minify: true,
    target: 'es2022',
    logLevel: 'silent',
  });
  const scripts = [...before, 'page.js'].map((src) => `<script src="${src}"></script>`);
  await writeFile(
    join(folder, 'index.html'),
    `<!doctype html><meta charset="utf-8"><title>Search</title>${scripts.join('')}`,
  );
  return 'index.html';
}
