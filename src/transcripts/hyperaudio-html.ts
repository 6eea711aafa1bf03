import { LineIndex } from './line-index.ts';
import { readMarkup, type MarkupHandler, type MarkupPlace } from './markup.ts';
import { makeTranscriptProblem, type Particulars, type TranscriptProblemCode } from './problems.ts';
import type { FoundCue, FoundWord, Reading, TranscriptProblem } from './reading.ts';
import { hasWords } from './settle-words.ts';
import { settleCues } from './settle.ts';
import { tidySpeaker } from './tidy.ts';
import { isTime } from './timing.ts';

/** What is said without a change of paragraph or speaker, while it is being read. */
interface Passage {
  offset: number;
  speaker: string;
  text: string;
  words: FoundWord[];
}

/** What the text inside an element is. */
type Part = 'word' | 'speaker' | 'skipped' | 'other';

const SKIPPED = new Set([
  'head',
  'script',
  'style',
  'template',
  'button',
  'select',
  'svg',
  'title',
]);
const BLOCKS = new Set(
  'address article aside blockquote body dd div dl dt figure footer h1 h2 h3 h4 h5 h6 header hr html li main nav ol p section table td tr ul'.split(
    ' ',
  ),
);

/**
 * Reads a Hyperaudio transcript: elements with `data-m` (and `data-d`) milliseconds are words, one of
 * class `speaker` names who says them; a paragraph is a passage, and one without a name goes on with
 * the speaker above.
 */
export function readHyperaudio(text: string): Reading {
  const reader = new HyperaudioReader(text);
  reader.endAt(readMarkup(text, reader, { xml: false }));
  return settleCues('Hyperaudio HTML', reader.found, reader.problems);
}

class HyperaudioReader implements MarkupHandler {
  readonly problems: TranscriptProblem[] = [];
  private readonly lines: LineIndex;
  readonly found: FoundCue[] = [];
  private readonly parts: Part[] = [];
  private passage: Passage | undefined;
  private isTimed = false;
  private leftOut: { offset: number; blocks: number } | undefined;

  constructor(text: string) {
    this.lines = new LineIndex(text);
  }

  open(name: string, attributes: Record<string, string>, { from }: MarkupPlace): void {
    if (BLOCKS.has(name)) this.endPassage();
    if (name === 'br') this.say('\n', from);
    const part = this.findPart(name, attributes);
    this.parts.push(part);
    if (part === 'speaker') this.beginPassage(from);
    if (part === 'word') this.beginWord(attributes, from);
  }

  close(name: string): void {
    this.parts.pop();
    if (BLOCKS.has(name)) this.endPassage();
  }

  text(text: string, { from }: MarkupPlace): void {
    // Line breaks of the source mean nothing; those of words are elements.
    this.say(text.replaceAll(/\s+/gu, ' '), from);
  }

  private say(text: string, offset: number): void {
    const part = this.parts.at(-1) ?? 'other';
    if (part === 'skipped' || (!this.passage && text.trim() === '')) return;
    const passage = this.passage ?? this.beginPassage(offset);
    if (part === 'speaker') {
      passage.speaker += text;
      return;
    }
    passage.text += text;
    const last = passage.words.at(-1);
    if (part === 'word' && last) last.text += text;
    else if (hasWords(text)) passage.words.push({ text });
  }

  /** @param tooDeep where reading ended before the end */
  endAt(tooDeep: number | undefined): void {
    this.endPassage();
    if (tooDeep !== undefined) this.report('transcript-too-deep', tooDeep);
    if (!this.isTimed) this.report('transcript-unknown-html', 0);
    if (!this.leftOut) return;
    const { offset, blocks } = this.leftOut;
    const what = `Text without times (${blocks} block${blocks === 1 ? '' : 's'})`;
    this.report('transcript-left-out', offset, what);
  }

  private report<Code extends TranscriptProblemCode>(
    code: Code,
    offset: number,
    ...args: Particulars<Code>
  ): void {
    this.problems.push(makeTranscriptProblem(code, this.lines.find(offset), ...args));
  }

  private findPart(name: string, attributes: Record<string, string>): Part {
    const outer = this.parts.at(-1) ?? 'other';
    if (outer === 'skipped' || SKIPPED.has(name)) return 'skipped';
    const classes = attributes['class']?.split(/\s+/u) ?? [];
    if (classes.includes('speaker')) return 'speaker';
    return attributes['data-m'] === undefined ? outer : 'word';
  }

  private beginPassage(offset: number): Passage {
    this.endPassage();
    return (this.passage = { offset, speaker: '', text: '', words: [] });
  }

  private beginWord(attributes: Record<string, string>, offset: number): void {
    const passage = this.passage ?? this.beginPassage(offset);
    const startSeconds = this.readMillis(attributes['data-m'], offset);
    const length = this.readMillis(attributes['data-d'] ?? '0', offset) ?? 0;
    const endSeconds =
      startSeconds === undefined || length === 0 ? undefined : startSeconds + length;
    passage.words.push({ text: '', startSeconds, endSeconds });
    this.isTimed = true;
  }

  private readMillis(written: string | undefined, offset: number): number | undefined {
    const seconds = /^\s*-?\d/u.test(written ?? '') ? Number(written) / 1000 : NaN;
    if (isTime(seconds)) return seconds;
    this.report('transcript-bad-time', offset, written ?? '');
    return undefined;
  }

  private endPassage(): void {
    const { passage } = this;
    this.passage = undefined;
    if (!passage || !hasText(passage)) return;
    const timed = passage.words.filter(({ startSeconds }) => startSeconds !== undefined);
    if (timed.length === 0) this.leaveOut(passage);
    else this.found.push(this.buildCue(passage, timed));
  }

  /** A heading, a caption, what a page says around its transcript. */
  private leaveOut({ offset }: Passage): void {
    this.leftOut = {
      offset: this.leftOut?.offset ?? offset,
      blocks: (this.leftOut?.blocks ?? 0) + 1,
    };
  }

  private buildCue(passage: Passage, timed: readonly FoundWord[]): FoundCue {
    const { offset, speaker, text, words } = passage;
    const starts = timed.map(({ startSeconds = 0 }) => startSeconds);
    const ends = timed.map(({ startSeconds = 0, endSeconds }) => endSeconds ?? startSeconds);
    return {
      line: this.lines.find(offset).line,
      startSeconds: starts.reduce((least, each) => Math.min(least, each)),
      endSeconds: ends.reduce((most, each) => Math.max(most, each)),
      speaker: /^[[(](.*)[\])]$/u.exec(tidySpeaker(speaker))?.[1] ?? speaker,
      text,
      words,
    };
  }
}

function hasText({ text }: Passage): boolean {
  return text.trim() !== '';
}
