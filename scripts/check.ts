import { hasErrors } from '../src/domain/problem.ts';
import { examineStudy } from '../src/site/examine.ts';
import { describeNow } from '../src/site/hold.ts';
import { holdReels } from '../src/site/reel/hold-reels.ts';
import { createStudyCommand, runCommand } from './cli/command.ts';
import { ffmpegPath, PLACES, studyRoot } from './cli/places.ts';
import { formatProblems, listProblems } from './cli/print-problems.ts';

const command = createStudyCommand('check', 'Tell everything that is wrong with a study.').option(
  '--json',
  'print the problems as a list in JSON',
);

await runCommand(command, async (signal) => {
  const options = command.opts<{ study?: string; json?: true }>();
  const now = new Date();
  const examined = await examineStudy({
    studyRoot: studyRoot(options.study),
    drafts: false,
    now,
    ffmpeg: ffmpegPath(),
    cacheDir: PLACES.facts,
    signal,
  });
  const held = await holdReels(PLACES.reels, describeNow(examined, now));
  const problems = [...examined.problems, ...held];
  console.log(
    options.json ? JSON.stringify(listProblems(problems), null, 2) : formatProblems(problems),
  );
  return hasErrors(problems) ? 1 : 0;
});
