import { findPassage, type Passage } from './nearest-passage.ts';
import { findFault, type QuoteFault } from './quote-fault.ts';
import { holdsWords, readQuote, type QuoteParts } from './quote-parts.ts';
import { buildRules, denies, listNegations, type QuoteOptions } from './quote-rules.ts';
import { findInTurns, splitTurns } from './quote-turns.ts';
import { splitCues, type SpokenWord } from './spoken-words.ts';
import type { Cue, Transcript } from './transcript.ts';

export type { QuoteOptions } from './quote-rules.ts';

/** Where a quote is spoken: seconds of the cues it was looked for in. */
export interface SpokenQuote {
  ok: true;
  speaker?: string;
  startSeconds: number;
  endSeconds: number;
}

export interface RefusedQuote {
  ok: false;
  reason: QuoteFault;
  /** What was said that comes nearest; absent where nothing like it was said. */
  nearest?: Passage;
}

export type QuoteCheck = SpokenQuote | RefusedQuote;

interface Understood {
  parts: QuoteParts;
  said: readonly SpokenWord[];
  /** Whether words between `[ ]` negate. */
  isDenied: boolean;
}

/**
 * Whether a quote's words stand in that order in what was said, spoken by one person (promise 3).
 *
 * Allowed are `…` for an omission (never over a negation, another speaker, or words that nobody
 * understood), `[ ]` for an added word (never a replaced one, never a “not”), other letter case and
 * punctuation, and dropped fillers and immediate repeats.
 *
 * @param cues what is said in the clip, in time order, one speaker a cue
 */
export function checkQuote(quote: string, cues: readonly Cue[], options: QuoteOptions): QuoteCheck {
  const understood = understand(quote, cues, options);
  const { parts, said, isDenied } = understood;
  if (!holdsWords(parts)) return { ok: false, reason: 'no-words' };
  const found = findSpoken(understood, options);
  if (found) return found;
  const reason = isDenied ? 'negation-added' : findFault(parts, said, options);
  const nearest = findPassage(parts, said);
  return { ok: false, reason, ...(nearest && { nearest }) };
}

/** A quote where it holds, with the language it holds in. */
export type FoundQuote = SpokenQuote & { language: string };

/** Looks for a quote in every language of what was said, the original first. */
export function findQuote(
  quote: string,
  transcripts: readonly Transcript[],
  options: Omit<QuoteOptions, 'language'>,
): FoundQuote | undefined {
  for (const { cues, language } of transcripts) {
    const inLanguage = { ...options, language };
    const found = findSpoken(understand(quote, cues, inLanguage), inLanguage);
    if (found) return { ...found, language };
  }
  return undefined;
}

/**
 * As `findQuote`; a quote that holds in no language gets the fault that tells most: a broken rule
 * before words that were not said, then what is nearest.
 *
 * @returns undefined where there is no transcript
 */
export function searchQuote(
  quote: string,
  transcripts: readonly Transcript[],
  options: Omit<QuoteOptions, 'language'>,
): FoundQuote | (RefusedQuote & { language: string }) | undefined {
  const found = findQuote(quote, transcripts, options);
  if (found) return found;
  const faults = transcripts.flatMap(({ cues, language }) => {
    const check = checkQuote(quote, cues, { ...options, language });
    return check.ok ? [] : [{ ...check, language }];
  });
  return faults.toSorted((one, other) => weigh(other) - weigh(one))[0];
}

function weigh({ reason, nearest }: RefusedQuote): number {
  return (reason === 'not-said' ? 0 : 1) + (nearest?.share ?? 0);
}

function understand(quote: string, cues: readonly Cue[], options: QuoteOptions): Understood {
  const { language } = options;
  const negations = listNegations(options);
  const parts = readQuote(quote, language);
  return {
    parts,
    said: splitCues(cues, { negations, ...(language !== undefined && { language }) }),
    isDenied: parts.parts.some((part) => part.kind === 'addition' && denies(part.written, options)),
  };
}

function findSpoken(
  { parts, said, isDenied }: Understood,
  options: QuoteOptions,
): SpokenQuote | undefined {
  if (isDenied || !holdsWords(parts)) return undefined;
  const turns = putFirst(splitTurns(said), options.speakers ?? []);
  const words = findInTurns(parts, turns, buildRules(options));
  const [first, last] = [words?.[0], words?.at(-1)];
  if (!first || !last) return undefined;
  const { speaker, startSeconds } = first;
  const endSeconds = Math.max(startSeconds, last.endSeconds);
  return { ok: true, startSeconds, endSeconds, ...(speaker !== undefined && { speaker }) };
}

function putFirst(turns: SpokenWord[][], speakers: readonly string[]): SpokenWord[][] {
  const isTheirs = (turn: SpokenWord[]) => speakers.includes(turn[0]?.speaker ?? '');
  return [...turns.filter(isTheirs), ...turns.filter((turn) => !isTheirs(turn))];
}
