import { relative } from 'node:path';
import { hasErrors } from '../src/domain/problem.ts';
import type { BuiltEdition } from '../src/site/build/build-edition.ts';
import { distPaths } from '../src/site/dist-paths.ts';
import { buildSites, collect, type BuildOptions } from './cli/build-sites.ts';
import { createStudyCommand, runCommand } from './cli/command.ts';
import { PLACES, ROOT } from './cli/places.ts';
import { formatProblems, listProblems } from './cli/print-problems.ts';

const command = createStudyCommand('build', 'Build the editions of a study into dist.')
  .option('--edition <id>', 'build this edition only; may be given several times', collect)
  .option('--json', 'print what came of it in JSON');

function formatBuilt({ id, title, pages, bytes, seconds, rebuildBy }: BuiltEdition): string {
  const folder = relative(ROOT, distPaths(PLACES.dist).live(id));
  const size = `${pages} pages, ${(bytes / 1e6).toFixed(1)} MB, ${seconds.toFixed(1)} s`;
  const until = rebuildBy === undefined ? '' : `\n  Build it again before ${rebuildBy}.`;
  return `${folder}  ${title}: ${size}${until}`;
}

await runCommand(command, async (signal) => {
  const options = command.opts<BuildOptions & { json?: true }>();
  const { problems, editions } = await buildSites(options, signal, !options.json);
  if (options.json)
    console.log(JSON.stringify({ problems: listProblems(problems), editions }, null, 2));
  else {
    if (problems.length > 0) console.log(`\n${formatProblems(problems)}`);
    for (const edition of editions) console.log(`\n${formatBuilt(edition)}`);
  }
  return hasErrors(problems) ? 1 : 0;
});
