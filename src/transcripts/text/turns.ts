import { findSeconds } from '../../domain/time.ts';
import { makeTranscriptProblem } from '../problems.ts';
import type { FoundCue, TranscriptProblem } from '../reading.ts';
import { findProgram, isFurniture, isHeading, isLabel } from './furniture.ts';
import { findHabits, findHead, type Head, type HeadHabits } from './heads.ts';
import { dropTitles, isNameLike } from './names.ts';
import type { TextRow } from './rows.ts';

/** What a text with names and times holds. */
export interface Turns {
  found: FoundCue[];
  problems: TranscriptProblem[];
  /** The program that wrote it, as far as it can be told. */
  program: string;
  /** Rows that nobody said: titles, dates, what a program adds. */
  headingsLeftOut: number;
}

/** What somebody says from one head to the next. */
interface OpenTurn {
  line: number;
  startSeconds?: number | undefined;
  endSeconds?: number | undefined;
  speaker?: string | undefined;
  rows: string[];
}

/** A time that stood alone, until words or a name follow. */
type Times = Pick<OpenTurn, 'startSeconds' | 'endSeconds'>;

const INLINE_TIME = /[([](\d{1,3}(?::\d{2}){1,2}(?:[.,]\d{1,3})?)[)\]]/gu;

/** Reads rows as meeting programs and transcribers write them: who, when, and below it the words. */
export function readTurns(rows: readonly TextRow[]): Turns {
  const habits = findHabits(rows.map(({ text }) => text));
  const walk = new Walk(habits, hasNamesUnderTimes(rows, habits));
  for (const row of rows) walk.add(row);
  return walk.finish(rows.map(({ text }) => text));
}

/** As Teams once wrote it: a range of times, then a name alone, then the words. */
function hasNamesUnderTimes(rows: readonly TextRow[], habits: HeadHabits): boolean {
  const heads = rows.map(({ text }) => findHead(text, habits)?.shape);
  const below = rows.flatMap(({ text }, index) => (heads[index - 1] === 'range' ? [text] : []));
  const blocks = heads.filter((shape) => shape === 'range').length;
  const rowsOfWords = heads.filter((shape) => shape === undefined).length;
  return blocks > 0 && rowsOfWords >= blocks * 2 && below.every((row) => isNameLike(row));
}

class Walk {
  readonly #habits: HeadHabits;
  readonly #areNamesUnderTimes: boolean;
  readonly #found: FoundCue[] = [];
  readonly #problems: TranscriptProblem[] = [];
  readonly #shapes = new Set<string>();
  readonly #above: TextRow[] = [];
  #turn: OpenTurn | undefined;
  #pending: Times | undefined;
  #left = 0;

  constructor(habits: HeadHabits, areNamesUnderTimes: boolean) {
    this.#habits = habits;
    this.#areNamesUnderTimes = areNamesUnderTimes;
  }

  add(row: TextRow): void {
    if (isFurniture(row.text)) {
      this.#left += 1;
      return;
    }
    if (this.#isAtTop() && isLabel(row.text, this.#habits.prefixes)) {
      this.#above.push(row);
      return;
    }
    const isName = this.#areNamesUnderTimes && this.#pending !== undefined && !this.#turn;
    const head = isName ? undefined : findHead(row.text, this.#habits);
    if (isName) this.#open(row.line, { ...this.#takePending(), speaker: row.text }, '');
    else if (head) this.#addHead(row, head);
    else this.#addWords(row);
  }

  finish(rows: readonly string[]): Turns {
    this.#close();
    this.#tellAbove();
    if (this.#found.length === 0 && this.#problems.length === 0 && rows.length > 0)
      this.#problems.push(makeTranscriptProblem('transcript-no-turns', { line: 1 }));
    const names = this.#found.flatMap(({ speaker }) => speaker ?? []);
    const titleless = dropTitles([...new Set(names)]);
    return {
      found: this.#found.map((cue) =>
        cue.speaker === undefined
          ? cue
          : { ...cue, speaker: titleless.get(cue.speaker) ?? cue.speaker },
      ),
      problems: this.#problems,
      program: findProgram(rows, this.#shapes),
      headingsLeftOut: this.#left,
    };
  }

  #addHead(row: TextRow, head: Head): void {
    this.#close();
    this.#shapes.add(head.shape);
    const { startSeconds, endSeconds, badTime, speaker, rest } = head;
    if (badTime !== undefined)
      this.#problems.push(makeTranscriptProblem('transcript-bad-time', row, badTime));
    const isTimeAlone = speaker === undefined && rest === '';
    if (isTimeAlone) {
      this.#pending = { startSeconds, endSeconds };
      return;
    }
    const pending = this.#takePending();
    const times = startSeconds === undefined ? pending : { startSeconds, endSeconds };
    // Whoever is not named goes on speaking.
    this.#open(row.line, { ...times, speaker: speaker ?? this.#sameAsBefore() }, rest);
  }

  #addWords(row: TextRow): void {
    if (this.#isAtTop()) {
      this.#above.push(row);
      return;
    }
    if (!this.#turn) {
      const times = this.#takePending();
      this.#open(row.line, { ...times, speaker: this.#sameAsBefore() }, '');
    }
    if (this.#turn?.rows.length === 0) this.#turn.line = row.line;
    this.#addRow(row);
  }

  /** Words of a row, parted where a time stands between them. */
  #addRow({ text, line }: TextRow): void {
    let from = 0;
    for (const match of text.matchAll(INLINE_TIME)) {
      const seconds = findSeconds(match[1] ?? '');
      if (seconds === undefined || seconds < this.#latestSeconds()) continue;
      this.#turn?.rows.push(text.slice(from, match.index));
      from = match.index + match[0].length;
      const speaker = this.#turn?.speaker;
      this.#close();
      this.#open(line, { startSeconds: seconds, speaker }, '');
    }
    this.#turn?.rows.push(text.slice(from));
  }

  #isAtTop(): boolean {
    return !this.#turn && !this.#pending && this.#found.length === 0;
  }

  #latestSeconds(): number {
    return this.#turn?.startSeconds ?? this.#found.at(-1)?.startSeconds ?? 0;
  }

  #open(line: number, turn: Omit<OpenTurn, 'line' | 'rows'>, rest: string): void {
    this.#close();
    this.#turn = { ...turn, line, rows: [] };
    if (rest !== '') this.#addRow({ text: rest, line });
  }

  #close(): void {
    const turn = this.#turn;
    this.#turn = undefined;
    if (!turn) return;
    const { rows, ...cue } = turn;
    const text = rows.join('\n');
    if (text.trim() !== '') this.#found.push({ ...cue, text });
  }

  #takePending(): Times | undefined {
    const pending = this.#pending;
    this.#pending = undefined;
    return pending;
  }

  #sameAsBefore(): string | undefined {
    const isNamed = this.#found.at(-1)?.speaker !== undefined;
    return isNamed ? '' : undefined;
  }

  #tellAbove(): void {
    const [first] = this.#above;
    if (!first) return;
    if (this.#found.length === 0) return;
    this.#left += this.#above.length;
    const speech = this.#above.find(
      ({ text }, index, above) => !isHeading(text, above[index - 1]?.text),
    );
    if (speech)
      this.#problems.push(
        makeTranscriptProblem(
          'transcript-heading-left-out',
          speech,
          speech.text,
          this.#above.length,
        ),
      );
  }
}
