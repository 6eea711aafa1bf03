import { formatMoment } from '../domain/moment.ts';
import { findQuote } from '../domain/quote.ts';
import type { Program, WallClip, WallWords } from './program.ts';

/**
 * Words of a clip as the wall shows them, with who says them and when; undefined where they are not
 * said in it, or no longer.
 */
export function findWallWords(
  clip: WallClip,
  words: string,
  quoting: NonNullable<Program['quoting']> = { fillers: [], negations: [] },
): WallWords | undefined {
  if (clip.quote?.text === words) return clip.quote;
  const speakers = clip.people.map(({ name }) => name);
  const found = findQuote(words, clip.transcripts, { ...quoting, speakers });
  const transcript = clip.transcripts.find(({ language }) => language === found?.language);
  if (!found || !transcript) return undefined;
  const speaker = clip.people.find(({ name }) => name === found.speaker) ?? clip.people[0];
  return {
    ...{ text: words, language: transcript.language, direction: transcript.direction },
    ...{ side: clip.side, topic: clip.title },
    href: `${clip.href}${formatMoment(found.startSeconds)}`,
    ...(speaker && { speaker }),
  };
}
