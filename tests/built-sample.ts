import type { TestProject } from 'vitest/node';
import { ffmpegPath, SAMPLE, TEST_PLACES } from '../scripts/cli/places.ts';
import { formatProblems } from '../scripts/cli/print-problems.ts';
import { hasErrors } from '../src/domain/problem.ts';
import { buildStudy } from '../src/site/build.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder that holds the built editions of the sample study. */
    dist: string;
  }
}

/** Set once the sample is built, for the other projects of the same run. */
const BUILT = 'SIGHTLINE_SAMPLE_IS_BUILT';

/** Builds the sample study's editions for the tests of what a reader gets, once in a run. */
export default async function buildSample(project: TestProject): Promise<void> {
  project.provide('dist', TEST_PLACES.dist);
  if (process.env[BUILT]) return;
  const { problems } = await buildStudy({
    ...TEST_PLACES,
    studyRoot: SAMPLE,
    now: new Date(),
    ffmpeg: ffmpegPath(),
  });
  if (hasErrors(problems))
    throw new Error(`The sample study could not be built.\n${formatProblems(problems)}`);
  process.env[BUILT] = 'yes';
}
