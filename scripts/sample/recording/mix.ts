/** From spoken sentences to the sound of a recording: voices level with each other, in a place. */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { addSound, findRms, fromBytes, SAMPLE_RATE, softenPeaks, toBytes } from './sound.ts';
import { runTool } from './tool.ts';
import type { Timeline } from './timeline.ts';

const TARGET_LUFS = -16;
/** Leaves room for what AAC adds to a peak. */
const CEILING = 10 ** (-4.5 / 20);
const PLACE_LEVEL = 10 ** (-52 / 20);

/** How a place sounds, as an ffmpeg source; the seeds make it the same every time. */
const AMBIENCES: Readonly<Record<string, string>> = {
  'amina-place': 'anoisesrc=color=brown:seed=11:r=48000,lowpass=f=900,tremolo=f=0.17:d=0.7',
  'ingrid-place':
    'anoisesrc=color=pink:seed=12:r=48000,bandpass=f=420:t=q:w=0.8,tremolo=f=0.11:d=0.8',
  'rodrigo-place': 'anoisesrc=color=brown:seed=13:r=48000,lowpass=f=500',
  'linh-place': 'anoisesrc=color=pink:seed=14:r=48000,lowpass=f=1400,tremolo=f=2.3:d=0.6',
  'plant-place': 'anoisesrc=color=brown:seed=15:r=48000,lowpass=f=320',
  'tomas-place': 'anoisesrc=color=white:seed=16:r=48000,highpass=f=900,lowpass=f=4200',
  'priya-place': 'anoisesrc=color=brown:seed=17:r=48000,lowpass=f=600,tremolo=f=0.13:d=0.3',
  'marta-place': 'anoisesrc=color=brown:seed=18:r=48000,lowpass=f=380',
  'samuel-place': 'anoisesrc=color=brown:seed=19:r=48000,lowpass=f=450',
};

/** The whole sound of a recording, at about −16 LUFS (EBU R 128). */
export async function mixRecording(
  timeline: Timeline,
  placeName: string,
  folder: string,
): Promise<Float32Array> {
  const level = await bringToTarget(mixSpeech(timeline), folder);
  addSound(level, await makeAmbience(placeName, timeline.length), 0);
  return level;
}

/** Softening peaks costs a little loudness, so the gain is found twice. */
async function bringToTarget(speech: Float32Array, folder: string): Promise<Float32Array> {
  let level = speech;
  let gain = 1;
  for (let round = 0; round < 2; round += 1) {
    gain *= 10 ** ((TARGET_LUFS - (await measureLoudness(level, folder))) / 20);
    const applied = gain;
    level = softenPeaks(
      speech.map((sample) => sample * applied),
      CEILING,
    );
  }
  return level;
}

function mixSpeech({ spoken, length }: Timeline): Float32Array {
  const speech = new Float32Array(length);
  for (const said of spoken) addSound(speech, said.sound, said.start, 0.08 / findRms(said.sound));
  return speech;
}

async function measureLoudness(sound: Float32Array, folder: string): Promise<number> {
  const file = join(folder, 'speech.f32');
  await writeFile(file, toBytes(sound));
  const input = ['-f', 'f32le', '-ar', `${SAMPLE_RATE}`, '-ac', '1', '-i', file];
  const { messages } = await runTool('ffmpeg', [
    '-hide_banner',
    '-nostats',
    ...input,
    '-af',
    'ebur128',
    '-f',
    'null',
    '-',
  ]);
  const summary = messages.slice(messages.lastIndexOf('Summary:'));
  const measured = /I:\s+(-?[\d.]+) LUFS/.exec(summary)?.[1];
  if (measured === undefined) throw new Error('ffmpeg did not say how loud the speech is.');
  return Number(measured);
}

async function makeAmbience(placeName: string, length: number): Promise<Float32Array> {
  const source = AMBIENCES[placeName];
  if (source === undefined)
    throw new Error(`Nobody said how "${placeName}" sounds: see scripts/sample/recording/mix.ts.`);
  const seconds = `${length / SAMPLE_RATE + 1}`;
  const { output } = await runTool('ffmpeg', [
    '-v',
    'error',
    '-f',
    'lavfi',
    '-t',
    seconds,
    '-i',
    source,
    '-ac',
    '1',
    '-f',
    'f32le',
    '-',
  ]);
  const ambience = fromBytes(output).subarray(0, length);
  const gain = PLACE_LEVEL / findRms(ambience);
  return ambience.map((sample) => sample * gain);
}
