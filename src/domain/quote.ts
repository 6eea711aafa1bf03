import { isNegation } from './negations.ts';
import type { Cue } from './transcript.ts';

/** Why words do not stand as a quote. */
export type QuoteFault =
  'no-words' | 'not-said' | 'several-speakers' | 'negation-omitted' | 'replaced';

export type QuoteCheck =
  | { ok: true; speaker?: string; startSeconds: number }
  | {
      ok: false;
      reason: QuoteFault;
      /** The passage of the transcript that comes nearest. */ nearest: string;
    };

export interface QuoteOptions {
  /** Sounds that may be dropped, lower case; `um` and `uh` always may. */
  fillers: readonly string[];
  /** BCP 47 tag of the transcript, for its negations. */
  language?: string;
}

interface SpokenWord {
  /** As compared: lower case, no punctuation. */
  plain: string;
  /** As written in the transcript. */
  written: string;
  speaker: string | undefined;
  startSeconds: number;
}

/** Runs of words that must stand together; between two runs something was left out. */
type Segments = string[][];

interface Found {
  first: number;
  next: number;
}

const FILLERS = ['um', 'uh', 'er', 'erm', 'hm', 'mm'];
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.,][\p{L}\p{N}\p{M}]+)*/gu;
const LONGEST_REPEAT = 6;
const LONGEST_REPLACEMENT = 6;

/**
 * Whether a quote's words stand in that order in what was said, spoken by one person (promise 3).
 *
 * Allowed are `…` for an omission (never over a negation or another speaker), `[ ]` for an added
 * word (never a replaced one), other letter case and punctuation, and dropped fillers and
 * immediate repeats.
 *
 * @param cues what is said in the clip, in time order, one speaker a cue
 */
export function checkQuote(quote: string, cues: readonly Cue[], options: QuoteOptions): QuoteCheck {
  const said = cues.flatMap(splitCue);
  const segments = splitQuote(quote);
  if (segments.length === 0) return { ok: false, reason: 'no-words', nearest: '' };
  const rules = buildRules(options);
  const found = findSegments(segments, said, rules);
  const first = found && said[found.first];
  if (first) {
    const { speaker, startSeconds } = first;
    return { ok: true, startSeconds, ...(speaker !== undefined && { speaker }) };
  }
  const reason = findFault(quote, segments, said, rules);
  return { ok: false, reason, nearest: findNearest(segments.flat(), said) };
}

/** The first sentence of what is said, by whoever speaks first; what stands for a clip without a chosen quote. */
export function firstSentence(cues: readonly Cue[]): string {
  const first = cues[0];
  if (!first) return '';
  const others = cues.findIndex((cue) => cue.speaker !== first.speaker);
  const turn = others === -1 ? cues : cues.slice(0, others);
  const text = turn
    .map((cue) => cue.text)
    .join(' ')
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return /^.*?[.!?。？！…]["”’]?(?=\s|$)/u.exec(text)?.[0] ?? text;
}

interface Rules {
  isFiller(word: string): boolean;
  mayOmit(word: SpokenWord, speaker: string | undefined): boolean;
}

function buildRules(options: QuoteOptions): Rules {
  const fillers = new Set([...FILLERS, ...options.fillers.map((filler) => filler.toLowerCase())]);
  return {
    isFiller: (word) => fillers.has(word),
    mayOmit: (word, speaker) =>
      word.speaker === speaker && !isNegation(word.plain, options.language),
  };
}

function splitCue(cue: Cue): SpokenWord[] {
  const perCharacter = (cue.endSeconds - cue.startSeconds) / Math.max(1, cue.text.length);
  const matches = [...cue.text.matchAll(WORD)];
  const timed = cue.words?.length === matches.length ? cue.words : [];
  return matches.map((match, index) => ({
    plain: plainWord(match[0]),
    written: match[0],
    speaker: cue.speaker,
    startSeconds: timed[index]?.startSeconds ?? cue.startSeconds + match.index * perCharacter,
  }));
}

function splitQuote(quote: string): Segments {
  return quote
    .replaceAll(/\[\s*(?:…|\.{3})\s*\]/gu, '…')
    .replaceAll(/\[[^\]]*\]/gu, ' ')
    .split(/…|\.{3,}/u)
    .map((segment) => [...segment.matchAll(WORD)].map((match) => plainWord(match[0])))
    .filter((words) => words.length > 0);
}

function plainWord(word: string): string {
  return word
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll('’', "'")
    .replaceAll(/^[^\p{L}\p{N}\p{M}]+|[^\p{L}\p{N}\p{M}]+$/gu, '');
}

