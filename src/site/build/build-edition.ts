import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { hasErrors, type Problem } from '../../domain/problem.ts';
import type { Edition } from '../../domain/edition.ts';
import type { Study } from '../../domain/study.ts';
import { buildExcluded } from '../../study/excluded.ts';
import type { FilteredStudy } from '../../study/filter.ts';
import { buildPages } from '../astro/build-pages.ts';
import { openImageCache } from '../astro/image-cache.ts';
import { auditEdition } from '../audit/audit.ts';
import { readManifest } from '../audit/manifest.ts';
import { distPaths } from '../dist-paths.ts';
import { listFiles } from '../list-files.ts';
import { outputProblem } from '../output-problem.ts';
import { makePortable } from '../portable/portable.ts';
import { PROJECT } from '../project.ts';
import type { BuildRequest } from './request.ts';

/** An edition that is on its stage. */
export interface StagedEdition {
  edition: Edition;
  filtered: FilteredStudy;
  /** The stage's folder. */
  stage: string;
}

/** An edition that was built. */
export interface BuiltEdition {
  id: string;
  title: string;
  pages: number;
  bytes: number;
  seconds: number;
  /** The first ISO day on which something in it is no longer agreed to: build it again by then. */
  rebuildBy?: string;
}

/** The program's own pictures and fonts, which Astro takes in by their names. */
const OWN_ASSETS = [join(PROJECT, 'src'), join(PROJECT, 'node_modules', '@fontsource-variable')];

/** Builds one edition into the folder for new ones, makes it portable and audits it. */
export async function buildEdition(
  staged: StagedEdition,
  study: Study,
  ownFiles: string,
  request: BuildRequest,
): Promise<{ built: BuiltEdition; problems: Problem[] }> {
  const { edition, filtered } = staged;
  const began = performance.now();
  const out = distPaths(request.dist).next(edition.id);
  request.onProgress?.({ step: 'pages', subject: edition.id });
  const images = openImageCache(request.cache);
  await images.lend(staged.stage);
  const problems = await makePages(staged, out, request.signal);
  await images.keep(staged.stage);
  if (!hasErrors(problems)) problems.push(...(await makePortable(out, edition)));
  if (!hasErrors(problems)) {
    request.onProgress?.({ step: 'auditing', subject: edition.id });
    problems.push(...(await audit(staged, study, out, ownFiles)));
  }
  const { pages, bytes } = await weigh(out);
  const { id, title } = edition;
  const { rebuildBy } = filtered;
  const seconds = (performance.now() - began) / 1000;
  return {
    built: { id, title, pages, bytes, seconds, ...(rebuildBy !== undefined && { rebuildBy }) },
    problems,
  };
}

async function makePages(
  { edition, stage }: StagedEdition,
  out: string,
  signal: AbortSignal | undefined,
): Promise<Problem[]> {
  const { address } = edition;
  try {
    const log = await buildPages({ stage, out, ...(address !== undefined && { address }) }, signal);
    return log === '' ? [] : [pagesProblem(edition, log, 'warning')];
  } catch (error) {
    signal?.throwIfAborted();
    return [pagesProblem(edition, error instanceof Error ? error.message : String(error), 'error')];
  }
}

function pagesProblem({ id }: Edition, log: string, severity: Problem['severity']): Problem {
  return outputProblem(
    severity === 'error' ? 'pages-failed' : 'pages-warning',
    `.work/${id}`,
    `While the pages of “${id}” were built, Astro said: ${log}`,
    'Where it names a file of the study, mend that. Otherwise this is a fault of the program.',
    severity,
  );
}

async function audit(
  { edition, filtered, stage }: StagedEdition,
  study: Study,
  out: string,
  ownFiles: string,
): Promise<Problem[]> {
  return auditEdition({
    editionId: edition.id,
    root: out,
    excluded: buildExcluded(study, filtered),
    manifest: await readManifest(stage, ownFiles, OWN_ASSETS),
    allow: study.settings.auditAllow,
  });
}

async function weigh(folder: string): Promise<{ pages: number; bytes: number }> {
  const files = await listFiles(folder).catch(() => []);
  const sizes = await Promise.all(files.map((file) => stat(join(folder, file))));
  return {
    pages: files.filter((file) => file.endsWith('.html')).length,
    bytes: sizes.reduce((sum, { size }) => sum + size, 0),
  };
}
