import { join } from 'node:path';
import { hasErrors, type Problem } from '../domain/problem.ts';
import { deriveCuts } from './build/derive-cuts.ts';
import type { BuildRequest } from './build/request.ts';
import { examineStudy } from './examine.ts';

/** Cuts every clip into the cache, drafts too, so that neither a build nor the dev server need. */
export async function cutRecordings(
  request: Omit<BuildRequest, 'dist' | 'reels' | 'work' | 'editions'>,
): Promise<Problem[]> {
  request.onProgress?.({ step: 'reading' });
  const cacheDir = join(request.cache, 'facts');
  const { study, facts, editions, problems } = await examineStudy({
    ...request,
    drafts: true,
    cacheDir,
  });
  if (hasErrors(problems)) return problems;
  const cuts = editions.flatMap(({ filtered }) => filtered.cuts);
  const derived = await deriveCuts(cuts, study, facts, request);
  return [...problems, ...derived.problems];
}
