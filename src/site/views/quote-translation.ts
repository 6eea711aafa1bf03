import type { Cue } from '../../domain/transcript.ts';
import type { StagedClip } from '../../study/staged.ts';

export interface TranslationView {
  text: string;
  language: string;
}

/**
 * What a clip's quote says in the edition's language, in the words of the clip's own translation:
 * the translated cues of the moments at which the quote is spoken. They may say a little more.
 *
 * @returns undefined where the quote is in that language already, or there is no translation
 */
export function findTranslation(clip: StagedClip, language: string): TranslationView | undefined {
  const { quote, transcripts } = clip;
  if (!quote || baseOf(quote.language) === baseOf(language)) return undefined;
  const translation = transcripts.find(
    (each) => each.isTranslation && baseOf(each.language) === baseOf(language),
  );
  const original = transcripts.find((each) => each.language === quote.language);
  if (!translation || !original) return undefined;
  const [start, end] = findMoments(original.cues, quote);
  const cues = translation.cues.filter(
    (cue) => cue.endSeconds > start && cue.startSeconds < end && cue.speaker === quote.personId,
  );
  const text = cues.map((cue) => cue.text.replaceAll(/\s+/gu, ' ')).join(' ');
  return text === '' ? undefined : { text, language: translation.language };
}

/** From when to when the quote is spoken, as far as whole cues tell. */
function findMoments(
  cues: readonly Cue[],
  quote: NonNullable<StagedClip['quote']>,
): [number, number] {
  const from = cues.filter((cue) => cue.endSeconds > quote.startSeconds);
  let left = countLetters(quote.text);
  let end = quote.startSeconds;
  for (const cue of from) {
    if (left <= 0) break;
    left -= countLetters(cue.text);
    end = cue.endSeconds;
  }
  return [quote.startSeconds, end];
}

function countLetters(text: string): number {
  return text.replaceAll(/[^\p{L}\p{N}]/gu, '').length;
}

function baseOf(language: string): string {
  return new Intl.Locale(language).language;
}
