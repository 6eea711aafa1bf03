import { isNameLike } from './names.ts';

/** What programs write round a transcript, and nobody said. */
const FURNITURE: readonly RegExp[] = [
  /^transcribed by (?:https?:\/\/)?(?:otter\.ai|(?:www\.)?rev\.com)\/?$/iu,
  /^(?:transcription|meeting) ended after [\d:]{4,8}\b.{0,20}$/iu,
  /^this editable transcript was computer generated\b/iu,
];
const SWITCHED = /^(.{1,80}) (?:started|stopped) (?:the )?transcription$/iu;

const COLUMN_NAMES = new Set(
  'time timestamp timecode start end speaker name participant text words transcript content dialogue'.split(
    ' ',
  ),
);

/** Whether a row stands in the file because of the program that wrote it. */
export function isFurniture(row: string): boolean {
  const switched = SWITCHED.exec(row)?.[1];
  if (switched !== undefined) return isNameLike(switched);
  return FURNITURE.some((form) => form.test(row)) || isTableHead(row);
}

function isTableHead(row: string): boolean {
  const cells = row.split('\t').map((cell) => cell.trim().toLowerCase());
  return cells.length > 1 && cells.every((cell) => COLUMN_NAMES.has(cell));
}

const LABEL =
  /^(?:date|time|duration|length|location|place|participants?|attendees?|invited|interviewers?|interviewees?|moderator|subject|title|project|recording|file|transcri(?:ber|bed by|pt)|language|present)\s*:/iu;

/** Whether a row above the first speaker tells of the interview, `Date: 14 March`; a speaker comes again. */
export function isLabel(row: string, prefixes: ReadonlyMap<string, number>): boolean {
  const name = row.split(':')[0]?.trim().toLowerCase() ?? '';
  return LABEL.test(row) && prefixes.get(name) === 1 && !isSentence(row);
}

const SECTION =
  /^(?:summary keywords|keywords|speakers|attendees|participants|invited)\s*:?$|(?:^|\s)transcript$/iu;
/** A day, a time of the day, or how long it took. */
const WHEN = /\b(?:19|20)\d{2}\b|\b\d{1,2}:\d{2}\b|\b\d+\s?(?:h|hr|m|min|s|sec)\b/iu;

/**
 * Whether a row above the first speaker is a heading: the title at the very top, a day, a section
 * and what stands right below it. Anything else might have been said.
 *
 * @param before the row above it, undefined at the top
 */
export function isHeading(row: string, before: string | undefined): boolean {
  if (SECTION.test(row) || LABEL.test(row)) return true;
  if (isSentence(row)) return false;
  return before === undefined || SECTION.test(before) || (row.length <= 60 && WHEN.test(row));
}

function isSentence(row: string): boolean {
  return row.length > 150 || /[.!?…]["”’)]?$/u.test(row);
}

/** The program whose manner of writing a transcript this is, as far as it can be told. */
export function findProgram(rows: readonly string[], shapes: ReadonlySet<string>): string {
  const has = (form: RegExp) => rows.some((row) => form.test(row));
  if (has(/\botter\.ai\b/iu) || has(/^summary keywords$/iu)) return 'Otter';
  if (has(/^transcription ended after\b/iu) || has(/^this editable transcript was/iu))
    return 'Google Meet';
  if (shapes.has('bracketed')) return 'Zoom';
  if (has(SWITCHED) || shapes.has('range')) return 'Microsoft Teams';
  if (shapes.has('named')) return 'Rev';
  return shapes.has('spaced') ? 'Otter or Teams' : 'names and times';
}
