import { hasErrors } from '../src/domain/problem.ts';
import { cutRecordings } from '../src/site/cut-recordings.ts';
import { showBuild } from './cli/build-progress.ts';
import { createStudyCommand, runCommand } from './cli/command.ts';
import { ffmpegPath, PLACES, studyRoot } from './cli/places.ts';
import { formatProblems } from './cli/print-problems.ts';

const command = createStudyCommand('media', 'Cut every clip now, so that a build need not.');

await runCommand(command, async (signal) => {
  const { study } = command.opts<{ study?: string }>();
  const request = {
    studyRoot: studyRoot(study),
    cache: PLACES.cache,
    now: new Date(),
    ffmpeg: ffmpegPath(),
    signal,
  };
  const problems = await showBuild(
    (onProgress) => cutRecordings({ ...request, onProgress }),
    (found) => !hasErrors(found),
    'media',
  );
  if (problems.length > 0) console.log(`\n${formatProblems(problems)}`);
  return hasErrors(problems) ? 1 : 0;
});
