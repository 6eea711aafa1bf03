import { once } from 'node:events';
import { startDev } from '../src/site/dev.ts';
import { createStudyCommand, runCommand } from './cli/command.ts';
import { ffmpegPath, PLACES, studyRoot } from './cli/places.ts';
import { FIRST_PORT, parsePort, PORT_HELP } from './cli/port.ts';
import { formatProblems } from './cli/print-problems.ts';

const command = createStudyCommand(
  'dev',
  'Show an edition of a study while it is written, drafts included.',
)
  .option('--edition <id>', 'the edition to show (default: the first in study.yaml)')
  .option('--port <number>', PORT_HELP, parsePort);

await runCommand(command, async (signal) => {
  const { study, edition, port } = command.opts<{
    study?: string;
    edition?: string;
    port?: number;
  }>();
  console.log('Reading the study and cutting its clips; the first time takes a while …');
  const server = await startDev({
    studyRoot: studyRoot(study),
    ...(edition !== undefined && { edition }),
    work: PLACES.work,
    cache: PLACES.cache,
    ffmpeg: ffmpegPath(),
    port: port ?? FIRST_PORT,
    signal,
    onProblems: (problems) => {
      console.log(`\n${formatProblems(problems)}`);
    },
  });
  if (!server.ok) {
    const what = edition === undefined ? 'The study has no edition' : `There is no “${edition}”`;
    console.error(`${what} that could be shown. The editions are in study.yaml.`);
    return 1;
  }
  console.log(`\n  ${server.address}  follows the study as it changes. Ctrl-C stops it.`);
  await once(signal, 'abort');
  await server.stop();
  return 0;
});
