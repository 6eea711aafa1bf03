/** How the person in the picture moves while the recording runs: a cut-paper puppet. */
import type { Pose } from '../drawing/pose.ts';
import { findRms, SAMPLE_RATE } from './sound.ts';
import type { Timeline } from './timeline.ts';

/** As often as paper is moved: more frames would show nothing new and cost every clip its time. */
export const FRAMES_PER_SECOND = 12;
const SAMPLES_PER_FRAME = SAMPLE_RATE / FRAMES_PER_SECOND;
const FRAMES_PER_BLINK = 2;
const MOUTHS = [0, 0.4, 0.7, 1] as const;
const LEAN_STEP = 0.25;

/** One pose per frame. Only the person's own voice moves their mouth. */
export function choosePoses(timeline: Timeline, person: string): Pose[] {
  const frames = Math.ceil(timeline.length / SAMPLES_PER_FRAME);
  const mouths = chooseMouths(timeline, person, frames);
  const closed = chooseBlinks(frames, hash(person));
  return Array.from({ length: frames }, (_, frame) => ({
    mouth: mouths[frame] ?? 0,
    eyesOpen: !closed.has(frame),
    lean: chooseLean(frame),
  }));
}

function chooseMouths({ spoken }: Timeline, person: string, frames: number): number[] {
  const mouths = new Array<number>(frames).fill(0);
  for (const { sound, start } of spoken.filter(({ who }) => who === person)) {
    const usual = findRms(sound);
    for (let at = 0; at < sound.length; at += SAMPLES_PER_FRAME) {
      const loudness = findRms(sound, at, Math.min(at + SAMPLES_PER_FRAME, sound.length)) / usual;
      mouths[Math.round((start + at) / SAMPLES_PER_FRAME)] = chooseMouth(loudness);
    }
  }
  return mouths;
}

function chooseMouth(loudness: number): number {
  if (loudness < 0.3) return MOUTHS[0];
  if (loudness < 0.8) return MOUTHS[1];
  return loudness < 1.35 ? MOUTHS[2] : MOUTHS[3];
}

function chooseBlinks(frames: number, seed: number): Set<number> {
  const closed = new Set<number>();
  let state = seed;
  let frame = 20;
  while (frame < frames) {
    for (let step = 0; step < FRAMES_PER_BLINK; step += 1) closed.add(frame + step);
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    frame += 25 + ((state >>> 16) % 40);
  }
  return closed;
}

/** A slow breathing sway of at most about a degree, in steps, so that few pictures suffice. */
function chooseLean(frame: number): number {
  const seconds = frame / FRAMES_PER_SECOND;
  const sway =
    0.6 * Math.sin((2 * Math.PI * seconds) / 7.3) + 0.3 * Math.sin((2 * Math.PI * seconds) / 3.1);
  return Math.round(sway / LEAN_STEP) * LEAN_STEP;
}

function hash(text: string): number {
  return Buffer.from(text).reduce((sum, byte) => (Math.imul(sum, 31) + byte) >>> 0, 7);
}
