import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { readEditionRecords } from '../edition-record.ts';
import { findSegments } from './address.ts';
import { buildPlainPage, escapeHtml } from './plain-page.ts';

/** An edition as the index page names it. */
export interface ServedEdition {
  id: string;
  title: string;
}

export interface ServedSites {
  /** The output folder. */
  dist: string;
  editions: readonly ServedEdition[];
  /** The ISO day it is now, in the study's time zone. */
  today: () => string;
}

/** What to answer a request with: a file, a page of our own, or another address. */
export type Answer =
  | { kind: 'file'; status: 200 | 404; path: string }
  | { kind: 'page'; status: 200 | 404 | 410; html: string }
  | { kind: 'moved'; to: string };

/** Decides what an address of the server stands for. */
export async function findAnswer(requestTarget: string, sites: ServedSites): Promise<Answer> {
  const segments = findSegments(requestTarget);
  const [id = '', ...rest] = segments ?? [];
  if (segments?.length === 1 && id === '') return buildIndexPage(sites);
  const edition = sites.editions.find((each) => each.id === id);
  if (!edition) return notFound();
  if (await isOverdue(edition, sites)) return buildOverduePage(edition);
  if (rest.length === 0) return { kind: 'moved', to: `/${encodeURIComponent(id)}/` };
  return findFile(requestTarget, id, rest, sites.dist);
}

async function findFile(
  requestTarget: string,
  id: string,
  segments: string[],
  dist: string,
): Promise<Answer> {
  const path = join(dist, id, ...segments);
  const [address = ''] = requestTarget.split(/[?#]/, 1);
  const isFolder = segments.at(-1) === '';
  const file = isFolder ? join(path, 'index.html') : path;
  if (await isKind('isFile', file)) return { kind: 'file', status: 200, path: file };
  if (!isFolder && (await isKind('isDirectory', path))) return { kind: 'moved', to: `${address}/` };
  const missing = join(dist, id, '404.html');
  return (await isKind('isFile', missing))
    ? { kind: 'file', status: 404, path: missing }
    : notFound();
}

async function isKind(kind: 'isFile' | 'isDirectory', path: string): Promise<boolean> {
  const stats = await stat(path).catch(() => undefined);
  return stats?.[kind]() ?? false;
}

/** An edition whose record cannot be read is refused too: nobody knows until when it was agreed. */
async function isOverdue(edition: ServedEdition, sites: ServedSites): Promise<boolean> {
  const records = await readEditionRecords(sites.dist);
  const record = records.get(edition.id);
  if (!record) return true;
  return record.rebuildBy !== undefined && sites.today() >= record.rebuildBy;
}

function buildOverduePage({ title }: ServedEdition): Answer {
  const html = buildPlainPage(
    'This site has to be built again',
    `<p>“${escapeHtml(title)}” is not shown: something in it is no longer agreed to, or it was never built here.</p>
<p>Build it again: <code>npm run build</code></p>`,
  );
  return { kind: 'page', status: 410, html };
}

function buildIndexPage({ editions }: ServedSites): Answer {
  const items = editions.map(
    ({ id, title }) => `<li><a href="/${encodeURIComponent(id)}/">${escapeHtml(title)}</a></li>`,
  );
  const html = buildPlainPage(
    'The editions of this study',
    `<p>Each is a site of its own, and knows nothing of the others.</p>\n<ul>\n${items.join('\n')}\n</ul>`,
  );
  return { kind: 'page', status: 200, html };
}

function notFound(): Answer {
  const html = buildPlainPage(
    'There is nothing here',
    '<p><a href="/">The editions of this study</a></p>',
  );
  return { kind: 'page', status: 404, html };
}
