/**
 * Builds one engine's index in a process of its own, so that its CPU time and memory are its own:
 * `node build-worker.ts <engine> <passages> <folder>`. Prints what it took as JSON.
 */
import { buildCorpus } from './corpus.ts';
import { ENGINES } from './engines.ts';

const [name = '', count = '', folder = ''] = process.argv.slice(2);
const engine = ENGINES.find((each) => each.name === name);
if (!engine) throw new Error(`There is no engine “${name}”.`);

// Passages are made as they are indexed, so that memory is the index's; what making them takes is
// measured first, and taken off.
const making = measureCpu(() => {
  for (const entry of buildCorpus(Number(count))) if (entry.passages.length === 0) break;
});
const before = process.cpuUsage();
const built = await engine.build(buildCorpus(Number(count)), folder, Number(count));
const { user, system } = process.cpuUsage(before);
const peak = process.resourceUsage().maxRSS * 1024;
console.log(
  JSON.stringify({
    ...built,
    buildCpuSeconds: (user + system) / 1e6 - making,
    buildMB: peak / 1e6,
  }),
);

function measureCpu(act: () => void): number {
  const start = process.cpuUsage();
  act();
  const spent = process.cpuUsage(start);
  return (spent.user + spent.system) / 1e6;
}
