import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makePortable } from './portable.ts';

let root: string;
beforeEach(async () => {
  root = await mkdtemp(join(tmpdir(), 'sightline-portable-'));
});
afterEach(() => rm(root, { recursive: true, force: true }));

async function lay(files: Record<string, string>): Promise<void> {
  for (const [file, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, file)), { recursive: true });
    await writeFile(join(root, file), text);
  }
}
const read = (file: string): Promise<string> => readFile(join(root, file), 'utf8');
const hidden = { id: 'customers', public: false };
const listed = { id: 'customers', public: true };
const codes = (problems: { code: string; file: string }[]): string[][] =>
  problems.map(({ code, file }) => [code, file]);

describe('makePortable', () => {
  it('turns the entry into one classic script and removes the modules it took in', async () => {
    await lay({
      'index.html': '<script type="module" src="/_astro/entry.js"></script>',
      'a/index.html': '<script type="module" src="/_astro/entry.js"></script>',
      '_astro/entry.js': 'import { greet } from "./chunk.js"; greet();',
      '_astro/chunk.js': 'export function greet() { document.title = "hello"; }',
      'lib/big.js': 'var untouched = 1;\n',
    });
    expect(await makePortable(root, hidden)).toEqual([]);
    expect(await read('a/index.html')).toBe('<script defer src="../_astro/entry.js"></script>');
    expect(await read('_astro/entry.js')).not.toMatch(/\b(import|export)\b/);
    expect(await read('_astro/entry.js')).toContain('hello');
    expect(existsSync(join(root, '_astro/chunk.js'))).toBe(false);
    expect(await read('lib/big.js')).toBe('var untouched = 1;\n');
  });

  it('refuses two entries that share a module', async () => {
    await lay({
      'index.html':
        '<script type="module" src="/a.js"></script><script type="module" src="/b.js"></script>',
      'a.js': 'import "./c.js";',
      'b.js': 'import "./c.js";',
      'c.js': 'customElements.define("x-y", class extends HTMLElement {});',
    });
    expect(codes(await makePortable(root, hidden))).toEqual([
      ['portable-script', 'dist/customers/c.js'],
    ]);
  });

  it('refuses a script that names a path of the site, and a page whose script imports', async () => {
    await lay({
      'index.html':
        '<script type="module" src="/a.js"></script><script type="module">import "./a.js"</script>',
      'a.js': 'fetch("/a.js")',
    });
    expect(codes(await makePortable(root, hidden))).toEqual([
      ['portable-script', 'dist/customers/a.js'],
      ['portable-script', 'dist/customers/index.html'],
    ]);
  });

  it('makes style sheets and a web manifest relative', async () => {
    await lay({
      'index.html': '',
      'x.svg': '<svg/>',
      '_astro/a.css': 'a{background:url(/x.svg)}b{background:url(/gone.svg)}',
      'site.webmanifest': '{"start_url":"/","icons":[{"src":"/x.svg"}]}',
    });
    expect(codes(await makePortable(root, hidden))).toEqual([
      ['portable-address', 'dist/customers/_astro/a.css'],
    ]);
    expect(await read('_astro/a.css')).toBe(
      'a{background:url(../x.svg)}b{background:url(/gone.svg)}',
    );
    expect(await read('site.webmanifest')).toBe(
      '{"start_url":"index.html","icons":[{"src":"x.svg"}]}',
    );
  });

  it('says on which line an address leads nowhere', async () => {
    await lay({ 'index.html': '<p>\n<p> <a href="/gone/">x</a>' });
    const problems = await makePortable(root, hidden);
    expect(problems).toMatchObject([{ code: 'portable-address', line: 2, column: 8 }]);
  });

  const notFound = {
    'index.html': '',
    'x.svg': '<svg/>',
    'a.css': '@font-face{src:url(/f.woff2)}a{background:url(/x.svg)}',
    'f.woff2': '',
    'e.js': '',
    '404.html':
      '<link rel="icon" href="/x.svg"><link rel="stylesheet" href="/a.css"><script type="module" src="/e.js"></script>' +
      '<img src="/x.svg" alt=""><a class="home" href="/">Home</a>',
  };

  it('makes the page for what is not found right at any depth', async () => {
    await lay(notFound);
    expect(await makePortable(root, hidden)).toEqual([]);
    const data = 'data:image/svg+xml;base64,PHN2Zy8+';
    expect(await read('404.html')).toBe(
      `<style>a{background:url(${data})}</style><img src="${data}" alt=""><a class="home">Home</a>`,
    );
  });

  it('keeps the links of that page where the web address is known', async () => {
    await lay(notFound);
    await makePortable(root, { ...hidden, address: 'https://x.test/sub/' });
    expect(await read('404.html')).toContain('<a class="home" href="https://x.test/sub/">Home</a>');
    expect(existsSync(join(root, 'sitemap.xml'))).toBe(false);
  });

  it('writes a sitemap for a public edition with an address only', async () => {
    await lay({
      ...{ 'index.html': '', '404.html': '', 'a/index.html': '' },
      'tool/index.html': '<meta name="robots" content="noindex">',
    });
    await makePortable(root, listed);
    expect(existsSync(join(root, 'sitemap.xml'))).toBe(false);
    await makePortable(root, { ...listed, address: 'https://x.test/' });
    const places = [...(await read('sitemap.xml')).matchAll(/<loc>(.*?)<\/loc>/g)];
    expect(places.map(([, place]) => place)).toEqual(['https://x.test/a/', 'https://x.test/']);
  });
});
