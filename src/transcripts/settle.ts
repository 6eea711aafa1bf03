import { makeTranscriptProblem } from './problems.ts';
import type { FoundCue, Mended, ReadCue, Reading, TranscriptProblem } from './reading.ts';
import { settleWords } from './settle-words.ts';
import { tidySpeaker, tidyText } from './tidy.ts';
import { isTime, roundMillis } from './timing.ts';

/** A cue on its way: its words are settled, its times not yet. */
interface Draft extends FoundCue {
  speaker: string | undefined;
}

/**
 * Makes cues of what a reader found, as every Transcript has them: in time order, each with words, a
 * start, a later end and times in whole milliseconds; a blank speaker is the one above; timed words
 * are those of the text, in order, within their cue and not overlapping. Cues that overlap stay so:
 * people do speak at once.
 *
 * A missing end is the next start; the last one comes from the length of the words (see
 * `estimateSeconds`), and so do starts between two that are known.
 *
 * @param found in the order of the file
 * @param problems of the reader so far; what is wrong with times is added
 */
export function settleCues(
  format: string,
  found: readonly FoundCue[],
  problems: TranscriptProblem[] = [],
): Reading {
  const mended = nothingMended();
  const drafts = carrySpeakers(found, mended).filter((cue) => cue.text !== '');
  const timed = supplyStarts(refuseBadTimes(drafts, problems), mended, problems);
  tellDisorder(timed, mended, problems);
  // Sorting is stable: cues that begin together keep the order of the file.
  const ordered = timed.toSorted((a, b) => a.startSeconds - b.startSeconds);
  const cues = supplyEnds(ordered, mended).map((cue) => finishCue(cue, mended));
  return { format, cues, problems, mended };
}

function nothingMended(): Mended {
  return {
    endsSupplied: 0,
    startsEstimated: 0,
    speakersCarriedOn: 0,
    reordered: 0,
    wordTimesSupplied: 0,
    wordTimesDropped: 0,
    headingsLeftOut: 0,
  };
}

function carrySpeakers(found: readonly FoundCue[], mended: Mended): Draft[] {
  let before: string | undefined;
  return found.map((cue) => {
    const named = cue.speaker === undefined ? undefined : tidySpeaker(cue.speaker);
    const speaker = named === '' ? before : named;
    const text = tidyText(cue.text);
    if (named === '' && speaker !== undefined && text !== '') mended.speakersCarriedOn++;
    before = speaker;
    return { ...cue, speaker, text };
  });
}

function refuseBadTimes(cues: readonly Draft[], problems: TranscriptProblem[]): Draft[] {
  return cues.flatMap((cue) => {
    const { startSeconds, endSeconds } = cue;
    const bad = [startSeconds, endSeconds].find((time) => time !== undefined && !isTime(time));
    if (bad !== undefined) {
      problems.push(makeTranscriptProblem('transcript-bad-time', placeOfTime(cue), String(bad)));
      return [];
    }
    const start = startSeconds === undefined ? undefined : roundMillis(startSeconds);
    const end = endSeconds === undefined ? undefined : roundMillis(endSeconds);
    if (start !== undefined && end !== undefined && end < start) {
      problems.push(makeTranscriptProblem('transcript-ends-before-start', placeOfTime(cue)));
      return [];
    }
    // Words that take no time are words whose end was not known.
    return [{ ...cue, startSeconds: start, endSeconds: end === start ? undefined : end }];
  });
}

function placeOfTime({ line, timeLine }: FoundCue): { line: number } {
  return { line: timeLine ?? line };
}

type Started = Draft & { startSeconds: number };

function hasStart(cue: Draft): cue is Started {
  return cue.startSeconds !== undefined;
}

/** Spreads cues without a start between those that have one, each as long as its words take. */
function supplyStarts(
  cues: readonly Draft[],
  mended: Mended,
  problems: TranscriptProblem[],
): Started[] {
  const startless = cues.filter((cue) => !hasStart(cue));
  const [first] = startless;
  if (!first) return cues.filter(hasStart);
  mended.startsEstimated = startless.length;
  problems.push(makeTranscriptProblem('transcript-times-estimated', first, startless.length));
  const started: Started[] = [];
  let run: Draft[] = [];
  for (const cue of cues) {
    if (!hasStart(cue)) run.push(cue);
    else {
      for (const each of spreadStarts(run, started.at(-1), cue.startSeconds)) started.push(each);
      started.push(cue);
      run = [];
    }
  }
  return started.concat(spreadStarts(run, started.at(-1), Infinity));
}

function spreadStarts(
  run: readonly Draft[],
  before: Started | undefined,
  untilSeconds: number,
): Started[] {
  const fromSeconds = before?.endSeconds ?? before?.startSeconds ?? 0;
  const spoken = before && before.endSeconds === undefined ? [before, ...run] : run;
  const needed = spoken.reduce((sum, { text }) => sum + estimateSeconds(text), 0);
  const room = untilSeconds - fromSeconds;
  const pace = room > 0 && room < Infinity ? room / needed : 1;
  let seconds = fromSeconds;
  return spoken.flatMap((cue) => {
    const startSeconds = roundMillis(seconds);
    seconds += estimateSeconds(cue.text) * pace;
    return cue === before ? [] : [{ ...cue, startSeconds }];
  });
}

const LETTERS_PER_SECOND = 15;
const SYLLABIC_PER_SECOND = 5;
const SYLLABIC = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/**
 * How long it takes to say words: 15 characters a second, 5 where a character is a syllable (Han,
 * kana, Hangul), and never less than one second.
 */
export function estimateSeconds(text: string): number {
  const syllables = text.match(SYLLABIC)?.length ?? 0;
  const seconds = syllables / SYLLABIC_PER_SECOND + (text.length - syllables) / LETTERS_PER_SECOND;
  return Math.max(1, seconds);
}

function tellDisorder(
  cues: readonly Started[],
  mended: Mended,
  problems: TranscriptProblem[],
): void {
  for (const [index, cue] of cues.entries()) {
    const before = cues[index - 1];
    if (!before || cue.startSeconds >= before.startSeconds) continue;
    mended.reordered++;
    problems.push(makeTranscriptProblem('transcript-out-of-order', placeOfTime(cue)));
  }
}

type Timed = Started & { endSeconds: number };

function supplyEnds(ordered: readonly Started[], mended: Mended): Timed[] {
  const timed: Timed[] = [];
  let laterSeconds: number | undefined;
  for (const [index, cue] of [...ordered.entries()].toReversed()) {
    const next = ordered[index + 1];
    if (next && next.startSeconds > cue.startSeconds) laterSeconds = next.startSeconds;
    if (cue.endSeconds === undefined) mended.endsSupplied++;
    const supplied = laterSeconds ?? roundMillis(cue.startSeconds + estimateSeconds(cue.text));
    timed.push({ ...cue, endSeconds: cue.endSeconds ?? supplied });
  }
  return timed.toReversed();
}

function finishCue(cue: Timed, mended: Mended): ReadCue {
  const { line, startSeconds, endSeconds, speaker, text, tags } = cue;
  const words = settleWords(cue, mended);
  return {
    startSeconds,
    endSeconds,
    ...(speaker !== undefined && { speaker }),
    text,
    ...(words && { words }),
    line,
    ...(tags && tags.length > 0 && { tags }),
  };
}
