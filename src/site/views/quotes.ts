import { findSamePassage } from '../../domain/same-passage.ts';
import { formatMoment } from '../../domain/moment.ts';
import { findQuote } from '../../domain/quote.ts';
import type { StagedClip, StagedQuote, StagedTranscript } from '../../study/staged.ts';
import { buildAddition, type AdditionView } from './additions.ts';
import { addressOf } from './addresses.ts';
import { directionOf, isSameLanguage, nameLanguageHere, type Direction } from './languages.ts';
import { buildPeople, type PersonView } from './people.ts';
import { toPlainText } from './plain-text.ts';
import type { Site } from './site.ts';

/** Words of a clip. */
export interface QuoteView {
  text: string;
  language: string;
  direction: Direction;
  /** Seconds from the clip's start. */
  atSeconds: number;
  /** The clip's page, at that second. */
  href: string;
  /** The same passage in another language, where one of the two is a translation. */
  beside?: BesideView;
  /** Where meetings are planned. */
  addition?: AdditionView;
}

export interface BesideView {
  text: string;
  language: string;
  direction: Direction;
  isTranslation: boolean;
  /** `Translation into English`, `Original in Spanish`. */
  label: string;
}

/** A clip's own quote; undefined where it has none. */
export function findOwnQuote(site: Site, clip: StagedClip): QuoteView | undefined {
  return clip.quote && buildQuote(site, clip, clip.quote);
}

/** Words that an author quotes from a clip, and whose they are. */
export interface CitedView {
  quote: QuoteView;
  speaker?: PersonView;
}

/**
 * Looks up when an author's quote is spoken, by whom, and in which language.
 *
 * Throws where they do not hold: `checkStudy` has told, and such a page is not built.
 *
 * @param html the words as rendered, with their markup
 */
export function buildCited(site: Site, clip: StagedClip, html: string): CitedView {
  return citeWords(site, clip, toPlainText(html));
}

/** The same for words without markup. */
export function citeWords(site: Site, clip: StagedClip, words: string): CitedView {
  const { fillers, negations } = site.study;
  const text = words.replaceAll(/\s+/gu, ' ').trim();
  const found = findQuote(text, clip.transcripts, {
    ...{ fillers, negations, speakers: clip.personIds },
  });
  const personId = found && (found.speaker ?? clip.personIds[0]);
  if (!found || personId === undefined)
    throw new Error(`“${text}” does not stand in the words of ${clip.id}.`);
  const { language, startSeconds, endSeconds } = found;
  return citeQuote(site, clip, { text, language, personId, startSeconds, endSeconds });
}

/** Words that the stage has looked up already. */
export function citeQuote(site: Site, clip: StagedClip, quote: StagedQuote): CitedView {
  const [speaker] = buildPeople(site, [quote.personId]);
  return { quote: buildQuote(site, clip, quote), ...(speaker && { speaker }) };
}

function buildQuote(site: Site, clip: StagedClip, quote: StagedQuote): QuoteView {
  const { text, language, startSeconds } = quote;
  const beside = findBeside(clip, quote, site.study.edition.language);
  return {
    ...{ text, language, direction: directionOf(language), atSeconds: startSeconds },
    href: `${addressOf.clip(clip.id)}${formatMoment(startSeconds)}`,
    ...(beside && { beside }),
    ...buildAddition(site, `“${text}”`, {
      ...{ kind: 'quote', clip: { id: clip.id, title: clip.title }, words: text },
    }),
  };
}

/**
 * The passage in the other language: what was really said beside a translation, and a translation
 * into the edition's language beside what was said in another.
 */
export function findBeside(
  { transcripts }: StagedClip,
  quote: StagedQuote,
  language: string,
): BesideView | undefined {
  const other = findOther(transcripts, quote.language, language);
  const text = other && findSamePassage(other.cues, { ...quote, speaker: quote.personId });
  if (!other || !text) return undefined;
  return {
    ...{ text, isTranslation: other.isTranslation, label: labelBeside(other) },
    ...{ language: other.language, direction: directionOf(other.language) },
  };
}

/**
 * The transcript that stands beside one.
 *
 * @param of the language of the one
 * @param language the edition's
 */
export function findOther(
  transcripts: readonly StagedTranscript[],
  of: string,
  language: string,
): StagedTranscript | undefined {
  const source = transcripts.find((each) => each.language === of);
  const other = source?.isTranslation
    ? transcripts.find(({ isTranslation }) => !isTranslation)
    : transcripts.find((each) => each.isTranslation && isSameLanguage(each.language, language));
  return other && !isSameLanguage(other.language, of) ? other : undefined;
}

/** What words of a transcript are called where they stand beside others. */
export function labelBeside({ language, isTranslation }: StagedTranscript): string {
  const name = nameLanguageHere(language);
  return isTranslation ? `Translation into ${name}` : `Original in ${name}`;
}
