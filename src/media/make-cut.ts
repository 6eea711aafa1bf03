import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { ClipMedia } from '../study/staged.ts';
import type { DerivedCut, MediaCache, MediaFile } from './cache.ts';
import { runFfmpeg, type RunOptions, type RunResult } from './ffmpeg.ts';
import { hasSoughtTooFar } from './filters.ts';
import type { CutPlan } from './plan.ts';
import { writePosters } from './poster.ts';

export interface CutOptions {
  /** Path of ffmpeg. */
  ffmpeg: string;
  signal?: AbortSignal;
  /** From 0 to 1. */
  onFraction?: (fraction: number) => void;
}

type Keep = (draft: string) => Promise<{ src: string; bytes: number }>;

/**
 * Carries out a plan and keeps what comes of it. Nothing of an unfinished clip stays.
 *
 * @param plans the same clip with ever longer prerolls; the first that reaches back far enough is
 * taken
 */
export async function makeCut(
  plans: readonly CutPlan[],
  key: string,
  cache: MediaCache,
  options: CutOptions,
): Promise<DerivedCut> {
  const folder = await cache.openWorkFolder();
  try {
    const plan = await runPlans(plans, folder, options);
    const files: MediaFile[] = [];
    const keep: Keep = async (draft) => {
      const { name, path, bytes } = await cache.keepFile(draft);
      files.push({ name, path });
      return { src: `media/${name}`, bytes };
    };
    const clip = { media: await collect(plan, folder, keep), files };
    await cache.record(key, clip);
    return clip;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function runPlans(
  plans: readonly CutPlan[],
  folder: string,
  options: CutOptions,
): Promise<CutPlan> {
  let fault: unknown = new Error('there is no plan to carry out');
  for (const plan of plans) {
    try {
      await runPlan(plan, folder, options);
      return plan;
    } catch (error) {
      options.signal?.throwIfAborted();
      fault = error;
    }
  }
  throw fault;
}

async function runPlan(
  plan: CutPlan,
  folder: string,
  { onFraction, ...options }: CutOptions,
): Promise<void> {
  const { frames, log } = await runIn(folder, plan.cutting, options, ({ outSeconds }) => {
    onFraction?.(Math.min(1, outSeconds / plan.durationSeconds));
  });
  if (hasSoughtTooFar(log)) throw new Error('the recording has no index to find the start by');
  checkFrames(plan, frames);
  if (plan.copying) await runIn(folder, plan.copying, options);
}

function runIn(
  cwd: string,
  args: readonly string[],
  { ffmpeg, signal }: CutOptions,
  onProgress?: RunOptions['onProgress'],
): Promise<RunResult> {
  return runFfmpeg(ffmpeg, ['-v', 'error', '-y', ...args], {
    cwd,
    ...(signal && { signal }),
    ...(onProgress && { onProgress }),
  });
}

/** The last frame is held for a second at most; what lacks more is a recording that was cut short. */
function checkFrames(plan: CutPlan, frames: number): void {
  if (plan.video === undefined || frames === plan.video.frames) return;
  throw new Error(
    `the recording's picture ends after ${frames} of the clip's ${plan.video.frames} frames; ` +
      'the file may be damaged, or still being copied',
  );
}

async function collect(plan: CutPlan, folder: string, keep: Keep): Promise<ClipMedia> {
  const media: ClipMedia = {};
  if (plan.video) {
    const { file, width, height } = plan.video;
    media.video = { ...(await keep(join(folder, file))), width, height };
  }
  if (plan.audio) media.audio = await keep(join(folder, plan.audio.file));
  if (plan.poster) media.poster = await collectPoster(plan.poster, folder, keep);
  return media;
}

async function collectPoster(
  { file, width, height }: NonNullable<CutPlan['poster']>,
  folder: string,
  keep: Keep,
): Promise<NonNullable<ClipMedia['poster']>> {
  const drafts = await writePosters({ path: join(folder, file), width, height }, folder);
  const avif = (await keep(drafts.avif)).src;
  const webp = (await keep(drafts.webp)).src;
  const jpeg = (await keep(drafts.jpeg)).src;
  return { avif, webp, jpeg, width, height };
}
