import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import type { Browser, CDPSession, Page } from 'playwright-core';
import type { BuiltSearch, FoundPassage } from './engine.ts';
import { QUERY_KINDS, type BenchQuery, type QueryKind } from './queries.ts';
import { serveFolder } from './serve-folder.ts';

export interface SearchFigures {
  /** Share of queries whose passage is among the first five. */
  recall: Record<QueryKind, number>;
  /** Everything loaded until a first result stands there, KB gzip: nineteen of twenty queries need no more. */
  firstResultKB: number;
  /** CPU of the page for a query after the first, ms. */
  p50ms: number;
  p95ms: number;
  /** What searching keeps in memory, MB. */
  heapMB: number;
  /** The longest that a strange query took, ms; absent where none was asked. */
  strangeMs?: number;
}

/** Queries of each kind that are asked in a page of their own; fewer of a slow engine. */
const COLD_QUERIES = 8;
const FEW_COLD_QUERIES = 2;
const STRANGE = [
  'x'.repeat(10_000),
  'word '.repeat(2_000),
  '!"§$%&/()=?*'.repeat(50),
  '\u202eעברית العربية '.repeat(40),
  '😀🎉👩‍👩‍👧‍👦'.repeat(60),
  '"'.repeat(300),
  '-- - -a -b -c '.repeat(30),
];

/** Asks a built engine all queries in Chromium, cold and warm. */
export async function measureSearch(
  browser: Browser,
  folder: string,
  built: BuiltSearch,
  queries: readonly BenchQuery[],
  strange = STRANGE,
): Promise<SearchFigures> {
  const server = built.needsServer ? await serveFolder(folder) : undefined;
  const address = server
    ? `${server.address}/${built.page}`
    : pathToFileURL(join(folder, built.page)).href;
  try {
    const cold = built.loadsWhole ? queries.slice(0, 1) : queries;
    const most = strange.length > 0 ? COLD_QUERIES : FEW_COLD_QUERIES;
    const firstResultKB = await measureFirst(browser, address, folder, cold, most);
    return { ...(await measureWarm(browser, address, queries, strange)), firstResultKB };
  } finally {
    await server?.close();
  }
}

/** Each in a page of its own, as for somebody who has just come. */
async function measureFirst(
  browser: Browser,
  address: string,
  folder: string,
  queries: readonly BenchQuery[],
  most: number,
): Promise<number> {
  const sizes: number[] = [];
  for (const kind of QUERY_KINDS)
    for (const { typed } of queries.filter((query) => query.kind === kind).slice(0, most)) {
      const page = await browser.newPage();
      await page.goto(address);
      await page.evaluate(async (text) => {
        await window.bench.open();
        await window.bench.find(text);
      }, typed);
      const files = await page.evaluate(() => window.bench.loadedAtFirst());
      sizes.push(await weigh(folder, files));
      await page.close();
    }
  return percentile(sizes, 0.95);
}

const weights = new Map<string, number>();

async function weigh(folder: string, files: readonly string[]): Promise<number> {
  let sum = 0;
  for (const file of new Set(files)) {
    const path = join(folder, file);
    const known = weights.get(path) ?? gzipSync(await readOrEmpty(path)).length / 1000;
    weights.set(path, known);
    sum += known;
  }
  return sum;
}

/** A browser asks for an icon of its own accord. */
function readOrEmpty(path: string): Promise<Uint8Array> {
  return readFile(path).catch(() => new Uint8Array());
}

async function measureWarm(
  browser: Browser,
  address: string,
  queries: readonly BenchQuery[],
  strange: readonly string[],
): Promise<Omit<SearchFigures, 'firstResultKB'>> {
  const page = await browser.newPage();
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  await page.goto(address);
  const empty = await measureHeap(session);
  await page.evaluate(() => window.bench.open());
  await ask(page, queries[0]?.typed ?? '');
  const times: number[] = [];
  const found = Object.fromEntries(QUERY_KINDS.map((kind) => [kind, 0])) as Record<
    QueryKind,
    number
  >;
  for (const { kind, typed, path, text } of queries) {
    const before = await readCpuMs(session);
    const best = await ask(page, typed);
    times.push((await readCpuMs(session)) - before);
    if (best.some((each) => each.path === path && each.text === text)) found[kind] += 1;
  }
  const heapMB = (await measureHeap(session)) - empty;
  const strangeTimes: number[] = [];
  for (const typed of strange) {
    const before = await readCpuMs(session);
    await ask(page, typed);
    strangeTimes.push((await readCpuMs(session)) - before);
  }
  await page.close();
  return {
    recall: share(found, queries),
    p50ms: percentile(times, 0.5),
    p95ms: percentile(times, 0.95),
    heapMB,
    ...(strangeTimes.length > 0 && { strangeMs: Math.max(...strangeTimes) }),
  };
}

function ask(page: Page, typed: string): Promise<FoundPassage[]> {
  return page.evaluate((text) => window.bench.find(text), typed);
}

async function readCpuMs(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}

async function measureHeap(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize, backingStorageSize } = (await session.send('Runtime.getHeapUsage')) as {
    usedSize: number;
    backingStorageSize?: number;
  };
  return (usedSize + (backingStorageSize ?? 0)) / 1e6;
}

function share(
  found: Record<QueryKind, number>,
  queries: readonly BenchQuery[],
): Record<QueryKind, number> {
  return Object.fromEntries(
    QUERY_KINDS.map((kind) => {
      const asked = queries.filter((query) => query.kind === kind).length;
      return [kind, found[kind] / Math.max(1, asked)];
    }),
  ) as Record<QueryKind, number>;
}

function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((one, other) => one - other);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}
