import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import sharp from 'sharp';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { RecordingCut, RecordingFacts } from '../domain/recording.ts';
import {
  clickTimes,
  FFMPEG as ffmpeg,
  ffmpeg as runTool,
  findClicks,
  makeClicks,
  makeCountedRecording,
  readFrameNumbers,
  readNumber,
  readSamples,
  turnQuarter,
  type CountedRecording,
} from '../../tests/media/counted-recording.ts';
import { deriveMedia, type DerivedCut, type DeriveOptions, type MediaProgress } from './derive.ts';
import { probeRecordings } from './probe.ts';

vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

const folder = mkdtempSync(join(tmpdir(), 'sightline media é '));
const cacheDir = join(folder, 'cache');
const H264 = ['-c:v', 'libx264', '-g', '75', '-c:a', 'aac'];
const SECONDS = 8;
const SECRET = 'Planted-Words-7731';

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function pathOf(name: string): string {
  return join(folder, name);
}

async function probe(...names: string[]): Promise<Map<string, RecordingFacts | Error>> {
  return probeRecordings(names.map(pathOf), { ffmpeg });
}

function aCut(name: string, startSeconds: number, endSeconds: number): RecordingCut {
  return {
    id: 'amina/readings-lost',
    recording: [pathOf(name)],
    startSeconds,
    endSeconds,
    medium: 'video',
    posterSeconds: (startSeconds + endSeconds) / 2,
  };
}

async function derive(cut: RecordingCut, over: Partial<DeriveOptions> = {}): Promise<DerivedCut> {
  const facts = await probeRecordings(cut.recording, { ffmpeg, cacheDir });
  const clips = await deriveMedia([cut], { facts, cacheDir, ffmpeg, ...over });
  const clip = clips.get(cut.id);
  if (!clip) throw new Error('no such clip');
  return clip;
}

function fileOf(clip: DerivedCut, extension: string): string {
  const file = clip.files.find(({ name }) => name.endsWith(extension));
  if (!file) throw new Error(`the clip has no ${extension}`);
  return file.path;
}

function framesOf(clip: DerivedCut): number[] {
  const { width = 0, height = 0 } = clip.media.video ?? {};
  return readFrameNumbers(fileOf(clip, '.mp4'), width, height);
}

/** How far the clicks heard in a file are from where they are in the recording, at worst. */
function worstClick(path: string, startSeconds: number, endSeconds: number): number {
  const heard = findClicks(readSamples(path));
  const expected = clickTimes(SECONDS)
    .map((time) => time - startSeconds)
    .filter((time) => time > 0.02 && time < endSeconds - startSeconds - 0.02);
  expect(expected.length).toBeGreaterThan(0);
  return Math.max(...expected.map((time) => Math.min(...heard.map((one) => Math.abs(one - time)))));
}

/** Seconds, as the file's own header says (ISO/IEC 14496-12, 8.2.2). */
function headerSeconds(path: string): number {
  const bytes = readFileSync(path);
  const header = bytes.indexOf('mvhd');
  return bytes.readUInt32BE(header + 20) / bytes.readUInt32BE(header + 16);
}

/** Where sound is coded with a lead and the format has no word for that, the picture starts later. */
const LATE = 1024 / 48_000;
const RECORDINGS: [
  name: string,
  rate: string,
  lateSeconds: number,
  over: Partial<CountedRecording>,
][] = [
  ['25.mp4', '25', 0, {}],
  ['ntsc.mp4', '30000/1001', 0, {}],
  ['film.mkv', '24', LATE, { output: [...H264, '-bf', '2'] }],
  ['wide pixels.mp4', '25', 0, { output: ['-vf', 'setsar=4/3', ...H264] }],
  ['phone.mp4', '30', 0, { width: 90, height: 160, output: ['-vf', 'transpose=2', ...H264] }],
  ['late start.ts', '25', LATE, { output: ['-c:v', 'libx264', '-g', '250', '-c:a', 'aac'] }],
  [
    'ten bit odd.mkv',
    '25',
    LATE,
    { width: 161, height: 91, output: ['-pix_fmt', 'yuv444p10le', ...H264] },
  ],
  ['camera.avi', '50', 0, { output: ['-c:v', 'mpeg4', '-g', '75', '-c:a', 'pcm_s16le'] }],
];
const RANGES = [
  [0, 1],
  [6 + 1 / 3, 7.2],
  [SECONDS - 0.6, SECONDS],
] as const;

