/**
 * Builds one engine's index in a process of its own, so that its CPU time and memory are its own:
 * `node build-worker.ts <engine> <passages> <folder>`. Prints what it took as JSON.
 */
import { buildCorpus } from './corpus.ts';
import { ENGINES } from './engines.ts';

const [name = '', count = '', folder = ''] = process.argv.slice(2);
const engine = ENGINES.find((each) => each.name === name);
if (!engine) throw new Error(`There is no engine “${name}”.`);

// The passages are there before the clock starts: only the index counts.
const entries = [...buildCorpus(Number(count))];
const memoryBefore = process.memoryUsage.rss();
const before = process.cpuUsage();
const built = await engine.build(entries, folder);
const { user, system } = process.cpuUsage(before);
const peak = process.resourceUsage().maxRSS * 1024;
console.log(
  JSON.stringify({
    ...built,
    buildCpuSeconds: (user + system) / 1e6,
    buildMB: peak / 1e6,
    corpusMB: memoryBefore / 1e6,
  }),
);
