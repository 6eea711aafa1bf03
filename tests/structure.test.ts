import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('..', import.meta.url));

/** What each folder of src/ may import besides itself: the walls of the house. */
const MAY_IMPORT: Record<string, string[]> = {
  domain: [],
  transcripts: ['domain'],
  study: ['domain', 'transcripts'],
  media: ['domain', 'transcripts', 'study'],
  search: ['domain', 'transcripts', 'study'],
  // What a meeting is, for the build and for the browser.
  meeting: ['domain'],
  site: ['domain', 'transcripts', 'study', 'media', 'search', 'meeting'],
  'content.config.ts': ['domain', 'study', 'site'],
  // Only types.
  'env.d.ts': ['site'],
  components: ['domain', 'study', 'meeting', 'site', 'styles'],
  layouts: ['domain', 'study', 'meeting', 'site', 'components', 'styles'],
  pages: ['domain', 'study', 'meeting', 'site', 'components', 'layouts', 'styles'],
  islands: ['domain', 'search', 'meeting', 'styles'],
  styles: [],
};

/** The one thing of the browser's that a layout names. */
const ISLANDS_ENTRY = 'src/islands/main.ts';
const KNOWS_ASTRO = ['site', 'content.config.ts', 'components', 'layouts', 'pages'];
const RUNS_ANYWHERE = ['domain', 'transcripts', 'meeting', 'islands'];

interface Import {
  /** Path from the project's folder, forward slashes. */
  from: string;
  /** As it is written. */
  specifier: string;
  /** Where a relative one leads: path from the project's folder. */
  to?: string;
}

const files = ['src', 'scripts', 'tests'].flatMap(listSources);
const imports = files.flatMap(readImports);

function listSources(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(ts|mjs|astro)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'));
}

function readImports(from: string): Import[] {
  const text = readFileSync(join(root, from), 'utf8');
  const { importedFiles } = ts.preProcessFile(from.endsWith('.astro') ? scriptsOf(text) : text);
  return importedFiles.map(({ fileName: specifier }) => {
    if (!specifier.startsWith('.')) return { from, specifier };
    const to = relative(root, resolve(root, dirname(from), specifier))
      .split(sep)
      .join('/');
    return { from, specifier, to };
  });
}

/** The parts of a component that are script: its head and its script elements. */
function scriptsOf(astro: string): string {
  const head = /^\s*---\r?\n([\s\S]*?)\n---/.exec(astro)?.[1] ?? '';
  const bodies = [...astro.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, body]) => body);
  return [head, ...bodies].join('\n');
}

function folderOf(path: string): string {
  return path.split('/')[1] ?? '';
}

function isTest(path: string): boolean {
  return path.endsWith('.test.ts');
}

function isWithin(path: string, folders: readonly string[]): boolean {
  return path.startsWith('src/') && folders.includes(folderOf(path));
}

function crossesWall({ from, to }: Import): boolean {
  if (!from.startsWith('src/') || to === undefined) return false;
  if (!to.startsWith('src/')) return !isTest(from);
  if (folderOf(from) === 'layouts' && to === ISLANDS_ENTRY) return false;
  const [own, other] = [folderOf(from), folderOf(to)];
  return own !== other && !(MAY_IMPORT[own]?.includes(other) ?? false);
}

function tell({ from, specifier }: Import): string {
  return `${from} imports ${specifier}`;
}

describe('the house', () => {
  test('has no folder that these walls do not know', () => {
    const folders = new Set(files.filter((path) => path.startsWith('src/')).map(folderOf));
    expect([...folders].filter((folder) => !(folder in MAY_IMPORT))).toEqual([]);
  });

  test('is read by this test at all', () => {
    expect(imports.filter(({ from }) => from.startsWith('src/')).length).toBeGreaterThan(50);
  });

  test('has imports that point one way', () => {
    expect(imports.filter(crossesWall).map(tell)).toEqual([]);
  });

  test('has a domain that imports nothing but itself', () => {
    const foreign = imports.filter(
      ({ from, to }) => isWithin(from, ['domain']) && !isTest(from) && to === undefined,
    );
    expect(foreign.map(tell)).toEqual([]);
  });

  test('has readers and islands that need no Node', () => {
    const foreign = imports.filter(
      ({ from, specifier }) =>
        isWithin(from, RUNS_ANYWHERE) && !isTest(from) && specifier.startsWith('node:'),
    );
    expect(foreign.map(tell)).toEqual([]);
  });

  test('meets Astro in the site and above only', () => {
    const foreign = imports.filter(
      ({ from, specifier }) =>
        from.startsWith('src/') &&
        !isWithin(from, KNOWS_ASTRO) &&
        /^@?astro(js)?[/:]|^astro$/.test(specifier),
    );
    expect(foreign.map(tell)).toEqual([]);
  });

  test('names a file by its whole name', () => {
    const bare = imports.filter(
      ({ to }) => to !== undefined && !/\.(ts|mjs|js|json|astro|css|svg)$/.test(to),
    );
    expect(bare.map(tell)).toEqual([]);
  });

  test('reads the environment in one place of src; passing it on whole is no reading', () => {
    const readers = files.filter(
      (path) =>
        path.startsWith('src/') &&
        !isTest(path) &&
        path !== 'src/content.config.ts' &&
        /(?<!\.\.\.)\bprocess\.env\b|\bimport\.meta\.env\b(?!\.(DEV|PROD)\b)/.test(
          readFileSync(join(root, path), 'utf8'),
        ),
    );
    expect(readers).toEqual([]);
  });

  test('has no drawer for odds and ends', () => {
    const drawers = files.filter((path) => /(^|\/)(utils?|helpers?|types)\.(ts|mjs)$/.test(path));
    expect(drawers).toEqual([]);
  });

  test('has kebab-case files and PascalCase components', () => {
    const odd = files.filter((path) => {
      const name = path.split('/').at(-1) ?? '';
      if (path.startsWith('src/pages/'))
        return !/^(\[?(\.\.\.)?[a-z0-9-]+\]?)(\.[a-z]+)*$/.test(name);
      return name.endsWith('.astro')
        ? !/^[A-Z][A-Za-z0-9]*\.astro$/.test(name)
        : !/^[a-z0-9.-]+$/.test(name);
    });
    expect(odd).toEqual([]);
  });
});
