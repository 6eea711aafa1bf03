import { availableParallelism } from 'node:os';
import type { RecordingCut, RecordingFacts } from '../domain/recording.ts';
import { MediaCache, type DerivedCut } from './cache.ts';
import { makeCut } from './make-cut.ts';
import { planCut, PREROLLS } from './plan.ts';
import { runAll } from './run-all.ts';

export type { DerivedCut, MediaFile } from './cache.ts';

/** One for each core; a decoder of large pictures takes up to half a gigabyte. */
const AT_ONCE = Math.min(8, Math.max(2, availableParallelism()));

/** How far the media step has come. */
export interface MediaProgress {
  /** Cuts finished, those found in the cache among them. */
  done: number;
  total: number;
  /** Of which cut it tells. */
  id: string;
  /** How much of this cut is done, from 0 to 1. */
  fraction: number;
}

/** Why one cut could not be made. */
export class CutError extends Error {
  readonly id: string;

  constructor(id: string, cause: Error) {
    super(cause.message, { cause });
    this.id = id;
  }
}

export interface DeriveOptions {
  facts: ReadonlyMap<string, RecordingFacts | Error>;
  /** Kept between builds; may be shared by several runs at once. */
  cacheDir: string;
  /** Path of ffmpeg; not run when every cut is in the cache. */
  ffmpeg: string;
  onProgress?: (progress: MediaProgress) => void;
  signal?: AbortSignal;
}

/**
 * Makes the files of clips and whole interviews, several at a time, taking from the cache what it
 * holds.
 *
 * @returns what each cut came to, by its id; empty media where only words are shown
 * @throws AggregateError with one CutError for each cut that could not be made, after all others are
 * finished and kept; the signal's reason when cancelled
 */
export async function deriveMedia(
  cuts: readonly RecordingCut[],
  options: DeriveOptions,
): Promise<Map<string, DerivedCut>> {
  const cache = new MediaCache(options.cacheDir);
  await cache.clearStaleWork();
  const report = countProgress(cuts.length, options);
  const results = await runAll(cuts, AT_ONCE, async (cut) => {
    options.signal?.throwIfAborted();
    const clip = await deriveCut(cut, cache, options, (fraction) => {
      report(cut.id, fraction);
    });
    report(cut.id, 1);
    return clip;
  });
  options.signal?.throwIfAborted();
  return gather(cuts, results);
}

function countProgress(
  total: number,
  { onProgress }: DeriveOptions,
): (id: string, fraction: number) => void {
  let done = 0;
  return (id, fraction) => {
    if (fraction === 1) done += 1;
    onProgress?.({ done, total, id, fraction });
  };
}

async function deriveCut(
  cut: RecordingCut,
  cache: MediaCache,
  { facts, ffmpeg, signal }: DeriveOptions,
  onFraction: (fraction: number) => void,
): Promise<DerivedCut> {
  const plans = PREROLLS.flatMap((preroll) => planCut(cut, facts, preroll) ?? []);
  const [plan] = plans;
  if (plan === undefined) return { media: {}, files: [] };
  const key = await cache.buildKey(plan);
  const known = await cache.find(key);
  if (known) return known;
  return makeCut(plans, key, cache, {
    ffmpeg,
    ...(signal && { signal }),
    // A whole 1 is kept for the cut that lies in the cache.
    onFraction: (fraction) => {
      onFraction(Math.min(0.99, fraction));
    },
  });
}

function gather(
  cuts: readonly RecordingCut[],
  results: readonly (DerivedCut | Error)[],
): Map<string, DerivedCut> {
  const derived = new Map<string, DerivedCut>();
  const faults: CutError[] = [];
  cuts.forEach(({ id }, index) => {
    const result = results[index];
    if (result instanceof Error) faults.push(new CutError(id, result));
    else if (result) derived.set(id, result);
  });
  if (faults.length === 0) return derived;
  const told = faults.map(({ id, message }) => `${id}: ${message}`).join('\n');
  throw new AggregateError(
    faults,
    `${faults.length} of ${cuts.length} cuts could not be made:\n${told}`,
  );
}
