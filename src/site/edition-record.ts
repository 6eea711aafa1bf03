import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { distPaths } from './dist-paths.ts';

/** Who agreed to something that was made, and until when. */
export interface ConsentRecord {
  /** Absolute path of the study it was made from. */
  study: string;
  /** The first ISO day on which something in it is no longer agreed to; absent when nothing runs out. */
  rebuildBy?: string;
  /** Everybody heard, seen or named in it. */
  personIds: string[];
}

/** What is remembered about a built edition, outside its published folder. */
export interface EditionRecord extends ConsentRecord {
  /** ISO day. */
  builtOn: string;
}

/** The records of all editions in an output folder; one that cannot be read is undefined. */
export async function readEditionRecords(
  dist: string,
): Promise<Map<string, EditionRecord | undefined>> {
  const { recordRoot } = distPaths(dist);
  const names = await readdir(recordRoot).catch(() => []);
  const records = new Map<string, EditionRecord | undefined>();
  for (const name of names.filter((each) => each.endsWith('.json')).sort()) {
    const text = await readFile(join(recordRoot, name), 'utf8').catch(() => '');
    records.set(basename(name, '.json'), findRecord(text));
  }
  return records;
}

/** Reads a record's text; undefined when it is none. */
function findRecord(text: string): EditionRecord | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isRecord(value: unknown): value is EditionRecord {
  return isConsentRecord(value) && typeof (value as Partial<EditionRecord>).builtOn === 'string';
}

/** Whether a value tells who agreed and until when. */
export function isConsentRecord(value: unknown): value is ConsentRecord {
  if (typeof value !== 'object' || value === null) return false;
  const { study, rebuildBy, personIds } = value as Partial<ConsentRecord>;
  return (
    typeof study === 'string' &&
    (rebuildBy === undefined || typeof rebuildBy === 'string') &&
    Array.isArray(personIds)
  );
}
