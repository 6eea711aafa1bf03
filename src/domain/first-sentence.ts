import type { Cue } from './transcript.ts';

/** What ends a sentence: marks followed by a space, and East Asian ones that need none. */
const ENDING = /[.!?…؟۔।॥]+["”’»)]*(?=\s|$)|[。！？]+[」』”]?/gu;
/** A full stop that only shortens a word or a name. */
const SHORTENED =
  /(?:^|\s)(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|St|Sr|Sra|Hr|Fr|Mme|Mlle|vs|etc|Nr|No|z\.\s?B|e\.g|i\.e|p\.\s?ej)\.$/u;

/**
 * What the first of some speakers says before anybody else speaks.
 *
 * @param isAsked whether a speaker is one of those whose words are looked for
 */
export function firstTurn(
  cues: readonly Cue[],
  isAsked: (speaker: string | undefined) => boolean,
): Cue[] {
  const first = cues.findIndex(({ speaker, text }) => isAsked(speaker) && clean(text) !== '');
  if (first === -1) return [];
  const rest = cues.slice(first);
  const end = rest.findIndex(({ speaker }) => speaker !== rest[0]?.speaker);
  return end === -1 ? rest : rest.slice(0, end);
}

/** The first sentence of what one person says; what stands for a clip without a chosen quote. */
export function firstSentence(turn: readonly Cue[]): string {
  const text = clean(turn.map((cue) => cue.text).join(' '));
  for (const match of text.matchAll(ENDING)) {
    const sentence = text.slice(0, match.index + match[0].length);
    if (!SHORTENED.test(sentence)) return sentence;
  }
  return text;
}

/** Without sounds in brackets. */
function clean(text: string): string {
  return text
    .replaceAll(/\[[^\]]*\]/gu, ' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
