import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { decideConsent } from '../domain/consent.ts';
import type { Place, Problem } from '../domain/problem.ts';
import type { Person } from '../domain/study.ts';
import { distPaths } from './dist-paths.ts';
import { readEditionRecords, type ConsentRecord } from './edition-record.ts';
import type { ExaminedStudy } from './examine.ts';
import { outputProblem } from './output-problem.ts';
import { diskMoves, isHeldOpen, patientMoves, type FolderMoves } from './swap/folder-moves.ts';

/** What sites and reels that were made are held against. */
export interface HoldContext {
  /** Absolute path of the study as it stands now. */
  study: string;
  people: readonly Person[];
  /** Files with errors: what they say of somebody may be half of it. */
  brokenFiles: ReadonlySet<string>;
  /** ISO day in the study's time zone. */
  today: string;
  /** Makes the name of a held folder unique; file-name safe. */
  stamp: string;
}

/** Why a site or a reel may not stay. */
export interface HoldReason {
  text: string;
  at: Place;
}

/** What is made may be held against: the study as it was examined just now. */
export function describeNow(
  { study, today, problems }: Pick<ExaminedStudy, 'study' | 'today' | 'problems'>,
  now: Date,
): HoldContext {
  const stamp = now
    .toISOString()
    .replace(/[^0-9T]/g, '')
    .slice(0, 15);
  const errors = problems.filter(({ severity }) => severity === 'error');
  const brokenFiles = new Set(errors.map(({ file }) => file));
  return { study: study.root, people: study.people, brokenFiles, today, stamp };
}

/** The moves on the real disk, tried again while another program holds a file open. */
export const realMoves = patientMoves(diskMoves, (milliseconds) => pause(milliseconds));

/**
 * Takes every site out of the output folder that somebody no longer agrees to, or that was to be
 * built again by a day that has passed. It moves to `dist/.held/`, which is never served or packed.
 *
 * @returns one problem for each site held, or that could not be held
 */
export async function holdExpired(
  dist: string,
  context: HoldContext,
  moves: FolderMoves = realMoves,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const [edition, record] of await readEditionRecords(dist)) {
    const reason = findHoldReason(`dist/${edition}`, record, context);
    if (!reason || !(await moves.exists(distPaths(dist).live(edition)))) continue;
    problems.push(await hold(dist, edition, reason, context.stamp, moves));
  }
  return problems;
}

/**
 * Why something that was made may not stay; undefined where everybody in it still agrees.
 *
 * @param file what it is called where no person's file is to be named
 */
export function findHoldReason(
  file: string,
  record: ConsentRecord | undefined,
  { study, people, today }: HoldContext,
): HoldReason | undefined {
  const own: Place = { file, line: 1, column: 1 };
  if (!record) return { text: 'the record of who agreed to it cannot be read', at: own };
  const known = record.study === study ? people : [];
  for (const person of known.filter(({ id }) => record.personIds.includes(id))) {
    const lapse = findLapse(person, today);
    if (lapse) return { text: `the consent of ${person.name} ${lapse}`, at: person.at };
  }
  if (record.rebuildBy !== undefined && record.rebuildBy <= today)
    return { text: `it had to be made again by ${record.rebuildBy}`, at: own };
  return undefined;
}

function findLapse({ consent }: Person, today: string): string | undefined {
  if (!consent) return undefined;
  const decision = decideConsent(consent, [], today);
  if (decision.ok) return undefined;
  if (decision.reason === 'withdrawn') return `was withdrawn on ${consent.withdrawn ?? ''}`;
  if (decision.reason === 'expired') return `ended on ${consent.until ?? ''}`;
  return undefined;
}

async function hold(
  dist: string,
  edition: string,
  reason: HoldReason,
  stamp: string,
  moves: FolderMoves,
): Promise<Problem> {
  const paths = distPaths(dist);
  const name = await findFreeName(paths.heldRoot, `${edition}-${stamp}`, moves);
  try {
    await moves.move(paths.live(edition), join(paths.heldRoot, name));
    await moves.remove(paths.record(edition));
    return heldProblem(edition, name, reason);
  } catch (error) {
    if (!isHeldOpen(error)) throw error;
    return notHeldProblem(edition, reason);
  }
}

/** The name, or the first of its followers, that nothing in a folder has yet; with its ending. */
export async function findFreeName(
  folder: string,
  name: string,
  moves: FolderMoves,
  ending = '',
): Promise<string> {
  let free = name + ending;
  for (let count = 2; await moves.exists(join(folder, free)); count += 1)
    free = `${name}-${String(count)}${ending}`;
  return free;
}

function heldProblem(edition: string, name: string, reason: HoldReason): Problem {
  return {
    code: 'edition-held',
    severity: 'error',
    ...reason.at,
    message: `The site “${edition}” was taken away: ${reason.text}. It lies in dist/.held/${name}, and is neither served nor packed.`,
    hint: 'Mend the problems and build again. Take the site down wherever it was published. Delete the held folder when nobody needs it.',
  };
}

function notHeldProblem(edition: string, reason: HoldReason): Problem {
  return outputProblem(
    'edition-not-held',
    `dist/${edition}`,
    `This site must not be shown any longer (${reason.text}), but another program holds its folder open.`,
    'Close the programs that show or serve it, then delete the folder or run the command again.',
  );
}
