/** One word with the time it is spoken at, where the source knew it. Seconds of the recording. */
export interface Word {
  text: string;
  startSeconds: number;
  endSeconds: number;
}

/** A stretch of speech by one speaker. Seconds count from the start of the recording (of the clip once cut). */
export interface Cue {
  startSeconds: number;
  endSeconds: number;
  /** The speaker as the transcript names them; after checking, the id of a person. */
  speaker?: string;
  /** The words, plain text; a line break stands where the source had one. */
  text: string;
  words?: Word[];
}

/** Everything said in an interview, in time order. */
export interface Transcript {
  /** BCP 47 tag of the language the words are in. */
  language: string;
  cues: Cue[];
}

/** One token of a cue's text: a word, or one character where the script writes no spaces. */
interface TimedToken {
  /** Offsets into the cue's text, end exclusive. */
  from: number;
  to: number;
  middleSeconds: number;
  /** The word of the source that it is. */
  word?: Word;
}

/** The marks behind a character belong to it. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}][\p{M}\p{Pe}\p{Pf}\p{Po}]*|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]+/gu;

/**
 * The part of a transcript that is spoken in a range, with times counted from the range's start.
 *
 * A word belongs to the range in which the middle of it falls, so that cuts which meet share no
 * word and lose none. Words without times of their own are spread over their cue by length.
 *
 * @param startSeconds first second of the range, inclusive
 * @param endSeconds last second of the range, exclusive
 */
export function cutTranscript(
  transcript: Transcript,
  startSeconds: number,
  endSeconds: number,
): Transcript {
  const cues = transcript.cues.flatMap((cue) => cutCue(cue, startSeconds, endSeconds) ?? []);
  return { ...transcript, cues };
}

/**
 * The whole transcript beside a recording of some length: every word of it, with times that lie
 * before the recording or after it moved to its ends.
 */
export function fitTranscript(transcript: Transcript, durationSeconds: number): Transcript {
  const fit = <Timed extends { startSeconds: number; endSeconds: number }>(
    timed: Timed,
  ): Timed => ({
    ...timed,
    startSeconds: Math.min(Math.max(0, timed.startSeconds), durationSeconds),
    endSeconds: Math.min(Math.max(0, timed.endSeconds), durationSeconds),
  });
  const cues = transcript.cues.map((cue) => ({
    ...fit(cue),
    ...(cue.words && { words: cue.words.map(fit) }),
  }));
  return { ...transcript, cues };
}

function cutCue(cue: Cue, startSeconds: number, endSeconds: number): Cue | undefined {
  // Without times of their own, words lie within their cue: most cues need no look at their words.
  if (!cue.words && (cue.endSeconds < startSeconds || cue.startSeconds >= endSeconds)) return;
  const kept = timeTokens(cue).filter(
    (token) => token.middleSeconds >= startSeconds && token.middleSeconds < endSeconds,
  );
  const first = kept[0];
  const last = kept.at(-1);
  if (!first || !last) return undefined;
  const { words, ...rest } = cue;
  const shift = shiftInto(startSeconds, endSeconds);
  return {
    ...rest,
    ...shift(cue),
    text: cue.text.slice(first.from, last.to),
    ...(words &&
      hasOwnWords(kept) && { words: kept.map(({ word }) => ({ ...word, ...shift(word) })) }),
  };
}

/** Times counted from the start of a range, none outside it. */
function shiftInto(startSeconds: number, endSeconds: number) {
  const shift = (seconds: number) =>
    roundMillis(Math.min(Math.max(seconds, startSeconds), endSeconds) - startSeconds);
  return (timed: { startSeconds: number; endSeconds: number }) => ({
    startSeconds: shift(timed.startSeconds),
    endSeconds: shift(timed.endSeconds),
  });
}

function hasOwnWords(tokens: readonly TimedToken[]): tokens is (TimedToken & { word: Word })[] {
  return tokens.every(({ word }) => word !== undefined);
}

function timeTokens(cue: Cue): TimedToken[] {
  return findWordTokens(cue) ?? spreadTokens(cue);
}

/** The cue's timed words where they stand in its text; undefined when text and words do not agree. */
function findWordTokens(cue: Cue): TimedToken[] | undefined {
  if (!cue.words || cue.words.length === 0) return undefined;
  const tokens: TimedToken[] = [];
  let from = 0;
  let middleSeconds = -Infinity;
  for (const word of cue.words) {
    const found = cue.text.indexOf(word.text, from);
    if (found === -1 || /\S/u.test(cue.text.slice(from, found))) return undefined;
    middleSeconds = Math.max(middleSeconds, (word.startSeconds + word.endSeconds) / 2);
    from = found + word.text.length;
    tokens.push({ from: found, to: from, middleSeconds, word });
  }
  return /\S/u.test(cue.text.slice(from)) ? undefined : tokens;
}

function spreadTokens(cue: Cue): TimedToken[] {
  const perCharacter = (cue.endSeconds - cue.startSeconds) / Math.max(1, cue.text.length);
  return [...cue.text.matchAll(TOKEN)].map((match) => {
    const to = match.index + match[0].length;
    const middle = (match.index + to) / 2;
    return { from: match.index, to, middleSeconds: cue.startSeconds + middle * perCharacter };
  });
}

function roundMillis(seconds: number): number {
  return Math.round(seconds * 1000) / 1000;
}
