/** Spoken sentences for the tests of this folder: a steady tone stands for a voice. */
import { countSamples } from './sound.ts';
import type { Spoken } from './timeline.ts';

export function makeTone(seconds: number, loudness = 0.5): Float32Array {
  const tone = new Float32Array(countSamples(seconds));
  return tone.map((_, index) => loudness * Math.sin(index / 30));
}

export function makeSpoken(changes: Partial<Spoken> & { sentence: string }): Spoken {
  const sound = changes.sound ?? makeTone(3);
  const start = changes.start ?? 0;
  return {
    who: 'ada',
    line: 0,
    translations: {},
    ...changes,
    sound,
    start,
    end: start + sound.length,
  };
}
