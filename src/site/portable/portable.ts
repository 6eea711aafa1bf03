import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Edition } from '../../domain/edition.ts';
import type { Problem } from '../../domain/problem.ts';
import { listFiles } from '../list-files.ts';
import { outputProblem } from '../output-problem.ts';
import { findTarget } from './address.ts';
import { bundleScripts, findScriptAddresses } from './bundle-scripts.ts';
import { rewriteCssAddresses } from './css-addresses.ts';
import { findAttribute, findTags, type HtmlTag } from './html-tags.ts';
import { rewriteJsonStrings } from './json-addresses.ts';
import { makeSelfContained } from './not-found-page.ts';
import { makePagePortable, rewriteAddress } from './page-addresses.ts';
import { formatSitemap } from './sitemap.ts';

const NOT_FOUND = '404.html';

/**
 * Makes a built edition work at a domain's root, under any path, and from a folder on disk.
 *
 * @param root the edition's folder, changed in place
 */
export async function makePortable(
  root: string,
  edition: Pick<Edition, 'id' | 'public' | 'address'>,
): Promise<Problem[]> {
  const files = new Set(await listFiles(root));
  const pages = await readPages(root, files);
  const entries = findModuleEntries(pages, files);
  const bundled = await bundleScripts(root, entries);
  for (const removed of bundled.removed) files.delete(removed);
  const problems = [...bundled.problems, ...(await findScriptAddresses(root, entries, files))];
  const missing: Problem[] = [];
  for (const [file, html] of pages)
    missing.push(...(await rewritePage(root, file, html, files, edition)));
  problems.push(...tellOnce(missing));
  for (const file of files) problems.push(...(await rewriteOther(root, file, files)));
  if (edition.public && edition.address !== undefined)
    await writeFile(join(root, 'sitemap.xml'), formatSitemap(edition.address, listListed(pages)));
  return problems.map((problem) => ({ ...problem, file: `dist/${edition.id}/${problem.file}` }));
}

async function readPages(root: string, files: Iterable<string>): Promise<Map<string, string>> {
  const pages = new Map<string, string>();
  for (const file of files)
    if (file.endsWith('.html')) pages.set(file, await readFile(join(root, file), 'utf8'));
  return pages;
}

/** The pages that do not ask search engines to pass them over. */
function listListed(pages: ReadonlyMap<string, string>): string[] {
  const isRobots = (tag: HtmlTag): boolean =>
    tag.name === 'meta' && findAttribute(tag, 'name') === 'robots';
  return [...pages].filter(([, html]) => !findTags(html).some(isRobots)).map(([file]) => file);
}

function findModuleEntries(
  pages: ReadonlyMap<string, string>,
  files: ReadonlySet<string>,
): string[] {
  const entries = new Set<string>();
  for (const [page, html] of pages)
    for (const tag of findTags(html)) {
      if (tag.name !== 'script' || findAttribute(tag, 'type') !== 'module') continue;
      const target = findTarget(findAttribute(tag, 'src') ?? '', page, files);
      if (target.kind === 'file') entries.add(target.path);
    }
  return [...entries].sort();
}

async function rewritePage(
  root: string,
  file: string,
  html: string,
  files: ReadonlySet<string>,
  { address }: Pick<Edition, 'address'>,
): Promise<Problem[]> {
  if (file === NOT_FOUND) {
    const context = { root, files, ...(address === undefined ? {} : { address }) };
    await writeFile(join(root, file), await makeSelfContained(html, context));
    return [];
  }
  const page = makePagePortable(html, file, files);
  if (page.html !== html) await writeFile(join(root, file), page.html);
  return [
    ...page.missing.map(({ address: missing, offset }) =>
      missingProblem(file, html, missing, offset),
    ),
    ...findInlineImports(file, html),
  ];
}

async function rewriteOther(
  root: string,
  file: string,
  files: ReadonlySet<string>,
): Promise<Problem[]> {
  const isStyles = file.endsWith('.css');
  if (!isStyles && !file.endsWith('.webmanifest')) return [];
  const text = await readFile(join(root, file), 'utf8');
  const problems: Problem[] = [];
  const rewrite = (address: string): string =>
    rewriteAddress(address, file, files, (missing) => {
      if (isStyles) problems.push(missingProblem(file, text, missing, text.indexOf(missing)));
    });
  const changed = isStyles
    ? rewriteCssAddresses(text, rewrite)
    : rewriteJsonStrings(text, (each) => (each.startsWith('/') ? rewrite(each) : each));
  if (changed !== text) await writeFile(join(root, file), changed);
  return problems;
}

/** What many pages have alike is told of the first of them, with their number. */
function tellOnce(problems: readonly Problem[]): Problem[] {
  const groups = Map.groupBy(problems, ({ code, message }) => `${code} ${message}`);
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return [];
    const files = new Set(others.map(({ file }) => file));
    files.delete(first.file);
    const more = files.size === 0 ? '' : ` So it does in ${String(files.size)} other pages.`;
    return [{ ...first, message: first.message + more }];
  });
}

/** An inline module runs from disk unless it imports. */
function findInlineImports(file: string, html: string): Problem[] {
  return findTags(html)
    .filter((tag) => tag.name === 'script' && findAttribute(tag, 'type') === 'module')
    .filter((tag) => /\bimport\b/.test(html.slice(tag.end, tag.contentEnd)))
    .map((tag) => ({
      ...outputProblem(
        'portable-script',
        file,
        'A script written into this page imports another, which no browser does from disk.',
        'Move it into the entry of the islands.',
      ),
      ...placeOf(html, tag.start),
    }));
}

function missingProblem(file: string, text: string, address: string, offset: number): Problem {
  const problem = outputProblem(
    'portable-address',
    file,
    `The address “${address}” leads to nothing in this edition.`,
    'Where an author wrote it, mend it there; otherwise the page that writes it is wrong.',
  );
  return { ...problem, ...placeOf(text, offset) };
}

function placeOf(text: string, offset: number): { line: number; column: number } {
  const before = text.slice(0, Math.max(0, offset));
  return { line: before.split('\n').length, column: before.length - before.lastIndexOf('\n') };
}
