import { readFile } from 'node:fs/promises';
import type { EditionRecord } from '../edition-record.ts';

/** One edition's part in a swap. */
export interface SwapEntry {
  edition: string;
  /** Whether a site stood in its place before, so that undoing knows what to bring back. */
  hadOld: boolean;
  /** What to remember about the new site; absent for an edition that the study no longer has. */
  record?: EditionRecord;
}

/** Everything needed to finish a swap or to undo it, at whatever point it stopped. */
export interface SwapJournal {
  entries: SwapEntry[];
  /** All new sites stand; what is left to do is to remember them and to tidy up. */
  isInPlace?: boolean;
}

/** Reads the journal of an interrupted swap; undefined when there is none. Throws when it is broken. */
export async function readJournal(path: string): Promise<SwapJournal | undefined> {
  const text = await readFile(path, 'utf8').catch((error: unknown) => {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  });
  return text === undefined ? undefined : (JSON.parse(text) as SwapJournal);
}
