import { markNegations } from './negations.ts';
import { findWords, HYPHEN, UNHEARD } from './plain-word.ts';
import type { Cue } from './transcript.ts';
import { timeCharacters } from './word-times.ts';

/** A word of a transcript. */
export interface SpokenWord {
  /** As compared. */
  plain: string;
  written: string;
  /** What stands between the word before it and this one: spaces, punctuation, sounds in brackets. */
  before: string;
  speaker: string | undefined;
  startSeconds: number;
  endSeconds: number;
  negates: boolean;
  /** Whether it stands for words that nobody understood. */
  isUnheard: boolean;
}

/** How the words of a language are understood. */
export interface Listening {
  /** BCP 47 tag. */
  language?: string;
  /** Words (lower case) that negate besides those known of the language. */
  negations?: ReadonlySet<string>;
}

/** What transcribers write for words they could not make out, within brackets of either kind. */
const NOT_UNDERSTOOD =
  /inaudible|unintell|unclear|indistinct|incompr|not understood|cross-?talk|overlap|inintell|ininteligible|inaudível|unverst|undeutlich|onverstaan|ohörbar|uhørlig|utydelig|неразборчив|غير مسموع|غير واضح|לא ברור|לא נשמע|听不|聽不|聞き取|聴き取/iu;
/** And the signs for it: `[?]`, `[___]`, `[…]`, a guess as `[write?]`. */
const DOUBTFUL = /^[\s._…-]*$|\?\s*$/u;
const NOTE = /\[([^\]]*)\]|\(([^)]*)\)/gu;

/** Everything that is said in cues, word by word; sounds in square brackets are said by nobody. */
export function splitCues(cues: readonly Cue[], listening: Listening): SpokenWord[] {
  const said: Omit<SpokenWord, 'negates'>[] = [];
  let tail = '';
  for (const cue of cues) {
    const text = hideNotes(cue.text, listening);
    const timeAt = timeCharacters(cue);
    let from = 0;
    for (const word of findWords(text, listening.language)) {
      const isUnheard = word.plain === UNHEARD;
      said.push({
        plain: word.plain,
        written: isUnheard ? '[?]' : word.written,
        before: tail + cue.text.slice(from, word.from),
        speaker: cue.speaker ?? (isUnheard ? said.at(-1)?.speaker : undefined),
        startSeconds: timeAt(word.from),
        endSeconds: timeAt(word.to),
        isUnheard,
      });
      tail = '';
      from = word.to;
    }
    tail += `${cue.text.slice(from)}\n`;
  }
  const marks = markNegations(said, listening.language, listening.negations);
  return said.map((word, index) => ({ ...word, negates: marks[index] === true }));
}

/**
 * Blanks what is no speech. What was not understood, or is a transcriber's own “not”, leaves a mark
 * behind that no quote can cross. A text that is nothing but notes holds no words at all.
 */
function hideNotes(text: string, listening: Listening): string {
  const isOnlyNotes = findWords(text.replaceAll(NOTE, ' ')).length === 0;
  return text.replaceAll(NOTE, (note, square?: string, round?: string) => {
    const inside = square ?? round ?? '';
    const isDoubtful = square !== undefined && (DOUBTFUL.test(inside) || denies(inside, listening));
    const hides = isDoubtful || NOT_UNDERSTOOD.test(inside);
    if (hides) return UNHEARD.padEnd(note.length);
    return square === undefined && !isOnlyNotes ? note : ' '.repeat(note.length);
  });
}

function denies(text: string, listening: Listening): boolean {
  return markNegations(
    joinWords(text, listening.language),
    listening.language,
    listening.negations,
  ).includes(true);
}

/** The words of a text, each with what stands before it. */
export function joinWords(
  text: string,
  language?: string,
): { plain: string; written: string; before: string }[] {
  let from = 0;
  return findWords(text, language).map(({ plain, written, ...word }) => {
    const before = text.slice(from, word.from);
    from = word.to;
    return { plain, written, before };
  });
}

/** Whether nothing but a hyphen joins a word to the one before it. */
export function isHyphened({ before }: SpokenWord): boolean {
  return HYPHEN.test(before);
}

/** Whether a word was broken off at the end of a line or a cue, and goes on in this one. */
export function isBroken({ before }: SpokenWord): boolean {
  return /^[-\u2010\u2011\u00ad][^\S\n]*\n\s*$/u.test(before);
}

/** Whether a comma, a full stop or the like stands before the word. */
export function beginsPhrase({ before }: SpokenWord): boolean {
  return /[^\s\p{L}\p{M}\p{N}'’‑‐-]/u.test(before);
}

/** Whether a sentence ends before the word. */
export function beginsSentence({ before }: SpokenWord): boolean {
  return /[.!?…。！？؟۔।॥]/u.test(before);
}
