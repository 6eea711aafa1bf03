import { formatAddress, type Spot } from './address.ts';
import type { Program } from './program.ts';

/** This computer, as it calls itself: nobody else finds it there. */
const ONLY_HERE = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|0\.0\.0\.0|\[::1?\])$/u;

/**
 * Where people in another room follow a program, or see a place in it:
 * `https://example.org/project/#session/both-sides/7.2`; undefined where nobody else can come: a site
 * from disk or served for this computer only, and a plan, which is kept in this browser.
 *
 * @param root address of the site's root as it is opened here, ending in a slash
 * @param published where the edition is published, ending in a slash; undefined when nobody said
 */
export function findFollowLink(
  { kind, id, spot }: Pick<Program, 'kind' | 'id'> & { spot?: Spot },
  root: string,
  published: string | undefined,
): string | undefined {
  const site = published ?? (isServedToOthers(root) ? root : undefined);
  if (site === undefined || kind === 'plan') return undefined;
  return `${site}project/${formatAddress({ kind, id, ...(spot && { spot }) })}`;
}

/** A folder on a disk and a server on this computer are there for nobody else. */
export function isServedToOthers(address: string): boolean {
  const { protocol, hostname } = new URL(address);
  return protocol.startsWith('http') && !ONLY_HERE.test(hostname);
}

/** A link as short as it can be typed: `example.org/project/#session/both-sides`. */
export function formatTyped(link: string): string {
  return link.replace(/^https?:\/\//u, '');
}
