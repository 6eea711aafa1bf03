import { once } from 'node:events';
import { formatDay } from '../src/domain/day.ts';
import { hasErrors } from '../src/domain/problem.ts';
import { serveSites } from '../src/site/serve/serve.ts';
import { readStudy } from '../src/study/read.ts';
import { buildSites } from './cli/build-sites.ts';
import { createStudyCommand, runCommand } from './cli/command.ts';
import { PLACES, studyRoot } from './cli/places.ts';
import { FIRST_PORT, parsePort, PORT_HELP } from './cli/port.ts';
import { formatProblems } from './cli/print-problems.ts';

const command = createStudyCommand(
  'start',
  'Build every edition of a study and serve them on this computer.',
).option('--port <number>', PORT_HELP, parsePort);

await runCommand(command, async (signal) => {
  const options = command.opts<{ study?: string; port?: number }>();
  const { problems, editions } = await buildSites(options, signal, true);
  if (problems.length > 0) console.log(`\n${formatProblems(problems)}`);
  if (hasErrors(problems)) return 1;
  const { settings } = (await readStudy(studyRoot(options.study))).study;
  const today = () => formatDay(new Date(), settings.timeZone);
  const sites = { dist: PLACES.dist, editions, today };
  const { address, close } = await serveSites(sites, options.port ?? FIRST_PORT);
  const lines = editions.map(({ id, title }) => `  ${address}${id}/  ${title}`);
  console.log(`\n${settings.title}, on this computer only:\n\n${lines.join('\n')}`);
  console.log(`\n  ${address}  all of them\n\nCtrl-C stops it.`);
  await once(signal, 'abort');
  await close();
  return 0;
});
