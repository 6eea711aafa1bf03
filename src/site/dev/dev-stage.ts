import { join } from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import { markProblems } from '../../study/mark-problems.ts';
import { writeStage } from '../../study/stage.ts';
import { ASTRO_FOLDERS } from '../astro/astro-config.ts';
import { deriveCuts, pickCuts } from '../build/derive-cuts.ts';
import type { ReportProgress } from '../build/progress.ts';
import { listIndexScripts } from '../search/index-scripts.ts';
import { examineStudy, listRecordings } from '../examine.ts';

/** What the stage of a dev server is made of. */
export interface DevStageRequest {
  studyRoot: string;
  /** Id of the edition to show; the study's first when absent. */
  edition?: string;
  cache: string;
  ffmpeg: string;
  onProgress?: ReportProgress;
  signal?: AbortSignal;
}

/** A stage that was written, or why it was not. */
export interface DevStageOutcome {
  problems: Problem[];
  /** Files and folders the stage was made of. */
  sources: string[];
  /** False when the study has no such edition, so that there is nothing to show. */
  isWritten: boolean;
}

/**
 * Writes the stage of a dev server, drafts included. Whatever has a problem is on it without its
 * body and with its problems, so that only its own page is blank.
 */
export async function writeDevStage(
  stage: string,
  ownFiles: string,
  request: DevStageRequest,
): Promise<DevStageOutcome> {
  const { study, facts, editions, problems } = await examineStudy({
    studyRoot: request.studyRoot,
    ffmpeg: request.ffmpeg,
    ...(request.signal && { signal: request.signal }),
    drafts: true,
    now: new Date(),
    cacheDir: join(request.cache, 'facts'),
  });
  const sources = [study.root, ...listRecordings(study)];
  const wanted = request.edition ?? editions[0]?.edition.id;
  const filtered = editions.find(({ edition }) => edition.id === wanted)?.filtered;
  if (!filtered) return { problems, sources, isWritten: false };
  const marked = markProblems(filtered, problems).staged;
  const broken = new Set([...marked.clips, ...marked.interviews].flatMap(findBroken));
  const cuts = filtered.cuts.filter(({ id }) => !broken.has(id));
  const derived = await deriveCuts(cuts, study, facts, request);
  const all = [...problems, ...derived.problems];
  const unreadable = await writeStage(stage, markProblems(filtered, all), pickCuts(cuts, derived), {
    imageCacheDir: join(request.cache, 'images'),
    publicDir: ownFiles,
    makePublic: listIndexScripts,
    keep: ASTRO_FOLDERS,
  });
  return { problems: [...all, ...unreadable], sources, isWritten: true };
}

function findBroken({ id, problems }: { id: string; problems?: Problem[] }): string[] {
  return problems ? [id] : [];
}
