import type { Word } from '../domain/transcript.ts';
import { dereference } from './character-references.ts';
import { tokenizeCue, type CueToken } from './cue-tokens.ts';
import { LineIndex } from './line-index.ts';
import { makeTranscriptProblem } from './problems.ts';
import type { TranscriptProblem } from './reading.ts';
import { findSpeakerPrefixes, type SpeakerPrefix } from './speaker-prefix.ts';
import { findTimestamp } from './timing.ts';

/** What one voice says within a cue. */
export interface Voice {
  /** Empty where the file says “somebody” without a name. */
  speaker?: string;
  text: string;
  words?: Word[];
}

/**
 * How words are marked up. In WebVTT every `<` begins a tag; in SubRip, which has no escapes, only
 * that of a known tag. In a table it is the same, and names and times have columns of their own.
 */
export type CueDialect = 'webvtt' | 'subrip' | 'table';

interface Stamp {
  /** Offset into the voice's text. */
  offset: number;
  seconds: number;
}

/** What is said without a change of voice, while it is being read. */
interface OpenVoice {
  speaker: string | undefined;
  text: string;
  /** The text, with NUL where a character was written as a reference. */
  literal: string;
  /** When it begins: the last timestamp before it, else the start of the cue. */
  startSeconds: number;
  stamps: Stamp[];
}

interface CueTiming {
  startSeconds: number;
  endSeconds: number;
}

/** Tags that change how words look, never what they are (W3C WebVTT §4.2.2, and those of SubRip). */
const STYLE_TAGS = new Set([
  'c',
  'i',
  'b',
  'u',
  's',
  'ruby',
  'lang',
  'font',
  'span',
  'em',
  'strong',
]);
const HAS_ANNOTATION = new Set(['v', 'lang', 'font', 'span', 'br']);
const KNOWN_TAGS = new Set([...STYLE_TAGS, 'v', 'rt', 'br', 'br/']);
const PLACING = /\{\\[^{}\n]*\}/gu;

/**
 * Reads the words of one cue: voices, timestamps within it, styles and character references. Where no
 * voice is named, names before a colon at the beginning of a row part the voices.
 *
 * @param line line of the file on which the words begin
 */
export function readPayload(
  payload: string,
  line: number,
  timing: CueTiming,
  dialect: CueDialect,
): { voices: Voice[]; problems: TranscriptProblem[] } {
  // Places on the picture, such as {\an8}, are no words.
  const source = dialect === 'subrip' ? payload.replaceAll(PLACING, '') : payload;
  const reader = new CueReader(timing, dialect, new LineIndex(source, line));
  for (const token of tokenizeCue(source, dialect === 'webvtt')) reader.take(token);
  const parted = dialect === 'table' ? reader.voices : reader.voices.flatMap(partByNames);
  const voices = parted.map((voice) => closeVoice(voice, timing));
  return { voices: voices.filter(({ text }) => text.trim() !== ''), problems: reader.problems };
}

/** Follows the tree of tags (W3C WebVTT §6.4) as far as it says who speaks and when. */
class CueReader {
  readonly voices: OpenVoice[] = [];
  readonly problems: TranscriptProblem[] = [];
  private readonly open: { name: string; speaker: string | undefined }[] = [];
  private readonly dialect: CueDialect;
  private readonly places: LineIndex;
  private seconds: number;

  constructor(timing: CueTiming, dialect: CueDialect, places: LineIndex) {
    this.seconds = timing.startSeconds;
    this.dialect = dialect;
    this.places = places;
    this.speak(undefined);
  }

  take(token: CueToken): void {
    if (token.kind === 'text') this.say(token.source);
    else if (!isKnown(token)) this.missTag(token);
    else if (token.kind === 'stamp') this.mark(token);
    else if (token.kind === 'end') this.close(token.name.trim().toLowerCase());
    else this.start(token);
  }

  private say(source: string): void {
    const voice = this.voices.at(-1);
    if (!voice) return;
    const { text, literal } = dereference(source);
    voice.text += text;
    voice.literal += literal;
  }

  private mark(token: CueToken & { kind: 'stamp' }): void {
    const seconds = findTimestamp(token.value);
    const voice = this.voices.at(-1);
    if (seconds === undefined || !voice) return;
    voice.stamps.push({ offset: voice.text.length, seconds });
    this.seconds = seconds;
  }

