import { chooseFrameRate, type FrameRate } from '../frame-rate.ts';
import type { ReelClip } from './reel.ts';

const WITHOUT_PICTURES = 25;
/** Faster ones are halved: what people see of each other speaking needs no more. */
const FASTEST = 30.5;

/** The frame rate of a reel: the one in which most seconds of moving picture were recorded. */
export function chooseReelRate(
  clips: readonly Pick<ReelClip, 'file' | 'durationSeconds'>[],
): FrameRate {
  const seconds = new Map<number, number>();
  for (const { file, durationSeconds } of clips) {
    if (!file?.picture) continue;
    const rate = halve(file.picture.framesPerSecond);
    seconds.set(rate, (seconds.get(rate) ?? 0) + durationSeconds);
  }
  const [most = WITHOUT_PICTURES] = [...seconds]
    .sort(([, one], [, other]) => other - one)
    .map(([rate]) => rate);
  return chooseFrameRate(most);
}

function halve(framesPerSecond: number): number {
  return framesPerSecond > FASTEST ? halve(framesPerSecond / 2) : framesPerSecond;
}
