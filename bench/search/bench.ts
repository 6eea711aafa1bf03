import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { chromium } from 'playwright-core';
import { buildCorpus } from './corpus.ts';
import type { BuiltSearch, SearchEngine } from './engine.ts';
import { ENGINES } from './engines.ts';
import { measureSearch, type SearchFigures } from './measure.ts';
import { buildQueries, QUERY_KINDS, type BenchQuery } from './queries.ts';

export interface SearchBenchOptions {
  passages: number;
  /** Queries of each kind. */
  queries: number;
  /** Names of the engines to measure; all of them when absent. */
  only?: readonly string[];
  /** The browser's program; the one of this computer's set-up. */
  chromium: { executablePath?: string; args: readonly string[] };
  onProgress: (line: string) => void;
  signal: AbortSignal;
}

/** What an engine takes and gives; CPU in seconds, memory at its highest in MB. */
export interface EngineFigures extends SearchFigures {
  buildCpuSeconds: number;
  buildMB: number;
}

/** Measures search beside its peers: the same passages, the same queries, in one run. */
export async function benchSearch(
  options: SearchBenchOptions,
): Promise<Map<string, EngineFigures>> {
  const engines = ENGINES.filter(({ name }) => options.only?.includes(name) ?? true);
  const queries = buildQueries([...buildCorpus(options.passages)], options.queries);
  const folder = await mkdtemp(join(tmpdir(), 'sightline-bench-'));
  const { executablePath, args } = options.chromium;
  const browser = await chromium.launch({
    ...(executablePath !== undefined && { executablePath }),
    args: [...args],
  });
  const figures = new Map<string, EngineFigures>();
  try {
    for (const engine of engines) {
      options.signal.throwIfAborted();
      options.onProgress(`${engine.name}: building`);
      const own = join(folder, engine.name);
      await mkdir(own);
      const built = await buildApart(engine, options, own);
      options.onProgress(`${engine.name}: searching`);
      const most = engine.mostQueries;
      const found =
        most === undefined
          ? await measureSearch(browser, own, built, queries)
          : await measureSearch(browser, own, built, thin(queries, most), []);
      const { buildCpuSeconds, buildMB } = built;
      figures.set(engine.name, { ...found, buildCpuSeconds, buildMB });
    }
  } finally {
    await browser.close();
    await rm(folder, { recursive: true, force: true });
  }
  return figures;
}

type Built = BuiltSearch & { buildCpuSeconds: number; buildMB: number };

async function buildApart(
  { name }: SearchEngine,
  { passages, signal }: SearchBenchOptions,
  folder: string,
): Promise<Built> {
  const worker = fileURLToPath(new URL('build-worker.ts', import.meta.url));
  const run = promisify(execFile);
  const args = ['--disable-warning=ExperimentalWarning', worker, name, String(passages), folder];
  const { stdout } = await run(process.execPath, args, { signal, maxBuffer: 1e8 });
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as Built;
}

function thin(queries: readonly BenchQuery[], perKind: number): BenchQuery[] {
  return QUERY_KINDS.flatMap((kind) =>
    queries.filter((query) => query.kind === kind).slice(0, perKind),
  );
}
