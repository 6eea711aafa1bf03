import { InvalidArgumentError } from 'commander';
import { benchSearch, type EngineFigures } from '../bench/search/bench.ts';
import { QUERY_KINDS } from '../bench/search/queries.ts';
import { CHROMIUM } from '../tests/browser/chromium.ts';
import { collect } from './cli/build-sites.ts';
import { createCommand, runCommand } from './cli/command.ts';

interface BenchOptions {
  passages: number;
  queries: number;
  only?: string[];
  json?: true;
}

const command = createCommand('bench', 'Measure search beside its peers, in one run.')
  .argument('<what>', 'what to measure: search', parseWhat)
  .option('--passages <count>', 'passages to search', parseCount, 200_000)
  .option('--queries <count>', 'queries of each kind', parseCount, 100)
  .option('--only <engine>', 'this engine only; may be given several times', collect)
  .option('--json', 'end with one line of JSON');

function parseWhat(what: string): string {
  if (what !== 'search') throw new InvalidArgumentError('There is: search.');
  return what;
}

function parseCount(text: string): number {
  const count = Number(text);
  if (!Number.isInteger(count) || count < 1) throw new InvalidArgumentError('Not a count.');
  return count;
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}

function tell(name: string, figures: EngineFigures): string {
  const recall = QUERY_KINDS.map((kind) => `${kind} ${figures.recall[kind].toFixed(2)}`).join(', ');
  const strange =
    figures.strangeMs === undefined ? '' : `, strange ones at most ${round(figures.strangeMs)} ms`;
  return [
    name,
    `  found in the first five: ${recall}`,
    `  first result ${round(figures.firstResultKB)} KB gzip; query ${round(figures.p50ms)} ms, p95 ${round(figures.p95ms)} ms of CPU${strange}`,
    `  memory ${round(figures.heapMB)} MB; index ${round(figures.buildCpuSeconds)} CPU s, ${round(figures.buildMB)} MB`,
  ].join('\n');
}

function toJson({ recall, ...rest }: EngineFigures): Record<string, unknown> {
  const numbers = Object.entries(rest).map(([key, value]) => [key, round(value)] as const);
  const recalls = QUERY_KINDS.map((kind) => [kind, round(recall[kind])] as const);
  return { recall: Object.fromEntries(recalls), ...Object.fromEntries(numbers) };
}

await runCommand(command, async (signal) => {
  const { passages, queries, only, json } = command.opts<BenchOptions>();
  const figures = await benchSearch({
    ...{ passages, queries, chromium: CHROMIUM, signal },
    ...(only && { only }),
    onProgress: (line) => {
      if (!json) console.log(line);
    },
  });
  const [ours, ...peers] = [...figures];
  if (json && ours) {
    const others = Object.fromEntries(peers.map(([name, each]) => [name, toJson(each)]));
    console.log(JSON.stringify({ passages, ...toJson(ours[1]), peers: others }));
  } else for (const [name, each] of figures) console.log(`\n${tell(name, each)}`);
  return 0;
});
