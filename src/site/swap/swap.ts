import { setTimeout as pause } from 'node:timers/promises';
import type { Problem } from '../../domain/problem.ts';
import { distPaths, type DistPaths } from '../dist-paths.ts';
import type { EditionRecord } from '../edition-record.ts';
import { outputProblem } from '../output-problem.ts';
import { diskMoves, isHeldOpen, patientMoves, type FolderMoves } from './folder-moves.ts';
import { readJournal, type SwapEntry, type SwapJournal } from './journal.ts';

/** What a swap brings in and takes out. */
export interface SwapRequest {
  /** Editions that lie whole in `.next`, with what to remember about each. */
  put: ReadonlyMap<string, EditionRecord>;
  /** Editions to take away, which the study no longer has. */
  retire: readonly string[];
}

const realMoves = patientMoves(diskMoves, (milliseconds) => pause(milliseconds));

/**
 * Puts all new editions in place together. Whatever goes wrong, either all of them are in place
 * afterwards or none; a kill leaves a journal from which `recoverSwap` finishes.
 *
 * @returns problems when a folder could not be moved; then every old site is back
 */
export async function swapEditions(
  dist: string,
  request: SwapRequest,
  moves: FolderMoves = realMoves,
): Promise<Problem[]> {
  const paths = distPaths(dist);
  return reportHeldOpen(async () => {
    await moves.remove(paths.oldRoot);
    const journal = await planSwap(paths, request, moves);
    await writeJournal(paths, journal, moves);
    return finishOrUndo(paths, journal, moves);
  });
}

/** Finishes a swap that was interrupted, or undoes it where it cannot be finished. */
export async function recoverSwap(
  dist: string,
  moves: FolderMoves = realMoves,
): Promise<Problem[]> {
  const paths = distPaths(dist);
  let journal: SwapJournal | undefined;
  try {
    journal = await readJournal(paths.journal);
  } catch {
    return [brokenJournal()];
  }
  if (!journal) return [];
  const found = journal;
  return reportHeldOpen(() => finishOrUndo(paths, found, moves));
}

async function planSwap(
  paths: DistPaths,
  { put, retire }: SwapRequest,
  moves: FolderMoves,
): Promise<SwapJournal> {
  const entries: SwapEntry[] = [];
  for (const [edition, record] of put) {
    entries.push({ edition, hadOld: await moves.exists(paths.live(edition)), record });
  }
  for (const edition of retire) entries.push({ edition, hadOld: true });
  return { entries };
}

async function finishOrUndo(
  paths: DistPaths,
  journal: SwapJournal,
  moves: FolderMoves,
): Promise<Problem[]> {
  if (!journal.isInPlace) {
    if (!(await canFinish(paths, journal, moves))) {
      await undo(paths, journal, moves);
      return [];
    }
    const problems = await putAllInPlace(paths, journal, moves);
    if (problems.length > 0) return problems;
  }
  for (const entry of journal.entries) await remember(paths, entry, moves);
  await tidyUp(paths, moves);
  return [];
}

async function putAllInPlace(
  paths: DistPaths,
  journal: SwapJournal,
  moves: FolderMoves,
): Promise<Problem[]> {
  try {
    for (const entry of journal.entries) await putInPlace(paths, entry, moves);
  } catch (error) {
    if (!isHeldOpen(error)) throw error;
    await undo(paths, journal, moves);
    return [heldOpen(error, ' Every site is as it was before.')];
  }
  await writeJournal(paths, { ...journal, isInPlace: true }, moves);
  return [];
}

function writeJournal(paths: DistPaths, journal: SwapJournal, moves: FolderMoves): Promise<void> {
  return moves.write(paths.journal, `${JSON.stringify(journal, null, 2)}\n`);
}

/** Not when somebody removed the new sites before they were in place. */
async function canFinish(
  paths: DistPaths,
  { entries }: SwapJournal,
  moves: FolderMoves,
): Promise<boolean> {
  for (const { edition, hadOld, record } of entries) {
    if (record === undefined || (await moves.exists(paths.next(edition)))) continue;
    const isNew = !hadOld || (await moves.exists(paths.old(edition)));
    if (!isNew || !(await moves.exists(paths.live(edition)))) return false;
  }
  return true;
}

async function undo(paths: DistPaths, journal: SwapJournal, moves: FolderMoves): Promise<void> {
  for (const entry of [...journal.entries].reverse()) await putBack(paths, entry, moves);
  await moves.remove(paths.journal);
}

/** Every step asks what is there, so that it can be run again after a kill at any point. */
async function putInPlace(paths: DistPaths, entry: SwapEntry, moves: FolderMoves): Promise<void> {
  const live = paths.live(entry.edition);
  const next = paths.next(entry.edition);
  const isDone = entry.record !== undefined && !(await moves.exists(next));
  if (isDone) return;
  if (await moves.exists(live)) await moves.move(live, paths.old(entry.edition));
  if (entry.record !== undefined) await moves.move(next, live);
}

async function putBack(paths: DistPaths, entry: SwapEntry, moves: FolderMoves): Promise<void> {
  const live = paths.live(entry.edition);
  const old = paths.old(entry.edition);
  const isMovedAside = await moves.exists(old);
  if (entry.hadOld && !isMovedAside) return;
  if (await moves.exists(live)) await moves.move(live, paths.next(entry.edition));
  if (isMovedAside) await moves.move(old, live);
}

async function remember(paths: DistPaths, entry: SwapEntry, moves: FolderMoves): Promise<void> {
  const path = paths.record(entry.edition);
  if (entry.record) await moves.write(path, `${JSON.stringify(entry.record, null, 2)}\n`);
  else await moves.remove(path);
}

/** The new sites stand; old ones that cannot be removed now are removed before the next swap. */
async function tidyUp(paths: DistPaths, moves: FolderMoves): Promise<void> {
  for (const leftover of [paths.oldRoot, paths.nextRoot]) {
    await moves.remove(leftover).catch((error: unknown) => {
      if (!isHeldOpen(error)) throw error;
    });
  }
  await moves.remove(paths.journal);
}

async function reportHeldOpen(action: () => Promise<Problem[]>): Promise<Problem[]> {
  try {
    return await action();
  } catch (error) {
    if (!isHeldOpen(error)) throw error;
    return [heldOpen(error)];
  }
}

function heldOpen(error: unknown, outcome = ''): Problem {
  const path = error instanceof Error && 'path' in error ? String(error.path) : 'dist';
  return outputProblem(
    'output-held-open',
    path,
    `This could not be moved or written, because another program holds it open or it is write-protected.${outcome}`,
    'Close the programs that show or serve the site (a server, a terminal, a file manager) and run the command again: it goes on where this one stopped.',
  );
}

function brokenJournal(): Problem {
  return outputProblem(
    'output-journal-broken',
    'dist/.swap.json',
    'The record of an interrupted build cannot be read, so it is not known which sites are whole.',
    'Delete the dist folder and build again.',
  );
}
