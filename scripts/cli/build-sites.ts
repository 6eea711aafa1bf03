import { hasErrors } from '../../src/domain/problem.ts';
import { buildStudy, type BuildOutcome } from '../../src/site/build.ts';
import type { BuildRequest } from '../../src/site/build/request.ts';
import { showBuild } from './build-progress.ts';
import { ffmpegPath, PLACES, studyRoot } from './places.ts';

/** What the command line may say about a build. */
export interface BuildOptions {
  study?: string;
  edition?: string[];
}

/**
 * Builds a study's editions into the project's `dist/`.
 *
 * @param isShown whether a person watches; not when what is printed is for machines
 */
export function buildSites(
  { study, edition }: BuildOptions,
  signal: AbortSignal,
  isShown: boolean,
): Promise<BuildOutcome> {
  const request: BuildRequest = {
    ...PLACES,
    studyRoot: studyRoot(study),
    ...(edition && { editions: edition }),
    now: new Date(),
    ffmpeg: ffmpegPath(),
    signal,
  };
  if (!isShown) return buildStudy(request);
  return showBuild(
    (onProgress) => buildStudy({ ...request, onProgress }),
    ({ problems }) => !hasErrors(problems),
  );
}

/** Takes one more value of an option that may be given several times. */
export function collect(value: string, earlier: string[] = []): string[] {
  return [...earlier, value];
}
