import { removeFootnoteMarks } from './footnotes.ts';
import { LineIndex } from './line-index.ts';
import { makeTranscriptProblem } from './problems.ts';
import type { FoundCue, TranscriptProblem } from './reading.ts';
import { findSpeakerPrefixes } from './speaker-prefix.ts';

/** A moment that is known: what stands behind this word of its row is said after it. */
interface SyncMark {
  /** From 1; 0 where the row begins with the moment. */
  word: number;
  seconds: number;
}

/** A piece of a row that begins at a known time, or goes on. */
interface Piece {
  text: string;
  line: number;
  startSeconds?: number | undefined;
  /** Whether the row begins with it, and perhaps with a name. */
  isBegin: boolean;
}

/**
 * Parts the typescript of an older OHMS interview into passages: at every mark of `sync`, at every
 * empty row and wherever a row begins with a name. A passage that neither names anybody goes on with
 * the speaker above.
 *
 * @param sync `1:|13(3)|19(14)`: minutes between marks, then the row and the word at each
 * @param firstLine line of the file on which the typescript begins
 */
export function findOhmsPassages(
  typescript: string,
  sync: string,
  firstLine: number,
  problems: TranscriptProblem[],
): FoundCue[] {
  const rows = blankFootnotes(typescript, firstLine, problems).split(/\r\n|\r|\n/u);
  const marks = readSync(sync);
  const found: FoundCue[] = [];
  let open: FoundCue | undefined;
  for (const [index, row] of rows.entries()) {
    if (row.trim() === '') open = undefined;
    for (const piece of splitRow(row, firstLine + index, marks.get(index + 1))) {
      const [name] = piece.isBegin ? findSpeakerPrefixes(piece.text) : [];
      const text = name ? piece.text.slice(name.to) : piece.text;
      if (open && !name && piece.startSeconds === undefined) open.text += ` ${text}`;
      else {
        const { line, startSeconds } = piece;
        open = { line, startSeconds, speaker: name?.speaker ?? '', text };
        found.push(open);
      }
    }
  }
  const [first] = found;
  if (first && marks.size > 0) first.startSeconds ??= 0;
  return found;
}

/** The marks of each row that has some. */
function readSync(sync: string): Map<number, SyncMark[]> {
  const [minutes = '', ...rest] = sync.split(':');
  const step = Number(minutes.trim() || '1') * 60;
  const marks = new Map<number, SyncMark[]>();
  for (const [index, written] of rest.join(':').split('|').entries()) {
    const [, row, word = '0'] = /(\d+)(?:\((\d+)\))?/u.exec(written) ?? [];
    const mark = { word: Number(word), seconds: index * step };
    if (row === undefined || Number.isNaN(step)) continue;
    const here = marks.get(Number(row));
    if (here) here.push(mark);
    else marks.set(Number(row), [mark]);
  }
  return marks;
}

function splitRow(row: string, line: number, marks: readonly SyncMark[] = []): Piece[] {
  const pieces: Piece[] = [];
  const words = marks.length === 0 ? [] : [...row.matchAll(/\S+/gu)];
  let from = 0;
  let startSeconds: number | undefined;
  for (const { word, seconds } of marks) {
    const last = words[word - 1];
    const end = word === 0 ? 0 : last ? last.index + last[0].length : row.length;
    const at = Math.max(from, end);
    pieces.push({ text: row.slice(from, at), line, startSeconds, isBegin: from === 0 });
    from = at;
    startSeconds = seconds;
  }
  pieces.push({ text: row.slice(from), line, startSeconds, isBegin: from === 0 });
  return pieces.filter(({ text }) => text.trim() !== '');
}

const NOTES_BEGIN = '[[footnotes]]';
const NOTES_END = '[[/footnotes]]';

/** Takes footnotes and their marks out; rows keep their numbers. */
function blankFootnotes(text: string, firstLine: number, problems: TranscriptProblem[]): string {
  const at = text.indexOf(NOTES_BEGIN);
  const { text: unmarked, count } = removeFootnoteMarks(blankNotes(text), new Set());
  if (at !== -1 || count > 0) {
    const { line } = new LineIndex(text, firstLine).find(Math.max(0, at));
    const what = `Footnotes and their marks (${count})`;
    problems.push(makeTranscriptProblem('transcript-left-out', { line }, what));
  }
  return unmarked;
}

/** Notes that are never closed are words like others. */
function blankNotes(text: string): string {
  let blanked = '';
  let from = 0;
  for (;;) {
    const begin = text.indexOf(NOTES_BEGIN, from);
    const end = begin === -1 ? -1 : text.indexOf(NOTES_END, begin);
    if (end === -1) return blanked + text.slice(from);
    const notes = text.slice(begin, end + NOTES_END.length);
    blanked += text.slice(from, begin) + notes.replaceAll(/[^\r\n]+/gu, '');
    from = begin + notes.length;
  }
}