/** Where the segments stand one after another, everything between them being fit to leave out. */
function findSegments(
  segments: Segments,
  said: readonly SpokenWord[],
  rules: Rules,
): Found | undefined {
  const [segment, ...rest] = segments;
  if (!segment) return undefined;
  for (let first = 0; first < said.length; first += 1) {
    const next = matchSegment(segment, said, first, rules);
    if (next === undefined) continue;
    const end = rest.length === 0 ? next : findRest(rest, said, next, rules);
    if (end !== undefined) return { first, next: end };
  }
  return undefined;
}

function findRest(
  segments: Segments,
  said: readonly SpokenWord[],
  from: number,
  rules: Rules,
): number | undefined {
  const [segment, ...rest] = segments;
  if (!segment) return from;
  const speaker = said[from - 1]?.speaker;
  for (let start = from; start < said.length; start += 1) {
    const next = matchSegment(segment, said, start, rules, speaker);
    const end = next === undefined ? undefined : findRest(rest, said, next, rules);
    if (end !== undefined) return end;
    const omitted = said[start];
    if (!omitted || !rules.mayOmit(omitted, speaker)) return undefined;
  }
  return undefined;
}

/** The index after the segment's last word when it is said from `start` on, by one speaker. */
function matchSegment(
  segment: readonly string[],
  said: readonly SpokenWord[],
  start: number,
  rules: Rules,
  speaker = said[start]?.speaker,
): number | undefined {
  let at = start;
  for (const [index, word] of segment.entries()) {
    while (index > 0 && said[at]?.plain !== word) {
      const skipped = countDroppable(segment.slice(0, index), said, at, rules);
      if (skipped === 0) return undefined;
      at += skipped;
    }
    if (said[at]?.plain !== word) return undefined;
    at += 1;
  }
  const isOneVoice = said.slice(start, at).every((word) => word.speaker === speaker);
  return isOneVoice ? at : undefined;
}

/** How many words from `at` on may be dropped: a filler, or the last words said again at once. */
function countDroppable(
  matched: readonly string[],
  said: readonly SpokenWord[],
  at: number,
  rules: Rules,
): number {
  const word = said[at];
  if (!word) return 0;
  if (rules.isFiller(word.plain)) return 1;
  const longest = Math.min(LONGEST_REPEAT, matched.length);
  for (let length = 1; length <= longest; length += 1) {
    const last = matched.slice(-length);
    if (last.every((plain, index) => said[at + index]?.plain === plain)) return length;
  }
  return 0;
}

function findFault(
  quote: string,
  segments: Segments,
  said: readonly SpokenWord[],
  rules: Rules,
): QuoteFault {
  const oneVoice = said.map((word) => ({ ...word, speaker: undefined }));
  if (findSegments(segments, oneVoice, rules)) return 'several-speakers';
  const anyOmission: Rules = { ...rules, mayOmit: (word, speaker) => word.speaker === speaker };
  if (findSegments(segments, said, anyOmission)) return 'negation-omitted';
  const anything: Rules = { ...rules, mayOmit: () => true };
  if (findSegments(segments, oneVoice, anything)) return 'several-speakers';
  return isReplacement(quote, said, rules) ? 'replaced' : 'not-said';
}

/** Whether the quote would stand if each bracket were allowed to take the place of a few words. */
function isReplacement(quote: string, said: readonly SpokenWord[], rules: Rules): boolean {
  const opened = splitQuote(quote.replaceAll(/\[[^\]]*\]/gu, '…'));
  if (!quote.includes('[') || opened.length < 2) return false;
  const longest = opened.flat().length + LONGEST_REPLACEMENT * (opened.length - 1);
  const anything: Rules = { ...rules, mayOmit: () => true };
  return said.some((_, first) => {
    const nearby = said.slice(first, first + longest);
    return findSegments(opened, nearby, anything)?.first === 0;
  });
}

/** The stretch of what was said that shares most words with the quote. */
function findNearest(words: readonly string[], said: readonly SpokenWord[]): string {
  const wanted = new Set(words);
  const length = Math.min(said.length, words.length + 2);
  let best = { first: 0, score: -1 };
  for (let first = 0; first + length <= said.length; first += 1) {
    const score = said.slice(first, first + length).filter((word) => wanted.has(word.plain)).length;
    if (score > best.score) best = { first, score };
  }
  return said
    .slice(best.first, best.first + length)
    .map((word) => word.written)
    .join(' ');
}
