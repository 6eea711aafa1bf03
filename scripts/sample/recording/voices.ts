/** Who sounds how. All voices are synthetic: flite for English, espeak-ng for Spanish. */
import { join } from 'node:path';
import type { Language } from './script.ts';
import { fromBytes, SAMPLE_RATE, trimQuiet } from './sound.ts';
import { runTool } from './tool.ts';

interface Voice {
  speaker: 'slt' | 'rms' | 'awb';
  /** Length of the throat against the speaker's own: under 1 sounds larger and lower. */
  size: number;
  /** Above 1 speaks more slowly. */
  slowness: number;
  /** Middle pitch in hertz before `size`; only `slt` heeds it. */
  pitch?: number;
}

interface SpanishVoice {
  variant: string;
  pitch: number;
  wordsPerMinute: number;
  size: number;
}

const VOICES: Readonly<Record<string, Voice>> = {
  'jo-lind': { speaker: 'awb', size: 1.06, slowness: 1.04 },
  'amina-otieno': { speaker: 'slt', size: 0.94, slowness: 1.06, pitch: 168 },
  'ingrid-solheim': { speaker: 'slt', size: 0.89, slowness: 1.1, pitch: 158 },
  'linh-tran': { speaker: 'slt', size: 1.05, slowness: 1.06, pitch: 196 },
  'plant-operator': { speaker: 'rms', size: 0.88, slowness: 1.04 },
  'tomas-berg': { speaker: 'rms', size: 1.03, slowness: 1 },
  'priya-nair': { speaker: 'slt', size: 1, slowness: 0.98, pitch: 182 },
  'marta-kowalska': { speaker: 'slt', size: 0.97, slowness: 1.02, pitch: 172 },
  'samuel-adeyemi': { speaker: 'rms', size: 0.93, slowness: 1.06 },
};

const SPANISH_VOICES: Readonly<Record<string, SpanishVoice>> = {
  'jo-lind': { variant: 'es-419', pitch: 62, wordsPerMinute: 150, size: 1.04 },
  'rodrigo-paz': { variant: 'es-419', pitch: 42, wordsPerMinute: 150, size: 0.94 },
};

/** Written words that the English voices would say wrongly. */
const SPOKEN: readonly (readonly [RegExp, string])[] = [
  [/\bH2\b/g, 'H two'],
  [/[–—]/g, ','],
  [/[’]/g, "'"],
  [/[“”"]/g, ''],
];

/** Speaks one sentence. Without quiet before and after. */
export async function speak(
  who: string,
  language: Language,
  sentence: string,
  folder: string,
): Promise<Float32Array> {
  const file = join(folder, 'sentence.wav');
  const size =
    language === 'es'
      ? await speakSpanish(who, sentence, file)
      : await speakEnglish(who, sentence, file);
  const { output } = await runTool('ffmpeg', planTimbre(file, size));
  return trimQuiet(fromBytes(output));
}

async function speakEnglish(who: string, sentence: string, file: string): Promise<number> {
  const voice = findVoice(VOICES, who);
  const words = SPOKEN.reduce((text, [written, spoken]) => text.replace(written, spoken), sentence);
  const settings = [`duration_stretch=${voice.slowness * voice.size}`];
  if (voice.pitch !== undefined) settings.push(`int_f0_target_mean=${voice.pitch}`);
  await runTool('flite', [
    '-voice',
    voice.speaker,
    ...settings.flatMap((one) => ['--setf', one]),
    '-t',
    words,
    '-o',
    file,
  ]);
  return voice.size;
}

async function speakSpanish(who: string, sentence: string, file: string): Promise<number> {
  const voice = findVoice(SPANISH_VOICES, who);
  const speed = Math.round(voice.wordsPerMinute / voice.size);
  await runTool('espeak-ng', [
    '-v',
    voice.variant,
    '-s',
    `${speed}`,
    '-p',
    `${voice.pitch}`,
    '-w',
    file,
    sentence,
  ]);
  return voice.size;
}

function findVoice<T>(voices: Readonly<Record<string, T>>, who: string): T {
  const voice = voices[who];
  if (!voice)
    throw new Error(`No voice for "${who}": give them one in scripts/sample/recording/voices.ts.`);
  return voice;
}

/** Resizes the voice by playing it at another rate, and takes off rumble and hiss. */
function planTimbre(file: string, size: number): string[] {
  const filters = [
    `aresample=${SAMPLE_RATE}:resampler=swr`,
    `asetrate=${Math.round(SAMPLE_RATE * size)}`,
    `aresample=${SAMPLE_RATE}`,
    'highpass=f=75',
    'equalizer=f=220:t=q:w=1:g=2',
    'equalizer=f=3200:t=q:w=1.2:g=-2',
    'lowpass=f=7600',
    'aecho=0.92:0.9:13|29:0.10|0.05',
  ];
  return ['-v', 'error', '-i', file, '-af', filters.join(','), '-ac', '1', '-f', 'f32le', '-'];
}
