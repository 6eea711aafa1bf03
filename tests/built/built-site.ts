import { join, posix } from 'node:path';
import { DomUtils, parseDocument } from 'htmlparser2';
import { readTree } from '../fixtures/tree.ts';

type Document = ReturnType<typeof parseDocument>;
/** An element of a built page. */
export type Element = ReturnType<typeof DomUtils.getElementsByTagName>[number];

/** A page as it was built. */
export interface BuiltPage {
  /** Path below the edition's folder. */
  path: string;
  html: string;
  document: Document;
  elements: Element[];
}

/** An edition as it was built. */
export interface BuiltSite {
  files: { path: string; bytes: Buffer }[];
  pages: BuiltPage[];
}

export const EDITIONS = ['customers', 'employees', 'facilitators', 'staff-room'] as const;

/** Reads a built edition, without any browser. */
export async function readSite(dist: string, edition: string): Promise<BuiltSite> {
  const files = await readTree(join(dist, edition));
  const pages = files.filter(({ path }) => path.endsWith('.html')).map(openPage);
  return { files, pages };
}

function openPage({ path, bytes }: { path: string; bytes: Buffer }): BuiltPage {
  const html = bytes.toString('utf8');
  const document = parseDocument(html);
  return { path, html, document, elements: DomUtils.getElementsByTagName('*', document) };
}

/** The elements of one name. */
export function findAll({ elements }: BuiltPage, ...names: string[]): Element[] {
  return elements.filter(({ name }) => names.includes(name));
}

/** What a reader reads in an element or a page, on one line. */
export function textOf(node: Element | Document): string {
  return DomUtils.innerText(node).replaceAll(/\s+/gu, ' ').trim();
}

/** An address that a page names, with what names it. */
export interface Address {
  element: Element;
  attribute: string;
  value: string;
}

const ADDRESSES = new Set(['href', 'src', 'poster', 'action', 'cite', 'data-src']);

/** Every address in a page's attributes. */
export function listAddresses(page: BuiltPage): Address[] {
  return page.elements.flatMap((element) =>
    Object.entries(element.attribs).flatMap(([attribute, text]) => {
      if (ADDRESSES.has(attribute)) return { element, attribute, value: text };
      if (!attribute.endsWith('srcset')) return [];
      const candidates = text.split(',').map((each) => each.trim().split(/\s+/u)[0] ?? '');
      return candidates.map((value) => ({ element, attribute, value }));
    }),
  );
}

/** The file of the site that a relative address leads to, and what stands after its #. */
export function resolveAddress(page: BuiltPage, address: string): { path: string; hash: string } {
  const [bare = '', hash = ''] = address.split('#');
  const [file = ''] = decodeURI(bare).split('?');
  const path = file === '' ? page.path : posix.join(posix.dirname(page.path), file);
  return { path, hash: decodeURIComponent(hash) };
}

export function tell(page: BuiltPage, what: string): string {
  return `${page.path}: ${what}`;
}
