import type { FoundCue, FoundWord } from './reading.ts';
import { findWordStarts } from './settle-words.ts';
import { tidyText } from './tidy.ts';

/** A word, who says it where that is known, and the line it stands on. */
export interface SpokenWord extends FoundWord {
  speaker?: string | undefined;
  line: number;
}

const LONGEST_PAUSE_SECONDS = 1;
const LONGEST_PASSAGE_SECONDS = 15;
/** A passage as long as this ends with its sentence. */
const FULL_PASSAGE_SECONDS = 4;
const SENTENCE_END = /[.?!…。？！]["”’»)\]]*$/u;

/**
 * Makes passages of words that come one by one: a new one for another speaker, after a pause of a
 * second, with a new sentence after four seconds, and after fifteen.
 *
 * @param text all that is said, where the source has it beside the words, which may lack its marks;
 *   where the two are not the same words, it is one passage
 */
export function groupWords(words: readonly SpokenWord[], text?: string): FoundCue[] {
  const tidied = words.map((word) => ({ ...word, text: tidyText(word.text) }));
  const [first] = tidied;
  if (!first) return [];
  const whole = tidyText(text ?? joinWords(words));
  const starts = findWordStarts(whole, tidied);
  if (!starts) return [{ ...buildSpan(tidied, first), text: whole, words: tidied }];
  const pieces = starts.map((start, index) => whole.slice(start, starts[index + 1]));
  const groups: number[][] = [];
  for (const [index, word] of tidied.entries()) {
    const open = groups.at(-1);
    const first = tidied[open?.[0] ?? index];
    const before = tidied[index - 1];
    const isNew =
      !open || !first || !before || isBreak(first, before, pieces[index - 1] ?? '', word);
    if (isNew) groups.push([index]);
    else open.push(index);
  }
  return groups.flatMap((group) => buildPassage(group, tidied, pieces));
}

/** Parts a passage in which several people speak, when its words say who says them. */
export function partBySpeaker(cue: FoundCue, words: readonly SpokenWord[]): FoundCue[] {
  let speaker = cue.speaker;
  const named = words.map((word) => {
    speaker = word.speaker ?? speaker;
    return { ...word, speaker, text: tidyText(word.text) };
  });
  const isOne = named.every((word) => word.speaker === cue.speaker);
  const text = tidyText(cue.text);
  const starts = isOne ? undefined : findWordStarts(text, named);
  if (!starts) return [{ ...cue, words: [...words] }];
  const pieces = starts.map((start, index) => text.slice(start, starts[index + 1]));
  const groups: number[][] = [];
  for (const [index, word] of named.entries()) {
    if (index > 0 && word.speaker === named[index - 1]?.speaker) groups.at(-1)?.push(index);
    else groups.push([index]);
  }
  const passages = groups.flatMap((group) => buildPassage(group, named, pieces));
  return passages.map((passage, index) => {
    const before = index === 0 ? cue.startSeconds : passages[index - 1]?.endSeconds;
    const own = passage.startSeconds;
    return {
      ...passage,
      startSeconds: index === 0 ? (before ?? own) : (own ?? before ?? cue.startSeconds),
      endSeconds: index === passages.length - 1 ? cue.endSeconds : passage.endSeconds,
    };
  });
}

function isBreak(first: SpokenWord, before: SpokenWord, piece: string, word: SpokenWord): boolean {
  if (word.speaker !== before.speaker) return true;
  const now = word.startSeconds;
  if (now === undefined) return false;
  const pause = now - (before.endSeconds ?? before.startSeconds ?? now);
  const length = now - (first.startSeconds ?? now);
  const isSentence = SENTENCE_END.test(piece.trimEnd());
  return (
    pause >= LONGEST_PAUSE_SECONDS ||
    length >= LONGEST_PASSAGE_SECONDS ||
    (isSentence && length >= FULL_PASSAGE_SECONDS)
  );
}

function buildPassage(
  group: readonly number[],
  words: readonly SpokenWord[],
  pieces: readonly string[],
): FoundCue[] {
  const own = group.flatMap((index) => words[index] ?? []);
  const [first] = own;
  if (!first) return [];
  const text = group.map((index) => pieces[index] ?? '').join('');
  return [{ ...buildSpan(own, first), text, words: own }];
}

/** From the first word that is timed to the last. */
function buildSpan(words: readonly SpokenWord[], { line, speaker }: SpokenWord) {
  return {
    line,
    startSeconds: words.find((word) => word.startSeconds !== undefined)?.startSeconds,
    endSeconds: words.findLast((word) => word.endSeconds !== undefined)?.endSeconds,
    speaker,
  };
}

/** Words with their own blanks stand as they are; else one is put between them. */
function joinWords(words: readonly SpokenWord[]): string {
  const hasBlanks = words.some(({ text }) => /^\s|\s$/u.test(text));
  return words.map(({ text }) => text).join(hasBlanks ? '' : ' ');
}