function framesPerSecond(rate: string): number {
  const [numerator = 0, denominator = 1] = rate.split('/').map(Number);
  return numerator / denominator;
}

beforeAll(() => {
  for (const [name, rate, , over] of RECORDINGS) {
    const frames = Math.floor(SECONDS * framesPerSecond(rate));
    makeCountedRecording({ path: pathOf(name), frames, rate, ...over });
  }
  turnQuarter(pathOf('phone.mp4'));
});

describe.each(RECORDINGS)('deriveMedia on %s, %s frames a second', (name, rate, lateSeconds) => {
  test.each(RANGES)('cuts from %d to %d on the frame, in time with its sound', async (from, to) => {
    const clip = await derive(aCut(name, from, to));
    const frames = framesOf(clip);
    const length = to - from;
    const frame = 1 / framesPerSecond(rate);
    expect(Math.abs(frames.length * frame - length)).toBeLessThan(frame + 0.001);
    expect(Math.abs(headerSeconds(fileOf(clip, '.mp4')) - length)).toBeLessThan(frame + 0.001);
    expect(Math.abs(headerSeconds(fileOf(clip, '.m4a')) - length)).toBeLessThanOrEqual(0.002);
    const shownAt = (number = NaN) => number * frame + lateSeconds;
    expect(Math.abs(shownAt(frames[0]) - from)).toBeLessThan(frame / 2 + 0.002);
    expect(Math.abs(shownAt(frames.at(-1)) - (to - frame))).toBeLessThan(1.5 * frame + 0.002);
    const steps = frames.slice(1).map((number, index) => number - (frames[index] ?? NaN));
    expect(steps.slice(1, -1).every((step) => step === 1)).toBe(true);
    expect(worstClick(fileOf(clip, '.mp4'), from, to)).toBeLessThan(0.03);
  });
});

