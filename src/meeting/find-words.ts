import { findSamePassage, type SpokenPassage } from '../domain/same-passage.ts';
import { formatMoment } from '../domain/moment.ts';
import { findQuote } from '../domain/quote.ts';
import type { Program, WallClip, WallTranscript, WallWords } from './program.ts';

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
  const beside = speaker && findBeside(clip, transcript, { ...found, speaker: speaker.name });
  return {
    ...{ text: words, language: transcript.language, direction: transcript.direction },
    ...(beside && { beside }),
    ...{ side: clip.side, topic: clip.title },
    href: `${clip.href}${formatMoment(found.startSeconds)}`,
    ...(speaker && { speaker }),
  };
}

function findBeside(
  { transcripts }: WallClip,
  { beside }: WallTranscript,
  passage: SpokenPassage,
): WallWords['beside'] {
  const other = transcripts.find(({ language }) => language === beside?.language);
  const text = other && findSamePassage(other.cues, passage);
  if (!beside || !other || !text) return undefined;
  const { language, direction, isTranslation } = other;
  return { text, language, direction, isTranslation, label: beside.label };
}
