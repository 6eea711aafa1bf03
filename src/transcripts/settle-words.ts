import type { Word } from '../domain/transcript.ts';
import type { FoundWord, Mended } from './reading.ts';
import { tidyText } from './tidy.ts';
import { isTime, roundMillis } from './timing.ts';

interface TimedCue {
  startSeconds: number;
  endSeconds: number;
  text: string;
  words?: FoundWord[] | undefined;
}

/**
 * The timed words of a cue: all of its text, each word with the marks that stand at it, in order,
 * within the cue and not overlapping. Undefined where the source times none, or other words than
 * those of the text.
 */
export function settleWords(cue: TimedCue, mended: Mended): Word[] | undefined {
  const found = cue.words
    ?.map((word) => ({ ...word, text: tidyText(word.text) }))
    .filter(({ text }) => text !== '');
  if (!found?.some(isTimed)) return undefined;
  const pieces = findWordStarts(cue.text, found);
  if (!pieces) {
    mended.wordTimesDropped++;
    return undefined;
  }
  mended.wordTimesSupplied += found.filter((word) => !isTimed(word)).length;
  const starts = holdStarts(supplyStarts(found, cue), cue);
  return found.map((word, index) => {
    const startSeconds = starts[index] ?? cue.startSeconds;
    const limit = starts[index + 1] ?? cue.endSeconds;
    const end = isKnown(word.endSeconds) ? roundMillis(word.endSeconds) : limit;
    const endSeconds = Math.min(limit, Math.max(startSeconds, end));
    const text = cue.text.slice(pieces[index], pieces[index + 1]).trim();
    return { text, startSeconds, endSeconds };
  });
}

/** A word that may be timed: its start is known. */
function isTimed(word: FoundWord): boolean {
  return isKnown(word.startSeconds);
}

function isKnown(seconds: number | undefined): seconds is number {
  return seconds !== undefined && isTime(seconds);
}

/**
 * Where in a text each word begins, with the marks before it; undefined when they are not the same
 * words in the same order. The first begins at 0: a text is parted, and nothing of it is left over.
 */
export function findWordStarts(
  text: string,
  words: readonly Pick<FoundWord, 'text'>[],
): number[] | undefined {
  const starts: number[] = [];
  let from = 0;
  for (const word of words) {
    const found = text.indexOf(word.text, from);
    if (found === -1 || hasWords(text.slice(from, found))) return undefined;
    starts.push(found);
    from = found + word.text.length;
  }
  if (words.length === 0 || hasWords(text.slice(from))) return undefined;
  starts[0] = 0;
  return starts;
}

/** Whether there is more in a text than marks. */
export function hasWords(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Spreads words without a time between their neighbours, by their length. */
function supplyStarts(words: readonly FoundWord[], cue: TimedCue): number[] {
  const starts: number[] = [];
  let run: FoundWord[] = [];
  let fromSeconds = cue.startSeconds;
  const closeRun = (untilSeconds: number) => {
    const length = run.reduce((sum, { text }) => sum + text.length, 0);
    const perCharacter = Math.max(0, untilSeconds - fromSeconds) / Math.max(1, length);
    for (const word of run) {
      starts.push(fromSeconds);
      fromSeconds += word.text.length * perCharacter;
    }
    run = [];
  };
  for (const word of words) {
    if (!isKnown(word.startSeconds)) {
      run.push(word);
      continue;
    }
    closeRun(word.startSeconds);
    starts.push(word.startSeconds);
    fromSeconds = isKnown(word.endSeconds) ? word.endSeconds : word.startSeconds;
  }
  closeRun(cue.endSeconds);
  return starts;
}

/** Starts in whole milliseconds, none before the one before it, all within the cue. */
function holdStarts(starts: readonly number[], cue: TimedCue): number[] {
  let before = cue.startSeconds;
  return starts.map((seconds) => {
    before = Math.min(cue.endSeconds, Math.max(before, roundMillis(seconds)));
    return before;
  });
}