describe('deriveMedia', () => {
  test('starts on exactly the frame named, between keyframes and on them', async () => {
    for (const first of [74, 75, 149]) {
      const clip = await derive(aCut('25.mp4', first / 25, (first + 20) / 25));
      expect(framesOf(clip)).toEqual(Array.from({ length: 20 }, (_, index) => first + index));
    }
  });

  test('shows a phone upright and pixels square, and says so', async () => {
    const phone = await derive(aCut('phone.mp4', 1, 2));
    expect(phone.media.video).toMatchObject({ width: 90, height: 160 });
    const wide = await derive(aCut('wide pixels.mp4', 1, 2));
    expect(wide.media.video).toMatchObject({ width: 212, height: 90 });
    const facts = await probeRecordings([fileOf(phone, '.mp4'), fileOf(wide, '.mp4')], { ffmpeg });
    expect([...facts.values()]).toMatchObject([
      { picture: { width: 90, height: 160 } },
      { picture: { width: 212, height: 90 } },
    ]);
  });

  test('takes the poster from its moment, in three formats', async () => {
    const clip = await derive({ ...aCut('25.mp4', 2, 4), posterSeconds: 2.6 });
    expect(clip.media.poster).toMatchObject({ width: 160, height: 90 });
    for (const extension of ['.avif', '.webp', '.jpg']) {
      const { data, info } = await sharp(fileOf(clip, extension))
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true });
      expect(readNumber(data, info.width, info.height)).toBe(65);
    }
  });

  test.each([
    // White paper, as the two codings have it at 10 bits (ITU-R BT.2408, table 1).
    ['arib-std-b67', 721],
    ['smpte2084', 573],
  ])("shows a phone's high dynamic range, %s, as bright as it was", async (transfer, luma) => {
    const name = `${transfer}.mkv`;
    const paper = `geq=lum=${luma}:cb=512:cr=512,setparams=color_trc=${transfer}`;
    runTool([
      ...['-f', 'lavfi', '-i', 'color=s=64x64:r=25:d=1,format=yuv420p10le'],
      ...['-vf', `${paper}:color_primaries=bt2020:colorspace=bt2020nc:range=tv`],
      ...['-c:v', 'ffv1', pathOf(name)],
    ]);
    const clip = await derive(aCut(name, 0, 1));
    const { channels } = await sharp(fileOf(clip, '.jpg')).stats();
    for (const { mean } of channels) expect(mean).toBeGreaterThan(225);
    const gray = runTool(['-i', fileOf(clip, '.mp4'), '-pix_fmt', 'gray', '-f', 'rawvideo', '-']);
    expect(gray[0]).toBeGreaterThan(210);
  });

  test('lays the parts of a recording end to end', async () => {
    const parts = ['25.mp4', '25.mp4'].map(pathOf);
    const clip = await derive({
      ...aCut('25.mp4', SECONDS - 0.4, SECONDS + 0.4),
      recording: parts,
    });
    const tail = Array.from({ length: 10 }, (_, index) => SECONDS * 25 - 10 + index);
    const head = Array.from({ length: 10 }, (_, index) => index);
    expect(framesOf(clip)).toEqual([...tail, ...head]);
    expect(findClicks(readSamples(fileOf(clip, '.m4a'))).at(-1)).toBeCloseTo(0.4 + 0.317, 2);
  });

  test('makes a recording of several parts whole, every frame of it and every sound', async () => {
    const recording = ['25.mp4', '25.mp4'].map(pathOf);
    const facts = await probe('25.mp4');
    const known = [...facts.values()].flatMap((fact) => (fact instanceof Error ? [] : fact));
    const part = known[0]?.durationSeconds ?? 0;
    const whole = await derive({ ...aCut('', 0, 2 * part), id: 'amina', recording });
    const once = Array.from({ length: SECONDS * 25 }, (_, index) => index);
    expect(framesOf(whole)).toEqual([...once, ...once]);
    const clicks = findClicks(readSamples(fileOf(whole, '.m4a')));
    expect(clicks).toHaveLength(2 * clickTimes(SECONDS).length);
  });

  test('holds the last frame where a recording’s picture ends well before its sound', async () => {
    makeCountedRecording({ path: pathOf('short.mp4'), frames: 300, rate: '10', hasSound: false });
    makeClicks(pathOf('long.m4a'), 33);
    const both = ['-map', '0:v', '-map', '1:a', '-c', 'copy', pathOf('sparse.mp4')];
    runTool(['-i', pathOf('short.mp4'), '-i', pathOf('long.m4a'), ...both]);
    const frames = framesOf(await derive(aCut('sparse.mp4', 0, 33)));
    expect(frames).toHaveLength(330);
    expect(new Set(frames.slice(300))).toEqual(new Set([299]));
  });

  test('joins parts of other shapes, rates and without sound', async () => {
    makeCountedRecording({
      ...{ path: pathOf('mute.mp4'), frames: 60, rate: '30', width: 90, height: 160 },
      ...{ hasSound: false, output: ['-c:v', 'libx264'] },
    });
    const recording = ['25.mp4', 'mute.mp4'].map(pathOf);
    const clip = await derive({ ...aCut('', SECONDS - 1, SECONDS + 1), recording });
    expect(clip.media.video).toMatchObject({ width: 160, height: 90 });
    expect(headerSeconds(fileOf(clip, '.mp4'))).toBeCloseTo(2, 2);
    expect(findClicks(readSamples(fileOf(clip, '.m4a'))).every((time) => time < 1)).toBe(true);
  });

  test('keeps showing a frame that began long before the cut', async () => {
    makeCountedRecording({
      ...{ path: pathOf('slides.mkv'), frames: 200, rate: '25', hasSound: false },
      output: ['-vf', "select='not(mod(n,50))'", '-c:v', 'libx264'],
    });
    const frames = framesOf(await derive(aCut('slides.mkv', 3, 4.6)));
    expect(frames[0]).toBe(50);
    expect(frames.at(-1)).toBe(100);
  });

  test('reads further back where a format has no index of keyframes', async () => {
    const sparse = ['-c:v', 'libx264', '-g', '140', '-sc_threshold', '0', '-bf', '0'];
    makeCountedRecording({
      ...{ path: pathOf('sparse.ts'), frames: 200, rate: '25', hasSound: false },
      output: sparse,
    });
    const frames = framesOf(await derive(aCut('sparse.ts', 5, 5.4)));
    expect(frames).toEqual(Array.from({ length: 10 }, (_, index) => 125 + index));
  });

  test('gives sound alone for sound, with the same cut', async () => {
    makeClicks(pathOf('talk.mp3'), SECONDS);
    for (const name of ['talk.mp3', '25.mp4']) {
      const clip = await derive({ ...aCut(name, 2.2, 4.9), medium: 'audio' });
      expect(Object.keys(clip.media)).toEqual(['audio']);
      expect(clip.files).toHaveLength(1);
      expect(worstClick(fileOf(clip, '.m4a'), 2.2, 4.9)).toBeLessThan(0.01);
      expect(headerSeconds(fileOf(clip, '.m4a'))).toBeCloseTo(2.7, 2);
    }
  });

  test('gives nothing for words, and only a video where there is no sound', async () => {
    const words = await derive({ ...aCut('25.mp4', 1, 2), medium: 'words' });
    expect(words).toEqual({ media: {}, files: [] });
    const mute = await derive(aCut('mute.mp4', 0, 1));
    expect(Object.keys(mute.media)).toEqual(['video', 'poster']);
  });

  test('carries nothing over of what a recording says about itself', async () => {
    const told = pathOf('told.mp4');
    const notes = pathOf('notes.txt');
    writeFileSync(
      notes,
      `;FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1\nSTART=1\nEND=3\ntitle=${SECRET}\n`,
    );
    const tags = ['title', 'comment', 'location', 'artist'].flatMap((key) => [
      '-metadata',
      `${key}=${SECRET}+12.3456-065.4321/`,
    ]);
    const streams = ['-metadata:s', `handler_name=${SECRET}`, '-timecode', '10:20:30:00'];
    runTool([
      ...['-i', pathOf('25.mp4'), '-f', 'ffmetadata', '-i', notes, '-map_metadata', '0'],
      ...['-map_chapters', '1', '-c', 'copy', '-movflags', 'use_metadata_tags'],
      ...[...tags, ...streams, told],
    ]);
    expect(readFileSync(told).includes(SECRET)).toBe(true);
    const clip = await derive(aCut('told.mp4', 1, 3));
    for (const { path, name } of clip.files) {
      const bytes = readFileSync(path);
      for (const word of [SECRET, 'told', 'x264', 'Lavc', 'Lavf', 'Handler', 'tmcd', 'Exif']) {
        expect(bytes.includes(word), `${word} in ${name}`).toBe(false);
      }
      expect(name).toMatch(/^[0-9a-f]{16}\.(?:mp4|m4a|avif|webp|jpg)$/);
    }
  });

  test('puts the index first, so that a clip plays before it is whole', async () => {
    const clip = await derive(aCut('25.mp4', 1, 2));
    for (const extension of ['.mp4', '.m4a']) {
      const bytes = readFileSync(fileOf(clip, extension));
      expect(bytes.indexOf('moov')).toBeLessThan(bytes.indexOf('mdat'));
    }
  });

  test('cuts nothing a second time, not even from a copy of the recording', async () => {
    const first = await derive(aCut('25.mp4', 3, 4));
    writeFileSync(pathOf('copy.mp4'), readFileSync(pathOf('25.mp4')));
    const cut = aCut('copy.mp4', 3, 4);
    const facts = await probe('copy.mp4');
    const again = await deriveMedia([cut], { facts, cacheDir, ffmpeg: '/no/such/ffmpeg' });
    expect(again.get(cut.id)).toEqual(first);
  });

  test('cuts again when the recording has changed under its name', async () => {
    const path = pathOf('changing.mp4');
    writeFileSync(path, readFileSync(pathOf('25.mp4')));
    const before = await derive(aCut('changing.mp4', 1, 2));
    makeCountedRecording({ path, frames: 100, rate: '24' });
    const after = await derive(aCut('changing.mp4', 1, 2));
    expect(framesOf(after)).toHaveLength(24);
    expect(after.media.video?.src).not.toBe(before.media.video?.src);
  });

  test('keeps what can be made, and tells of all the rest together', async () => {
    const cuts = [
      { ...aCut('25.mp4', 5, 5.5), id: 'amina/whole' },
      { ...aCut('25.mp4', 5, 99), id: 'amina/too-long' },
      { ...aCut('missing.mp4', 0, 1), id: 'ben/gone' },
    ];
    const facts = await probe('25.mp4', 'missing.mp4');
    const attempt = deriveMedia(cuts, { facts, cacheDir, ffmpeg });
    const failure = await attempt.catch((error: unknown) => error);
    expect(failure).toBeInstanceOf(AggregateError);
    expect((failure as AggregateError).errors).toMatchObject([
      { id: 'amina/too-long' },
      { id: 'ben/gone', message: expect.stringContaining('missing.mp4') as string },
    ]);
    const kept = await deriveMedia(cuts.slice(0, 1), { facts, cacheDir, ffmpeg: '/no/such' });
    expect(kept.has('amina/whole')).toBe(true);
  });

  test('refuses a recording whose picture breaks off inside the clip', async () => {
    const whole = readFileSync(pathOf('film.mkv'));
    writeFileSync(pathOf('broken.mkv'), whole.subarray(0, whole.length / 2));
    const facts = await probe('film.mkv');
    const claimed = new Map([
      [pathOf('broken.mkv'), facts.get(pathOf('film.mkv')) as RecordingFacts],
    ]);
    await expect(
      deriveMedia([aCut('broken.mkv', 2, 8)], { facts: claimed, cacheDir, ffmpeg }),
    ).rejects.toThrow('picture ends after');
  });

  test('tells how far it has come, to the end', async () => {
    const seen: MediaProgress[] = [];
    const facts = await probe('25.mp4');
    const cuts = [aCut('25.mp4', 1, 2), { ...aCut('25.mp4', 4, 7), id: 'amina/other' }];
    await deriveMedia(cuts, { facts, cacheDir, ffmpeg, onProgress: (one) => seen.push(one) });
    expect(seen.at(-1)).toMatchObject({ done: 2, total: 2, fraction: 1 });
    expect(seen.filter(({ fraction }) => fraction === 1)).toHaveLength(2);
  });

  test('lets two runs make the same clips in the same cache', async () => {
    const own = pathOf('shared');
    const facts = await probe('25.mp4');
    const run = () => deriveMedia([aCut('25.mp4', 1, 2)], { facts, cacheDir: own, ffmpeg });
    const [one, other] = await Promise.all([run(), run()]);
    expect(other).toEqual(one);
    expect(readdirSync(join(own, 'files'))).toHaveLength(5);
    expect(readdirSync(join(own, 'work'))).toEqual([]);
  });

  test('leaves nothing in part when it is cancelled', async () => {
    const own = pathOf('cancelled');
    const cancel = new AbortController();
    const facts = await probe('25.mp4');
    const run = deriveMedia([aCut('25.mp4', 0, 7.5)], {
      ...{ facts, cacheDir: own, ffmpeg, signal: cancel.signal },
      onProgress: () => {
        cancel.abort(new Error('enough'));
      },
    });
    await expect(run).rejects.toThrow('enough');
    expect(readdirSync(join(own, 'work'))).toEqual([]);
    expect(existsSync(join(own, 'clips'))).toBe(false);
  });
});
