import type { Program } from './program.ts';

/** What there is of an address, as `location` gives it. */
export type Whereabouts = Pick<Location, 'protocol' | 'hostname' | 'host' | 'pathname'>;

/** This computer, as it calls itself: nobody else finds it there. */
const ONLY_HERE = /^(?:localhost|.*\.localhost|127(?:\.\d+){3}|\[::1\]|0\.0\.0\.0)$/u;

/**
 * What people in another room type to follow a program, `example.org/project/#session/both-sides`;
 * undefined where there is no such address: a page from disk, a page that only this computer serves,
 * and a plan, which is kept in this browser.
 *
 * @param here where the wall is
 * @param published where the edition is published, ending in a slash; undefined when nobody said
 */
export function findFollowAddress(
  { kind, id }: Pick<Program, 'kind' | 'id'>,
  here: Whereabouts,
  published?: string,
): string | undefined {
  const wall = findPublishedWall(published) ?? findServedWall(here);
  return wall === undefined || kind === 'plan' ? undefined : `${wall}#${kind}/${id}`;
}

function findPublishedWall(published: string | undefined): string | undefined {
  return published === undefined ? undefined : `${published.replace(/^https?:\/\//u, '')}project/`;
}

function findServedWall({ protocol, hostname, host, pathname }: Whereabouts): string | undefined {
  const isServed = protocol.startsWith('http') && !ONLY_HERE.test(hostname);
  return isServed ? host + pathname.replace(/index\.html$/u, '') : undefined;
}
