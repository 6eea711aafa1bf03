import { checkQuote, type QuoteOptions } from '../../../domain/quote.ts';
import { findPassage } from '../../../domain/nearest-passage.ts';
import { readQuote } from '../../../domain/quote-parts.ts';
import { joinWords, splitCues, type SpokenWord } from '../../../domain/spoken-words.ts';
import type { Transcript } from '../../../domain/transcript.ts';

/** Seconds of the recording. */
export interface TimeRange {
  startSeconds: number;
  endSeconds: number;
}

export type Located =
  | { ok: true; ranges: TimeRange[] }
  | {
      ok: false;
      /** The words that come nearest and when; absent where nothing like it was said. */
      nearest?: { words: string; startSeconds: number; share: number };
    };

/**
 * Where highlighted words are spoken: every place that has them word for word; else the one where
 * they stand by the rules of quotes. Unlike a Quote, a highlight may run over several speakers.
 */
export function locateWords(
  words: string,
  { cues, language }: Transcript,
  options: Pick<QuoteOptions, 'fillers'>,
): Located {
  const said = splitCues(cues, { language });
  const ranges = findAll(
    joinWords(words, language).map(({ plain }) => plain),
    said,
  );
  if (ranges.length > 0) return { ok: true, ranges };
  const oneVoice = cues.map((cue) => ({ ...cue, speaker: '' }));
  const check = checkQuote(words, oneVoice, { ...options, language });
  if (check.ok) return { ok: true, ranges: [check] };
  const nearest = findPassage(readQuote(words, language), said);
  if (!nearest) return { ok: false };
  const { startSeconds, share } = nearest;
  return { ok: false, nearest: { words: textOf(nearest, said), startSeconds, share } };
}

function findAll(wanted: readonly string[], said: readonly SpokenWord[]): TimeRange[] {
  if (wanted.length === 0) return [];
  return said.flatMap((first, index) => {
    const last = said[index + wanted.length - 1];
    const isHere = last && wanted.every((plain, offset) => said[index + offset]?.plain === plain);
    return isHere ? [{ startSeconds: first.startSeconds, endSeconds: last.endSeconds }] : [];
  });
}

function textOf({ startSeconds, endSeconds }: TimeRange, said: readonly SpokenWord[]): string {
  return said
    .filter((word) => word.startSeconds >= startSeconds && word.endSeconds <= endSeconds)
    .map(({ written }) => written)
    .join(' ');
}

/** Words without what repositories put between them: times, and the names of who speaks. */
export function stripHeads(words: string, speakers: readonly string[]): string {
  const names = speakers.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\]/gu, '\\$&'));
  const head =
    names.length > 0
      ? new RegExp(`(?:^|\\n|\\s)(?:${names.join('|')})\\s*:?(?=\\s)`, 'gu')
      : /(?!)/u;
  return words
    .replaceAll(/[([]?\b\d{1,3}(?::\d{2}){1,2}(?:[.,]\d{1,3})?[)\]]?/gu, ' ')
    .replace(head, ' ')
    .trim();
}

/** How far a clip may reach beyond its words to begin and end with a cue. */
const SNAP_SECONDS = 3;
/** Breath left where a cue is too long to be taken whole. */
const BREATH_SECONDS = 0.3;
/** Given times that miss the words by less are the same. */
const SLACK_SECONDS = 0.5;

/**
 * The range of a clip: the one that was given, where it holds the words; else that of the words,
 * widened to the cues they begin and end in.
 */
export function chooseRange(
  found: TimeRange,
  given: Partial<TimeRange>,
  { cues }: Transcript,
): TimeRange {
  const { startSeconds = Infinity, endSeconds = -Infinity } = given;
  const holds =
    startSeconds <= found.startSeconds + SLACK_SECONDS &&
    endSeconds >= found.endSeconds - SLACK_SECONDS;
  if (holds)
    return {
      startSeconds: Math.min(startSeconds, found.startSeconds),
      endSeconds: Math.max(endSeconds, found.endSeconds),
    };
  const first = cues.findLast((cue) => cue.startSeconds <= found.startSeconds);
  const last = cues.find((cue) => cue.endSeconds >= found.endSeconds);
  const before = found.startSeconds - (first?.startSeconds ?? 0);
  const after = (last?.endSeconds ?? found.endSeconds) - found.endSeconds;
  return {
    startSeconds: Math.max(
      0,
      found.startSeconds - (before <= SNAP_SECONDS ? before : BREATH_SECONDS),
    ),
    endSeconds: found.endSeconds + (after <= SNAP_SECONDS ? after : BREATH_SECONDS),
  };
}
