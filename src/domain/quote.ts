import { listFillers } from './fillers.ts';
import { findMatch, type MatchRules } from './match-quote.ts';
import { knowsNegations, markNegations } from './negations.ts';
import { findPassage, type Passage } from './nearest-passage.ts';
import { findWords, isUnspaced } from './plain-word.ts';
import { holdsWords, readQuote, type QuoteParts } from './quote-parts.ts';
import { isHyphened, joinWords, splitCues, type SpokenWord } from './spoken-words.ts';
import type { Cue, Transcript } from './transcript.ts';

/** Why words do not stand as a quote. */
export type QuoteFault =
  | 'no-words'
  | 'not-said'
  | 'several-speakers'
  | 'negation-omitted'
  | 'negation-added'
  | 'omission-unchecked'
  | 'unheard'
  | 'replaced';

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

export interface QuoteOptions {
  /** Words and phrases that may be dropped besides um, uh and their like. */
  fillers: readonly string[];
  /** Words that negate besides those known of the language. */
  negations?: readonly string[];
  /** BCP 47 tag of the transcript. */
  language?: string;
  /** Whose words they are, where more than one person says them; default whoever is first. */
  speakers?: readonly string[];
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
  const negations = new Set(options.negations?.map((word) => word.toLowerCase()));
  const listening = {
    ...(options.language !== undefined && { language: options.language }),
    negations,
  };
  const parts = readQuote(quote, options.language);
  if (!holdsWords(parts)) return { ok: false, reason: 'no-words' };
  const said = splitCues(cues, listening);
  const rules = buildRules(options, negations);
  const isDenied = parts.parts.some(
    (part) => part.kind === 'addition' && denies(part.written, options, negations),
  );
  const turns = putFirst(splitTurns(said), options.speakers ?? []);
  const found = isDenied ? undefined : findIn(parts, turns, rules);
  if (found) return found;
  const reason = isDenied ? 'negation-added' : findFault(parts, said, rules, options);
  const nearest = findPassage(parts, said);
  return { ok: false, reason, ...(nearest && { nearest }) };
}

/** A quote where it holds, and the transcript it holds in; or why it holds in none. */
export type QuoteSearch =
  (SpokenQuote & { language: string }) | (RefusedQuote & { language: string });

/**
 * Looks for a quote in every language of what was said, the original first. A quote in no language
 * gets the fault that tells most: a broken rule before words that were not said, then what is nearest.
 *
 * @param transcripts at least one
 */
export function searchQuote(
  quote: string,
  transcripts: readonly Transcript[],
  options: Omit<QuoteOptions, 'language'>,
): QuoteSearch | undefined {
  const checks = transcripts.map(({ cues, language }): QuoteSearch => {
    return { ...checkQuote(quote, cues, { ...options, language }), language };
  });
  return checks.find(({ ok }) => ok) ?? checks.toSorted((a, b) => weigh(b) - weigh(a))[0];
}

function weigh(check: QuoteSearch): number {
  if (check.ok) return Infinity;
  return (check.reason === 'not-said' ? 0 : 1) + (check.nearest?.share ?? 0);
}

interface Rules extends MatchRules {
  language: string | undefined;
}

function buildRules(options: QuoteOptions, negations: ReadonlySet<string>): Rules {
  const { language } = options;
  const phrases = [...listFillers(language), ...options.fillers]
    .filter((filler) => !denies(filler, options, negations))
    .map((filler) => findWords(filler, language).map(({ plain }) => plain))
    .filter((phrase) => phrase.length > 0);
  const canCheck = knowsNegations(language) || negations.size > 0;
  return {
    language,
    listFillers: (words, at) =>
      phrases.filter((phrase) => isPhraseAt(phrase, words, at)).map(({ length }) => length),
    mayBeRepeat: (words, at, length) => mayBeRepeat(words, at, length, language),
    mayOmit: (word) => canCheck && !word.negates && !word.isUnheard,
    mayReplace: false,
  };
}

function denies(text: string, { language }: QuoteOptions, negations: ReadonlySet<string>): boolean {
  return markNegations(joinWords(text, language), language, negations).includes(true);
}

