import { rm, writeFile } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { MediaCache } from '../cache.ts';
import { runFfmpeg, type RunResult } from '../ffmpeg.ts';
import { runAll } from '../run-all.ts';
import { planJoin, planSegment } from './arguments.ts';
import { drawCard } from './cards/draw-card.ts';
import {
  formatCardList,
  formatChapters,
  formatFileList,
  formatTrack,
  type ListedFile,
} from './lists.ts';
import { muteCaptions } from './mute-captions.ts';
import type { ReelPlan, ReelSegment } from './plan.ts';

/** Encoding keeps a processor busy each. */
const AT_ONCE = Math.min(8, Math.max(2, availableParallelism()));

export interface MakeReelOptions {
  /** Path of ffmpeg. */
  ffmpeg: string;
  /** The media cache, in which work in progress lies. */
  cacheDir: string;
  /** How many of the stretches are made. */
  onProgress?: (done: number, total: number) => void;
  signal?: AbortSignal;
}

/** Why a reel could not be made, and at which of its clips. */
export class ReelError extends Error {
  readonly clipId: string | undefined;

  constructor(clipId: string | undefined, cause: Error) {
    super(cause.message, { cause });
    this.clipId = clipId;
  }
}

/**
 * Makes the film that a plan tells of; `loadTypefaces` has run.
 *
 * @param take is given the finished file, which is gone when it has ended
 * @throws ReelError when a stretch cannot be made; the signal's reason when cancelled
 */
export async function makeReel(
  plan: ReelPlan,
  options: MakeReelOptions,
  take: (film: string) => Promise<void>,
): Promise<void> {
  const cache = new MediaCache(options.cacheDir);
  await cache.clearStaleWork();
  const folder = await cache.openWorkFolder();
  try {
    await makeSegments(plan, folder, options);
    await joinSegments(plan, folder, options);
    await take(join(folder, FILES.reel));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function makeSegments(
  plan: ReelPlan,
  folder: string,
  options: MakeReelOptions,
): Promise<void> {
  const { segments } = plan;
  let done = 0;
  let firstFrame = 0;
  const starts = segments.map(({ frames }) => (firstFrame += frames) - frames);
  const results = await runAll(segments, AT_ONCE, async (segment, index) => {
    options.signal?.throwIfAborted();
    await makeSegment(segment, index, starts[index] ?? 0, plan, folder, options);
    options.onProgress?.((done += 1), segments.length);
  });
  options.signal?.throwIfAborted();
  results.forEach((result, index) => {
    if (result instanceof Error) throw new ReelError(segments[index]?.clipId, result);
  });
}

async function makeSegment(
  segment: ReelSegment,
  index: number,
  firstFrame: number,
  { rate }: ReelPlan,
  folder: string,
  options: MakeReelOptions,
): Promise<void> {
  const files = FILES.segment(index);
  const cards: ListedFile[] = [];
  for (const [at, { card, frames }] of segment.cards.entries()) {
    const name = FILES.card(index, at);
    await writeFile(join(folder, name), await drawCard(card));
    cards.push({ name, frames });
  }
  await writeFile(join(folder, files.cards), formatCardList(cards, rate));
  const { frames } = await run(planSegment(segment, firstFrame, rate, files), folder, options);
  if (frames !== segment.frames)
    throw new Error(`it came to ${frames} frames instead of ${segment.frames}`);
}

async function joinSegments(
  plan: ReelPlan,
  folder: string,
  options: MakeReelOptions,
): Promise<void> {
  const listed = (kind: 'picture' | 'sound') =>
    plan.segments.map(({ frames }, index) => ({ name: FILES.segment(index)[kind], frames }));
  const tracks = plan.tracks.map((_, index) => `captions-${index}.vtt`);
  const write = (name: string, text: string) => writeFile(join(folder, name), text);
  await write(FILES.pictures, formatFileList(listed('picture'), plan.rate));
  await write(FILES.sounds, formatFileList(listed('sound'), plan.rate));
  await write(FILES.chapters, formatChapters(plan.chapters));
  for (const [index, track] of plan.tracks.entries()) {
    await write(tracks[index] ?? '', formatTrack(track));
  }
  await run(planJoin(plan, { ...FILES, tracks }), folder, options);
  if (!plan.tracks.some(({ plays }) => plays)) await muteCaptions(join(folder, FILES.reel));
}

/** The names in the work folder. */
const FILES = {
  pictures: 'pictures.ffconcat',
  sounds: 'sounds.ffconcat',
  chapters: 'chapters.txt',
  reel: 'reel.mp4',
  segment: (index: number) => ({
    cards: `${index}.ffconcat`,
    picture: `${index}.mp4`,
    sound: `${index}.wav`,
  }),
  card: (segment: number, index: number) => `${segment}-${index}.png`,
};

function run(
  args: readonly string[],
  cwd: string,
  { ffmpeg, signal }: MakeReelOptions,
): Promise<RunResult> {
  return runFfmpeg(ffmpeg, ['-v', 'error', '-y', ...args], { cwd, ...(signal && { signal }) });
}
