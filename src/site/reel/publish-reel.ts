import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, mkdir, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import { findJson, writeWhole } from '../../media/file-memory.ts';
import { isConsentRecord } from '../edition-record.ts';
import { outputProblem } from '../output-problem.ts';
import { placeReel, reelPaths } from './reel-paths.ts';
import type { ReelRecord } from './reel-record.ts';

/**
 * A problem where the film, or the record beside it, would replace a file that is no reel: somebody's
 * recording, or notes under the same name.
 */
export async function checkPlace(out: string): Promise<Problem[]> {
  const { film, record } = placeReel(out);
  const taken = [film, record].filter((path) => existsSync(path));
  if (taken.length === 0 || isConsentRecord(await findJson(record))) return [];
  return [
    outputProblem(
      'reel-in-the-way',
      taken[0] ?? out,
      'There is a file already, and it is no reel that was made here: it would be lost.',
      'Name another file with --out, or move this one away.',
    ),
  ];
}

/**
 * Puts a finished film in its place, its record beside it. The film is there whole or not at all, and
 * never without a record of who agreed to it.
 *
 * @param draft the finished film; it is copied, since its place may be on another disk
 * @param reels the folder of reels, which remembers those that lie elsewhere
 */
export async function publishReel(
  draft: string,
  out: string,
  record: ReelRecord,
  reels: string,
): Promise<void> {
  const place = placeReel(out);
  const part = `${out}.${randomBytes(6).toString('hex')}.part`;
  await mkdir(dirname(out), { recursive: true });
  try {
    await copyFile(draft, part);
    await rm(out, { force: true });
    await writeWhole(place.record, format(record));
    const elsewhere = reelPaths(reels).findElsewhere(out);
    if (elsewhere !== undefined) await writeWhole(elsewhere, format({ ...record, film: out }));
    await rename(part, out);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}

function format(value: object): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
