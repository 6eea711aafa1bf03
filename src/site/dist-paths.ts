import { join } from 'node:path';

/** Where everything in the output folder lies. What begins with a dot is never served or packed. */
export interface DistPaths {
  root: string;
  journal: string;
  lock: string;
  nextRoot: string;
  oldRoot: string;
  heldRoot: string;
  recordRoot: string;
  live: (edition: string) => string;
  next: (edition: string) => string;
  old: (edition: string) => string;
  record: (edition: string) => string;
}

/** Names the places in an output folder. */
export function distPaths(dist: string): DistPaths {
  const nextRoot = join(dist, '.next');
  const oldRoot = join(dist, '.old');
  const recordRoot = join(dist, '.state');
  return {
    root: dist,
    journal: join(dist, '.swap.json'),
    lock: join(dist, '.lock'),
    nextRoot,
    oldRoot,
    heldRoot: join(dist, '.held'),
    recordRoot,
    live: (edition) => join(dist, edition),
    next: (edition) => join(nextRoot, edition),
    old: (edition) => join(oldRoot, edition),
    record: (edition) => join(recordRoot, `${edition}.json`),
  };
}