/** “Uh-huh” means yes: what a hyphen joins to another word is no filler. */
function isPhraseAt(phrase: readonly string[], words: readonly SpokenWord[], at: number): boolean {
  const [first, after] = [words[at], words[at + phrase.length]];
  if (!first || isHyphened(first) || (after && isHyphened(after))) return false;
  return phrase.every((plain, offset) => words[at + offset]?.plain === plain);
}

/** Languages that say “many” by saying a word twice. */
const DOUBLING = new Set(['id', 'ms', 'jv', 'su', 'tl', 'fil']);

/**
 * Not every word that stands twice is said twice over: 人人 is everybody, anak-anak are children, and
 * in a number that is read out each digit counts.
 */
function mayBeRepeat(
  words: readonly SpokenWord[],
  at: number,
  length: number,
  language: string | undefined,
): boolean {
  const first = words[at];
  if (!first || (first.before === '' && isUnspaced(first.plain))) return false;
  if (isHyphened(first) && DOUBLING.has(language?.split('-')[0] ?? '')) return false;
  return words.slice(at, at + length).some(({ plain }) => !/^[\p{N}.,:\u2212]+$/u.test(plain));
}

/** What one person says without a break, in order. */
function splitTurns(said: readonly SpokenWord[]): SpokenWord[][] {
  const turns: SpokenWord[][] = [];
  for (const word of said) {
    const turn = turns.at(-1);
    if (turn && turn[0]?.speaker === word.speaker) turn.push(word);
    else turns.push([word]);
  }
  return turns;
}

function putFirst(turns: SpokenWord[][], speakers: readonly string[]): SpokenWord[][] {
  const isTheirs = (turn: SpokenWord[]) => speakers.includes(turn[0]?.speaker ?? '');
  return [...turns.filter(isTheirs), ...turns.filter((turn) => !isTheirs(turn))];
}

function findIn(
  parts: QuoteParts,
  turns: readonly SpokenWord[][],
  rules: MatchRules,
): SpokenQuote | undefined {
  for (const turn of turns) {
    const match = findMatch(parts, turn, rules);
    const first = match && turn[match.first];
    const last = match && turn[match.next - 1];
    if (!first || !last) continue;
    const { speaker, startSeconds } = first;
    const endSeconds = Math.max(startSeconds, last.endSeconds);
    return { ok: true, startSeconds, endSeconds, ...(speaker !== undefined && { speaker }) };
  }
  return undefined;
}

/** The first rule that, were it lifted, would let the quote stand. */
function findFault(
  parts: QuoteParts,
  said: readonly SpokenWord[],
  rules: Rules,
  { language, negations = [] }: QuoteOptions,
): QuoteFault {
  const turns = splitTurns(said);
  const together = [said.map((word) => ({ ...word, speaker: undefined }))];
  const deaf: MatchRules = {
    ...rules,
    mayOmit: (word) => word.isUnheard || rules.mayOmit(word),
    listFillers: (words, at) => [
      ...rules.listFillers(words, at),
      ...(words[at]?.isUnheard ? [1] : []),
    ],
  };
  const careless: MatchRules = { ...deaf, mayOmit: () => true };
  if (findIn(parts, together, rules)) return 'several-speakers';
  if (findIn(parts, turns, deaf)) return 'unheard';
  if (findIn(parts, turns, careless)) {
    const isKnown = knowsNegations(language) || negations.length > 0;
    return isKnown ? 'negation-omitted' : 'omission-unchecked';
  }
  if (findIn(parts, together, careless)) return 'several-speakers';
  const isOpen = parts.parts.some(({ kind }) => kind === 'addition');
  if (!isOpen) return 'not-said';
  const open = {
    ...parts,
    parts: parts.parts.map((part) =>
      part.kind === 'gap' ? { ...part, isBesideAddition: false } : part,
    ),
  };
  const isReplaced = findIn(open, together, { ...careless, mayReplace: true });
  return isReplaced || findIn(open, together, careless) ? 'replaced' : 'not-said';
}
