import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import type { AuditAllowance } from '../../domain/study.ts';
import type { Excluded } from '../../study/excluded.ts';
import { listFiles } from '../list-files.ts';
import { isAllowed } from './allowance.ts';
import { describeHit, describeUnexpected, describeUnreadable, type Hit } from './describe.ts';
import { ExcludedFinder } from './find-excluded.ts';
import { isExpected, type Manifest } from './manifest.ts';
import { isKnownKind, readOutputFile } from './read-file.ts';
import { UnreadableError, type Reading } from './reading.ts';

/** A built edition, and what it may and may not hold. */
export interface AuditRequest {
  editionId: string;
  /** The edition's folder. */
  root: string;
  excluded: Excluded;
  manifest: Manifest;
  allow: readonly AuditAllowance[];
}

/**
 * Reads every file of a built edition for what was left out of it (promise 4). A file that cannot
 * be read, or that nobody gave to the edition, is a problem too.
 */
export async function auditEdition(request: AuditRequest): Promise<Problem[]> {
  const finder = new ExcludedFinder(request.excluded);
  const problems: Problem[] = [];
  for (const file of await listFiles(request.root))
    problems.push(...(await auditFile(file, finder, request)));
  return problems;
}

async function auditFile(
  file: string,
  finder: ExcludedFinder,
  request: AuditRequest,
): Promise<Problem[]> {
  const { editionId, root, manifest } = request;
  const path = `dist/${editionId}/${file}`;
  if (!isKnownKind(file) || !isExpected(file, manifest)) return [describeUnexpected(path)];
  try {
    const readings = await readOutputFile(file, await readFile(join(root, file)));
    const heeded = manifest.own.has(file) ? readings.map(asBytes) : readings;
    return findHits(heeded, finder)
      .filter(({ term }) => !isAllowed(request.allow, term, file))
      .map((hit) => describeHit(path, file, hit));
  } catch (error) {
    if (!(error instanceof UnreadableError)) throw error;
    return [describeUnreadable(path, error.message)];
  }
}

/** In the program's own files chance may spell a name, as in any code. */
function asBytes(reading: Reading): Reading {
  return { ...reading, kind: 'bytes' };
}

/** Each thing once in what was read, where it was found first. */
export function findHits(readings: readonly Reading[], finder: ExcludedFinder): Hit[] {
  const hits = new Map<string, Hit>();
  for (const reading of readings)
    for (const hit of finder.find(reading)) {
      const key = `${hit.code} ${hit.term}`;
      if (!hits.has(key)) hits.set(key, hit);
    }
  return [...hits.values()];
}
