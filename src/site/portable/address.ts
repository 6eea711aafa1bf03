import { posix } from 'node:path';

/** Every file of an edition, as a path below its root with forward slashes. */
export type SiteFiles = ReadonlySet<string>;

/** What an address in a page leads to. */
export type Target =
  /** Another host, a mail address, data, or a place in the same page. */
  { kind: 'elsewhere' } | { kind: 'file'; path: string; suffix: string } | { kind: 'missing' };

const SCHEME = /^[a-z][a-z0-9+.-]*:/i;
const PARTS = /^([^?#]*)(.*)$/s;

/**
 * Finds the file of the site that an address means.
 *
 * @param address as it stands in the file: root-absolute, or relative to the file
 * @param from the file it stands in
 */
export function findTarget(address: string, from: string, files: SiteFiles): Target {
  const text = address.trim();
  if (text === '' || text.startsWith('#') || text.startsWith('//') || SCHEME.test(text))
    return { kind: 'elsewhere' };
  const [, path = '', suffix = ''] = PARTS.exec(text) ?? [];
  if (path === '') return { kind: 'elsewhere' };
  const decoded = findDecoded(path);
  if (decoded === undefined) return { kind: 'missing' };
  const joined = decoded.startsWith('/') ? decoded : posix.join('/', posix.dirname(from), decoded);
  const clean = posix.normalize(joined).replace(/^\/+/, '').replace(/\/+$/, '');
  const page = clean === '' ? 'index.html' : `${clean}/index.html`;
  const found = [clean, page].find((candidate) => files.has(candidate));
  return found === undefined ? { kind: 'missing' } : { kind: 'file', path: found, suffix };
}

function findDecoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined;
  }
}

/** The address of one file of the site as seen from another, right wherever the folder lies. */
export function formatRelative(from: string, to: string): string {
  const relative = posix.relative(posix.dirname(from), to);
  const encoded = relative.split('/').map(encodeURIComponent).join('/');
  return encoded.replaceAll('%40', '@');
}

/** The address of a file below a known web address; a page is named by its folder. */
export function formatAbsolute(root: string, to: string): string {
  const folder = to.replace(/(^|\/)index\.html$/, '$1');
  return root + folder.split('/').map(encodeURIComponent).join('/');
}
