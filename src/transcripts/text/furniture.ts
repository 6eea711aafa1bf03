/** What programs write round a transcript, and nobody said. */
const FURNITURE: readonly RegExp[] = [
  /^.{0,80}\b(?:started|stopped) (?:the )?transcription\.?$/iu,
  /^transcribed by (?:https?:\/\/)?(?:otter\.ai|www\.rev\.com|rev\.com)\/?$/iu,
  /^transcription ended after\b.{0,20}$/iu,
  /^this editable transcript was computer generated\b/iu,
  /^meeting ended after\b.{0,40}$/iu,
];

const COLUMN_NAMES = new Set(
  'time timestamp timecode start end speaker name participant text words transcript content dialogue'.split(
    ' ',
  ),
);

/** Whether a row stands in the file because of the program that wrote it. */
export function isFurniture(row: string): boolean {
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
  return LABEL.test(row) && prefixes.get(name) === 1 && isHeading(row);
}

/** Whether a row above the first speaker looks like a title, a date or a list of names, not like speech. */
export function isHeading(row: string): boolean {
  return row.length <= 150 && !/[.!?…]["”’)]?$/u.test(row);
}

/** The program whose manner of writing a transcript this is, as far as it can be told. */
export function findProgram(rows: readonly string[], shapes: ReadonlySet<string>): string {
  const has = (form: RegExp) => rows.some((row) => form.test(row));
  if (has(/\botter\.ai\b/iu) || has(/^summary keywords$/iu)) return 'Otter';
  if (has(/^transcription ended after\b/iu) || has(/^this editable transcript was/iu))
    return 'Google Meet';
  if (shapes.has('bracketed')) return 'Zoom';
  if (has(/\b(?:started|stopped) transcription$/iu) || shapes.has('range'))
    return 'Microsoft Teams';
  if (shapes.has('named')) return 'Rev';
  return shapes.has('spaced') ? 'Otter or Teams' : 'names and times';
}
