import type { SearchEngine } from './engine.ts';
import { fuse } from './engines/fuse.ts';
import { minisearch } from './engines/minisearch.ts';
import { pagefind } from './engines/pagefind.ts';
import { sightline } from './engines/sightline.ts';

/** Ours first, then its peers. */
export const ENGINES: readonly SearchEngine[] = [sightline, minisearch, pagefind, fuse];
