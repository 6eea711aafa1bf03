import { execFileSync } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';

/** Path of ffmpeg, as the set-up found it. */
export const FFMPEG = process.env['SIGHTLINE_FFMPEG'] ?? 'ffmpeg';

/** Four by four fields of black and white: the corners tell which way is up, the rest count. */
const SIDE = 4;
const CORNERS = new Map([
  [0, 1],
  [3, 0],
  [12, 0],
  [15, 0],
]);
const BITS = Array.from({ length: SIDE * SIDE }, (_, field) => field).filter(
  (field) => !CORNERS.has(field),
);
const RATE = 48_000;
const CLICK_SECONDS = 0.01;

export interface CountedRecording {
  path: string;
  frames: number;
  /** As ffmpeg takes it, `30000/1001`. */
  rate: string;
  /** Default 160 by 90. */
  width?: number;
  height?: number;
  /** Whether clicks are heard at `clickTimes`. Default true. */
  hasSound?: boolean;
  /** Filters, codecs and metadata. Default: H.264 with a keyframe every three seconds and AAC. */
  output?: string[];
}

/** Makes a recording of which every frame shows its own number. */
export function makeCountedRecording(wanted: CountedRecording): void {
  const { path, frames, rate, width = 160, height = 90, hasSound = true } = wanted;
  const [numerator = 0, denominator = 1] = rate.split('/').map(Number);
  const seconds = (frames * denominator) / numerator;
  writeFileSync(`${path}.gray`, drawFrames(frames, width, height));
  writeFileSync(`${path}.pcm`, soundClicks(seconds));
  const picture = ['-f', 'rawvideo', '-pix_fmt', 'gray', '-s', `${width}x${height}`];
  const sound = ['-f', 's16le', '-ar', String(RATE), '-ac', '1', '-i', `${path}.pcm`];
  const output = wanted.output ?? ['-c:v', 'libx264', '-g', '75', '-c:a', 'aac'];
  ffmpeg([
    ...[...picture, '-r', rate, '-i', `${path}.gray`, ...(hasSound ? sound : [])],
    ...['-pix_fmt', 'yuv420p', ...output, path],
  ]);
  rmSync(`${path}.gray`);
  rmSync(`${path}.pcm`);
}

/** Makes a recording of clicks alone. */
export function makeClicks(path: string, seconds: number, output: string[] = []): void {
  writeFileSync(`${path}.pcm`, soundClicks(seconds));
  ffmpeg(['-f', 's16le', '-ar', String(RATE), '-ac', '1', '-i', `${path}.pcm`, ...output, path]);
  rmSync(`${path}.pcm`);
}

/** When the clicks of a recording begin: no two of them equally far apart. */
export function clickTimes(seconds: number): number[] {
  const times: number[] = [];
  for (let index = 1; ; index += 1) {
    const time = 0.31 * index + 0.007 * index * index;
    if (time + CLICK_SECONDS >= seconds) return times;
    times.push(time);
  }
}

/** The number each frame of a file shows, as it would be shown. */
export function readFrameNumbers(path: string, width: number, height: number): number[] {
  const raw = ffmpeg(['-i', path, '-map', '0:v:0', '-f', 'rawvideo', '-pix_fmt', 'gray', '-']);
  const size = width * height;
  return Array.from({ length: raw.length / size }, (_, index) =>
    readNumber(raw.subarray(index * size, (index + 1) * size), width, height),
  );
}

/** The number in one grey picture; throws when it stands on its head or is no such picture. */
export function readNumber(gray: Uint8Array, width: number, height: number): number {
  const lit = (field: number) => {
    const x = Math.floor((((field % SIDE) + 0.5) * width) / SIDE);
    const y = Math.floor(((Math.floor(field / SIDE) + 0.5) * height) / SIDE);
    return (gray[y * width + x] ?? 0) > 127 ? 1 : 0;
  };
  for (const [field, value] of CORNERS) {
    if (lit(field) !== value) throw new Error(`corner ${field} of the picture is wrong`);
  }
  return BITS.reduce((number, field, bit) => number + lit(field) * 2 ** bit, 0);
}

/** The sound of a file, one value a sample at 48 kHz. */
export function readSamples(path: string): Float32Array {
  const raw = ffmpeg(['-i', path, '-map', '0:a:0', '-ac', '1', '-ar', '48000', '-f', 'f32le', '-']);
  return new Float32Array(raw.buffer, raw.byteOffset, raw.length / 4);
}

/** When the clicks in a sound begin, seconds. */
export function findClicks(samples: Float32Array): number[] {
  const loudest = samples.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
  const times: number[] = [];
  samples.forEach((value, index) => {
    const time = index / RATE;
    if (Math.abs(value) > loudest / 2 && time > (times.at(-1) ?? -1) + 0.1) times.push(time);
  });
  return times;
}

/**
 * Writes a rotation into an MP4's first track header, as a phone does that was held upright
 * (ISO/IEC 14496-12, 8.3.2): a quarter turn clockwise when shown.
 */
export function turnQuarter(path: string): void {
  const bytes = readFileSync(path);
  const matrix = bytes.indexOf('tkhd') + 44;
  const one = 0x10000;
  [0, one, 0, -one, 0, 0, 0, 0, 0x40000000].forEach((value, index) => {
    bytes.writeInt32BE(value, matrix + index * 4);
  });
  writeFileSync(path, bytes);
}

export function ffmpeg(args: string[]): Buffer {
  return execFileSync(FFMPEG, ['-v', 'error', '-nostdin', '-y', ...args], {
    maxBuffer: 500_000_000,
  });
}

function drawFrames(frames: number, width: number, height: number): Uint8Array {
  const pixels = new Uint8Array(frames * width * height);
  for (let frame = 0; frame < frames; frame += 1) {
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const field = Math.floor((y * SIDE) / height) * SIDE + Math.floor((x * SIDE) / width);
        pixels[(frame * height + y) * width + x] = isLit(frame, field) ? 235 : 16;
      }
    }
  }
  return pixels;
}

function isLit(frame: number, field: number): boolean {
  const corner = CORNERS.get(field);
  if (corner !== undefined) return corner === 1;
  return Math.floor(frame / 2 ** BITS.indexOf(field)) % 2 === 1;
}

function soundClicks(seconds: number): Buffer {
  const samples = new Int16Array(Math.round(seconds * RATE));
  for (const time of clickTimes(seconds)) {
    const start = Math.round(time * RATE);
    for (let index = 0; index < CLICK_SECONDS * RATE; index += 1) {
      samples[start + index] = Math.round(20_000 * Math.sin((index / RATE) * 2 * Math.PI * 3000));
    }
  }
  return Buffer.from(samples.buffer);
}
