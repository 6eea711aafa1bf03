import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { hasErrors, type Problem } from '../domain/problem.ts';
import { runAll } from '../media/run-all.ts';
import { writeStage } from '../study/stage.ts';
import { buildEdition, type BuiltEdition, type StagedEdition } from './build/build-edition.ts';
import { deriveCuts, pickCuts } from './build/derive-cuts.ts';
import { gatherOwnFiles } from './build/own-files.ts';
import type { BuildRequest } from './build/request.ts';
import { distPaths } from './dist-paths.ts';
import { readEditionRecords, type EditionRecord } from './edition-record.ts';
import { examineStudy, type ExaminedStudy } from './examine.ts';
import { describeNow, holdExpired } from './hold.ts';
import { lockDist } from './lock.ts';
import { holdReels } from './reel/hold-reels.ts';
import { listIndexScripts } from './search/index-scripts.ts';
import { diskMoves } from './swap/folder-moves.ts';
import { recoverSwap, swapEditions } from './swap/swap.ts';
import { findUnknownEditions } from './unknown-editions.ts';

/** What came of a build. Nothing was published unless `editions` names it. */
export interface BuildOutcome {
  problems: Problem[];
  editions: BuiltEdition[];
}

/** Two at once: more only compete for memory. */
const EDITIONS_AT_ONCE = 2;

/**
 * Builds a study's editions and puts them in place together. When anything is wrong, or it is
 * killed, the sites that stand stay as they are, but for those that somebody no longer agrees to,
 * which are taken away.
 */
export async function buildStudy(request: BuildRequest): Promise<BuildOutcome> {
  const lock = await lockDist(request.dist);
  if (!lock.ok) return { problems: [lock.problem], editions: [] };
  try {
    const unfinished = await recoverSwap(request.dist);
    if (unfinished.length > 0) return { problems: unfinished, editions: [] };
    return await buildLocked(request);
  } finally {
    await lock.release();
  }
}

async function buildLocked(request: BuildRequest): Promise<BuildOutcome> {
  await clearWork(request);
  request.onProgress?.({ step: 'reading' });
  const examined = await examineStudy({
    ...request,
    drafts: false,
    cacheDir: join(request.cache, 'facts'),
  });
  try {
    const outcome = await buildExamined(examined, request);
    const held = await holdLapsed(examined, request);
    return { ...outcome, problems: [...outcome.problems, ...held] };
  } catch (error) {
    await holdLapsed(examined, request);
    throw error;
  } finally {
    await clearNext(request);
  }
}

/** After a build that succeeded, only sites that it did not replace can have lapsed. */
async function holdLapsed(examined: ExaminedStudy, request: BuildRequest): Promise<Problem[]> {
  const context = describeNow(examined, request.now);
  const sites = await holdExpired(request.dist, context);
  return [...sites, ...(await holdReels(request.reels, context))];
}

async function buildExamined(
  examined: ExaminedStudy,
  request: BuildRequest,
): Promise<BuildOutcome> {
  const problems = [...examined.problems, ...findUnknownEditions(examined.study, request.editions)];
  if (hasErrors(problems)) return { problems, editions: [] };
  const ownFiles = join(request.work, '.own-files');
  await gatherOwnFiles(ownFiles);
  const staged = await stageEditions(examined, ownFiles, request, problems);
  if (hasErrors(problems)) return { problems, editions: [] };
  const built = await buildEditions(staged, (each) =>
    buildEdition(each, examined.study, ownFiles, request),
  );
  problems.push(...built.flatMap((each) => each.problems));
  if (hasErrors(problems)) return { problems, editions: [] };
  request.onProgress?.({ step: 'swapping' });
  problems.push(...(await swapIn(staged, examined, request)));
  if (hasErrors(problems)) return { problems, editions: [] };
  return { problems, editions: built.map((each) => each.built) };
}

/** What an earlier build left may hold what is no longer agreed to; dev servers keep theirs. */
async function clearWork({ work, dist }: BuildRequest): Promise<void> {
  await clearNext({ dist });
  await mkdir(work, { recursive: true });
  const names = await readdir(work);
  const stale = names.filter((name) => !name.startsWith('dev-'));
  for (const name of stale) await rm(join(work, name), { recursive: true, force: true });
}

/**
 * What was not published may be what must not be: the audit looked at it there. An unfinished swap
 * still needs it.
 */
async function clearNext({ dist }: Pick<BuildRequest, 'dist'>): Promise<void> {
  const { journal, nextRoot } = distPaths(dist);
  if (!(await diskMoves.exists(journal))) await rm(nextRoot, { recursive: true, force: true });
}

async function stageEditions(
  { study, facts, editions }: ExaminedStudy,
  ownFiles: string,
  request: BuildRequest,
  problems: Problem[],
): Promise<StagedEdition[]> {
  const cuts = editions.flatMap(({ filtered }) => filtered.cuts);
  const derived = await deriveCuts(cuts, study, facts, request);
  problems.push(...derived.problems);
  const staged = editions.map((each) => ({ ...each, stage: join(request.work, each.edition.id) }));
  for (const { edition, filtered, stage } of staged) {
    request.onProgress?.({ step: 'staging', subject: edition.id });
    const options = {
      imageCacheDir: join(request.cache, 'images'),
      publicDir: ownFiles,
      makePublic: listIndexScripts,
    };
    const media = pickCuts(filtered.cuts, derived);
    problems.push(...(await writeStage(stage, filtered, media, options)));
  }
  return staged;
}

/** The first alone: the pictures it encodes are there for the others. */
async function buildEditions<Built>(
  staged: readonly StagedEdition[],
  build: (each: StagedEdition) => Promise<Built>,
): Promise<Built[]> {
  const first = await runAll(staged.slice(0, 1), 1, build);
  const others = await runAll(staged.slice(1), EDITIONS_AT_ONCE, build);
  return [...first, ...others].map(throwIfError);
}

function throwIfError<Result>(result: Result | Error): Result {
  if (result instanceof Error) throw result;
  return result;
}

async function swapIn(
  staged: readonly StagedEdition[],
  { study, today }: ExaminedStudy,
  request: BuildRequest,
): Promise<Problem[]> {
  const put = new Map<string, EditionRecord>();
  for (const { edition, filtered } of staged) {
    const { rebuildBy, personIdsPublished: personIds } = filtered;
    const until = rebuildBy !== undefined && { rebuildBy };
    put.set(edition.id, { study: study.root, builtOn: today, ...until, personIds });
  }
  const known = new Set(study.settings.editions.map(({ id }) => id));
  const recorded = [...(await readEditionRecords(request.dist)).keys()];
  const retire = request.editions ? [] : recorded.filter((id) => !known.has(id));
  request.signal?.throwIfAborted();
  return swapEditions(request.dist, { put, retire });
}
