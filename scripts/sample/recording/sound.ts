/** Sound in memory: one channel of samples between −1 and 1. */

export const SAMPLE_RATE = 48_000;

/** A stretch of a sound, in samples. */
export interface Stretch {
  start: number;
  end: number;
}

export function countSamples(seconds: number): number {
  return Math.round(seconds * SAMPLE_RATE);
}

/** Cuts off the quiet that a synthesizer leaves on both sides. */
export function trimQuiet(sound: Float32Array): Float32Array {
  const threshold = findPeak(sound) * 0.012;
  const first = sound.findIndex((sample) => Math.abs(sample) > threshold);
  const last = sound.findLastIndex((sample) => Math.abs(sample) > threshold);
  if (first < 0) throw new Error('A line has no sound: the synthesizer said nothing.');
  const margin = countSamples(0.02);
  return sound.slice(Math.max(0, first - margin), Math.min(sound.length, last + margin));
}

export function findPeak(sound: Float32Array): number {
  return sound.reduce((peak, sample) => Math.max(peak, Math.abs(sample)), 0);
}

export function findRms(sound: Float32Array, start = 0, end = sound.length): number {
  let sum = 0;
  for (let index = start; index < end; index += 1) sum += (sound[index] ?? 0) ** 2;
  return Math.sqrt(sum / Math.max(1, end - start));
}

/** The middle of every pause for breath inside a sound, in samples. */
export function findBreaths(sound: Float32Array): number[] {
  const step = countSamples(0.01);
  const threshold = findRms(sound) * 0.12;
  const breaths: number[] = [];
  let quietFrom = 0;
  for (let at = 0; at < sound.length; at += step) {
    if (findRms(sound, at, Math.min(at + step, sound.length)) < threshold) continue;
    if (at - quietFrom >= countSamples(0.07)) breaths.push(Math.round((quietFrom + at) / 2));
    quietFrom = at + step;
  }
  return breaths;
}

export function addSound(target: Float32Array, sound: Float32Array, at: number, gain = 1): void {
  for (let index = 0; index < sound.length; index += 1) {
    target[at + index] = (target[at + index] ?? 0) + (sound[index] ?? 0) * gain;
  }
}

/** Bends peaks smoothly below the ceiling, and leaves everything under three quarters of it alone. */
export function softenPeaks(sound: Float32Array, ceiling: number): Float32Array {
  const knee = ceiling * 0.75;
  return sound.map((sample) => {
    const over = Math.abs(sample) - knee;
    if (over <= 0) return sample;
    return Math.sign(sample) * (knee + (ceiling - knee) * Math.tanh(over / (ceiling - knee)));
  });
}

export function toBytes(sound: Float32Array): Buffer {
  return Buffer.from(sound.buffer, sound.byteOffset, sound.byteLength);
}

export function fromBytes(bytes: Buffer): Float32Array {
  return new Float32Array(new Uint8Array(bytes).buffer, 0, Math.floor(bytes.length / 4));
}
