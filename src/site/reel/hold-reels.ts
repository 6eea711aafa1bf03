import { readdir } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import { findJson } from '../../media/file-memory.ts';
import {
  findFreeName,
  findHoldReason,
  realMoves,
  type HoldContext,
  type HoldReason,
} from '../hold.ts';
import { outputProblem } from '../output-problem.ts';
import { isHeldOpen, type FolderMoves } from '../swap/folder-moves.ts';
import { tellNarrowing } from './agreed.ts';
import { placeReel, reelPaths, type ReelPlace } from './reel-paths.ts';
import { isReelRecord, type ReelRecord } from './reel-record.ts';

/**
 * Takes every reel out of its folder that somebody in it no longer agrees to, or to less than it
 * shows, or that was to be made again by a day that has passed: it moves to `reels/.held/`. One that
 * was written to another place is told of until it is gone from there.
 *
 * @returns one problem for each such reel
 */
export async function holdReels(
  reels: string,
  context: HoldContext,
  moves: FolderMoves = realMoves,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const reel of await listReels(reels)) {
    const record = await findRecord(reel.record);
    const reason = findReason(reel.called, record, context);
    if (reason) problems.push(await hold(reels, reel, reason, context.stamp, moves));
  }
  return [...problems, ...(await tellOfOthers(reels, context, moves))];
}

interface Reel extends ReelPlace {
  edition: string;
  /** As messages call it. */
  called: string;
}

async function listReels(reels: string): Promise<Reel[]> {
  const folders = (await list(reels)).filter((name) => !name.startsWith('.'));
  const found = await Promise.all(
    folders.map(async (edition) => {
      const films = (await list(join(reels, edition))).filter(isFilm);
      return films.map((name): Reel => {
        const place = placeReel(join(reels, edition, name));
        return { ...place, edition, called: `reels/${edition}/${name}` };
      });
    }),
  );
  return found.flat();
}

function isFilm(name: string): boolean {
  return extname(name).toLowerCase() === '.mp4';
}

async function list(folder: string): Promise<string[]> {
  return (await readdir(folder).catch(() => [])).sort();
}

async function findRecord(path: string): Promise<ReelRecord | undefined> {
  const value = await findJson(path);
  return isReelRecord(value) ? value : undefined;
}

/** Why a reel may not stay; nothing replaces one, so it must hold for all that it shows. */
function findReason(
  called: string,
  record: ReelRecord | undefined,
  context: HoldContext,
): HoldReason | undefined {
  return findHoldReason(called, record, context) ?? (record && findLess(called, record, context));
}

/** Somebody agrees to less than a reel shows. What a broken file says of them is not heeded. */
function findLess(
  called: string,
  { study, audiences, shown }: ReelRecord,
  { study: ours, people, brokenFiles }: HoldContext,
): HoldReason | undefined {
  if (study !== ours) return undefined;
  for (const each of shown) {
    const person = people.find(({ id }) => id === each.id);
    const at = person?.at ?? { file: called, line: 1, column: 1 };
    if (brokenFiles.has(person ? at.file : `people/${each.id}.yaml`)) continue;
    if (!person) return { text: `“${each.id}”, who is in it, is not in the study any more`, at };
    const less = tellNarrowing(each, audiences, person.consent);
    if (less !== undefined) return { text: `the consent of ${person.name} ${less}`, at };
  }
  return undefined;
}

async function hold(
  reels: string,
  { edition, called, film, record }: Reel,
  reason: HoldReason,
  stamp: string,
  moves: FolderMoves,
): Promise<Problem> {
  const { heldRoot } = reelPaths(reels);
  const name = `${edition}-${basename(film, extname(film))}-${stamp}`;
  const held = await findFreeName(heldRoot, name, moves, '.mp4');
  try {
    await moves.move(film, join(heldRoot, held));
    await moves.remove(record);
    return heldProblem(called, held, reason);
  } catch (error) {
    if (!isHeldOpen(error)) throw error;
    return notHeldProblem(called, reason);
  }
}

async function tellOfOthers(
  reels: string,
  context: HoldContext,
  moves: FolderMoves,
): Promise<Problem[]> {
  const { elsewhereRoot } = reelPaths(reels);
  const problems: Problem[] = [];
  for (const name of await list(elsewhereRoot)) {
    const path = join(elsewhereRoot, name);
    const known = (await findJson(path)) as { film?: string } | undefined;
    if (typeof known?.film !== 'string') continue;
    const { film } = known;
    if (await moves.exists(film)) {
      const reason = findReason(film, isReelRecord(known) ? known : undefined, context);
      if (reason) problems.push(elsewhereProblem(film, reason));
      // A disk that is away may come back with it.
    } else if (await moves.exists(dirname(film))) await moves.remove(path);
  }
  return problems;
}

const WHEREVER = 'Ask whoever it was sent to, to delete it as well.';

function heldProblem(called: string, held: string, { text, at }: HoldReason): Problem {
  return {
    code: 'reel-held',
    severity: 'error',
    ...at,
    message: `The reel ${called} was taken away: ${text}. It lies in reels/.held/${held}.`,
    hint: `${WHEREVER} Make it again without what is no longer agreed to, and delete the held one when nobody needs it.`,
  };
}

function notHeldProblem(called: string, { text }: HoldReason): Problem {
  return outputProblem(
    'reel-not-held',
    called,
    `This reel must not be shown any longer (${text}), but another program holds it open.`,
    `Close the programs that play it, then delete it or run the command again. ${WHEREVER}`,
  );
}

function elsewhereProblem(film: string, { text }: HoldReason): Problem {
  return outputProblem(
    'reel-lapsed',
    film,
    `This reel must not be shown any longer: ${text}.`,
    `Delete it, and its record beside it. ${WHEREVER}`,
  );
}
