/** Lines one after another: what is said when, to the sample. */
import type { Script } from './script.ts';
import { splitSentences } from './script.ts';
import { countSamples } from './sound.ts';
import type { Stretch } from './sound.ts';

export interface Spoken extends Stretch {
  who: string;
  sentence: string;
  translation?: string;
  /** Which of the script's lines it belongs to. */
  line: number;
  sound: Float32Array;
}

export interface Timeline {
  spoken: Spoken[];
  length: number;
}

export type Speak = (who: string, sentence: string) => Promise<Float32Array>;

const LEAD_SECONDS = 0.7;
const TAIL_SECONDS = 0.9;
const BETWEEN_SENTENCES_SECONDS = 0.36;

export async function buildTimeline(script: Script, speak: Speak): Promise<Timeline> {
  const spoken: Spoken[] = [];
  let cursor = countSamples(LEAD_SECONDS);
  for (const [index, line] of script.lines.entries()) {
    for (const { sentence, translation } of pairSentences(line.say, line.en)) {
      const sound = await speak(line.who, sentence);
      const said = {
        who: line.who,
        sentence,
        line: index,
        sound,
        start: cursor,
        end: cursor + sound.length,
      };
      spoken.push(translation === undefined ? said : { ...said, translation });
      cursor = said.end + countSamples(BETWEEN_SENTENCES_SECONDS);
    }
    cursor += countSamples(line.pause - BETWEEN_SENTENCES_SECONDS);
  }
  const last = spoken.at(-1);
  return { spoken, length: (last?.end ?? 0) + countSamples(TAIL_SECONDS) };
}

function pairSentences(
  say: string,
  en: string | undefined,
): { sentence: string; translation?: string }[] {
  const sentences = splitSentences(say);
  if (en === undefined) return sentences.map((sentence) => ({ sentence }));
  const translations = splitSentences(en);
  if (translations.length !== sentences.length) {
    throw new Error(
      `Translate sentence by sentence: ${sentences.length} here, ${translations.length} there, in "${say}".`,
    );
  }
  return sentences.map((sentence, index) => ({ sentence, translation: translations[index] ?? '' }));
}
