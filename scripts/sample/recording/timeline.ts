/** Lines one after another: what is said when, to the sample. */
import type { Line, Script, Translations } from './script.ts';
import { listTranslations, splitSentences } from './script.ts';
import { countSamples } from './sound.ts';
import type { Stretch } from './sound.ts';

export interface Spoken extends Stretch {
  who: string;
  sentence: string;
  translations: Translations;
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
    for (const { sentence, translations } of pairSentences(line)) {
      const sound = await speak(line.who, sentence);
      const said = {
        who: line.who,
        sentence,
        translations,
        line: index,
        sound,
        start: cursor,
        end: cursor + sound.length,
      };
      spoken.push(said);
      cursor = said.end + countSamples(BETWEEN_SENTENCES_SECONDS);
    }
    cursor += countSamples(line.pause - BETWEEN_SENTENCES_SECONDS);
  }
  const last = spoken.at(-1);
  return { spoken, length: (last?.end ?? 0) + countSamples(TAIL_SECONDS) };
}

function pairSentences(line: Line): { sentence: string; translations: Translations }[] {
  const sentences = splitSentences(line.say);
  const translated = Object.entries(listTranslations(line)).map(
    ([language, text]) => [language, splitTranslation(text, sentences.length, line.say)] as const,
  );
  return sentences.map((sentence, index) => ({
    sentence,
    translations: Object.fromEntries(
      translated.map(([language, texts]) => [language, texts[index] ?? '']),
    ),
  }));
}

function splitTranslation(text: string, count: number, say: string): string[] {
  const sentences = splitSentences(text);
  if (sentences.length === count) return sentences;
  throw new Error(
    `Translate sentence by sentence: ${count} here, ${sentences.length} there, in "${say}".`,
  );
}