  private start(token: CueToken & { kind: 'start' }): void {
    const name = token.name.toLowerCase();
    if (name === 'br' || name === 'br/') {
      this.say('\n');
      return;
    }
    const speaker = name === 'v' ? dereference(token.annotation).text : this.open.at(-1)?.speaker;
    this.open.push({ name, speaker });
    if (name === 'v') this.speak(speaker);
    // How a word is read stands behind it, as in a printed text.
    if (name === 'rt') this.say(' (');
  }

  /** An end tag counts only where it ends what was opened last; the rest ends with its parent. */
  private close(name: string): void {
    const last = this.open.at(-1);
    if (last?.name === 'rt' && (name === 'rt' || name === 'ruby')) {
      this.say(')');
      this.open.pop();
    }
    if (this.open.at(-1)?.name !== name) return;
    this.open.pop();
    if (name === 'v') this.speak(this.open.at(-1)?.speaker);
  }

  private speak(speaker: string | undefined): void {
    this.voices.push({ speaker, text: '', literal: '', startSeconds: this.seconds, stamps: [] });
  }

  private missTag({ source, offset }: CueToken): void {
    if (this.dialect !== 'webvtt') {
      this.say(source);
      return;
    }
    const place = this.places.find(offset);
    this.problems.push(makeTranscriptProblem('transcript-unknown-tag', place, source));
  }
}

/** Whether a tag says nothing but what tags say: no words have got into it. */
function isKnown(token: CueToken): boolean {
  if (token.kind === 'text') return true;
  if (token.kind === 'stamp') return findTimestamp(token.value) !== undefined;
  const name = token.name.trim().toLowerCase();
  if (token.kind === 'end') return KNOWN_TAGS.has(name);
  return KNOWN_TAGS.has(name) && (HAS_ANNOTATION.has(name) || token.annotation.trim() === '');
}

/** Parts what nobody is named for by the names that its rows begin with. */
function partByNames(voice: OpenVoice): OpenVoice[] {
  if (voice.speaker !== undefined) return [voice];
  const prefixes = listNames(voice.literal);
  const [first] = prefixes;
  if (!first) return [voice];
  const stretches = prefixes.map(({ speaker, to }, index) => ({
    speaker,
    from: to,
    to: prefixes[index + 1]?.from ?? Infinity,
  }));
  return sliceVoice(voice, [{ speaker: undefined, from: 0, to: first.from }, ...stretches]);
}

/** The names that have words behind them; `Listen:` at the end of a cue is itself what was said. */
function listNames(literal: string): SpeakerPrefix[] {
  const prefixes = findSpeakerPrefixes(literal);
  return prefixes.filter(
    ({ to }, index) => literal.slice(to, prefixes[index + 1]?.from).trim() !== '',
  );
}

/** Stretches of a voice, in order; a timestamp at a name counts for what is said under it. */
function sliceVoice(
  voice: OpenVoice,
  stretches: readonly { speaker: string | undefined; from: number; to: number }[],
): OpenVoice[] {
  let next = 0;
  let { startSeconds } = voice;
  return stretches.map(({ speaker, from, to }) => {
    const stamps: Stamp[] = [];
    const begun = startSeconds;
    for (; (voice.stamps[next]?.offset ?? Infinity) < to; next++) {
      const { offset, seconds } = voice.stamps[next] ?? { offset: from, seconds: startSeconds };
      stamps.push({ offset: Math.max(0, offset - from), seconds });
      startSeconds = seconds;
    }
    const text = voice.text.slice(from, to);
    return { speaker, text, literal: voice.literal.slice(from, to), startSeconds: begun, stamps };
  });
}

function closeVoice(voice: OpenVoice, timing: CueTiming): Voice {
  const { speaker, text } = voice;
  const words = buildWords(voice, timing);
  return { text, ...(speaker !== undefined && { speaker }), ...(words.length > 0 && { words }) };
}

/** Each stretch between two timestamps is one timed word (or the few words said in it). */
function buildWords({ text, startSeconds, stamps }: OpenVoice, timing: CueTiming): Word[] {
  if (stamps.length === 0) return [];
  return [{ offset: 0, seconds: startSeconds }, ...stamps].map((start, index) => ({
    text: text.slice(start.offset, stamps[index]?.offset),
    startSeconds: start.seconds,
    endSeconds: stamps[index]?.seconds ?? timing.endSeconds,
  }));
}
