import { findSeconds } from '../../domain/time.ts';
import { couldBeName, isNameLike } from './names.ts';

/** What stands before somebody's words: a time, a name or both. */
export interface Head {
  /** Undefined where none is written. */
  startSeconds?: number;
  endSeconds?: number;
  /** A time that is none, as it is written. */
  badTime?: string;
  /** Undefined where none is written. */
  speaker?: string;
  /** Words that follow in the same row. */
  rest: string;
  shape: HeadShape;
}

/**
 * How a head is written: `[Name] 0:12`, `Name (0:12):`, `Name  0:12`, `0:12 Name`, `0:12`,
 * `0:12 --> 0:15`, `Name:`, or the columns of a table.
 */
export type HeadShape =
  'bracketed' | 'named' | 'spaced' | 'time-first' | 'time' | 'range' | 'colon' | 'columns';

/** What the whole file shows of how its heads are written. */
export interface HeadHabits {
  /** Names that stand beside a time somewhere, small letters. */
  timedNames: ReadonlySet<string>;
  /** How often each text stands before a colon or a tab, small letters. */
  prefixes: ReadonlyMap<string, number>;
  /** Whether times stand on rows of their own. */
  hasTimesAlone: boolean;
  /** Whether a name alone follows each time in its row. */
  isTimeThenName: boolean;
}

const TIME = String.raw`\d{1,3}(?::\d{1,3}){1,3}(?:[.,]\d{1,9})?`;
const OPEN = String.raw`[(\[<]`;
const CLOSE = String.raw`[)\]>]`;
const RANGE_ALONE = form(`${OPEN}?(${TIME})\\s*(?:-->|->|–|—|-|to)\\s*(${TIME})${CLOSE}?`);
const TIME_ALONE = form(`${OPEN}?(${TIME})${CLOSE}?\\s*[:-]?`);
const TIME_FIRST = form(
  `${OPEN}?(${TIME})(?:\\s*(?:-->|->|–|—|-)\\s*(${TIME}))?${CLOSE}?\\s*[-–—|:]?\\s+(.+)`,
);
const BRACKETED = form(String.raw`\[([^\][]{1,60})\]\s*(${TIME})(?:\s+(.*))?`);
const NAMED = form(`(.{1,80}?)\\s*${OPEN}(${TIME})${CLOSE}\\s*(?:(:)\\s*(.*))?`);
const SPACED = form(String.raw`(.{1,80}?)(\s{2,}|\t|\s+[-–—|]\s+|\s)(${TIME})`);
const PREFIX = /^([^:\t]{1,60}?)[ ]*(?::(?=\s|$)\s*|\t+)(.*)$/u;
const FEWEST_REPEATS = 3;
const MOST_PREFIX_WORDS = 4;
/** Of a name that is written small. */
const MOST_SMALL_WORDS = 2;

function form(source: string): RegExp {
  return new RegExp(`^${source}$`, 'u');
}

/** Reads all rows once to see how names are written beside times, and before colons. */
export function findHabits(rows: readonly string[]): HeadHabits {
  const timedNames = new Set<string>();
  const prefixes = new Map<string, number>();
  const afterTimes: string[] = [];
  let hasTimesAlone = false;
  for (const row of rows) {
    const timed = findTimedHead(row);
    hasTimesAlone ||= timed?.shape === 'time';
    if (timed?.speaker !== undefined) timedNames.add(timed.speaker.toLowerCase());
    const prefix = PREFIX.exec(row)?.[1]?.toLowerCase();
    if (prefix !== undefined) prefixes.set(prefix, (prefixes.get(prefix) ?? 0) + 1);
    const after = timed ? undefined : TIME_FIRST.exec(row)?.[3];
    if (after !== undefined) afterTimes.push(after);
  }
  const isTimeThenName =
    timedNames.size === 0 && afterTimes.length > 0 && afterTimes.every((each) => isNameLike(each));
  return { timedNames, prefixes, hasTimesAlone, isTimeThenName };
}

/** The head that a row is or begins with; undefined where it holds nothing but words. */
export function findHead(row: string, habits: HeadHabits): Head | undefined {
  return (
    findTimedHead(row) ?? findColumns(row) ?? findTimeFirst(row, habits) ?? findColon(row, habits)
  );
}

/** A head that says itself that it is one. */
function findTimedHead(row: string): Head | undefined {
  const range = RANGE_ALONE.exec(row);
  if (range) return { ...readTimes(range[1], range[2]), rest: '', shape: 'range' };
  const alone = TIME_ALONE.exec(row);
  if (alone) return { ...readTimes(alone[1]), rest: '', shape: 'time' };
  const bracketed = BRACKETED.exec(row);
  if (bracketed) return buildHead(bracketed[1], bracketed[2], bracketed[3], 'bracketed');
  const named = NAMED.exec(row);
  if (named && isNamed(named[1], named[3])) return buildHead(named[1], named[2], named[4], 'named');
  const spaced = SPACED.exec(row);
  return spaced && isSpacedName(spaced[1], spaced[2])
    ? buildHead(spaced[1], spaced[3], '', 'spaced')
    : undefined;
}

/** Without a colon, “and so on (0:12)” may be words with their time. */
function isNamed(name = '', colon: string | undefined): boolean {
  return colon === undefined ? isNameLike(name) : couldBeName(name);
}

/** “We met at 10:30” is no name with its time; “Jo Lind 10:30” is, and so is “jo lind  10:30”. */
function isSpacedName(name = '', gap = ''): boolean {
  if (isNameLike(name)) return gap !== ' ' || !/\p{L}{2,}[.,]$/u.test(name);
  return gap !== ' ' && couldBeName(name) && name.split(/\s+/u).length <= MOST_SMALL_WORDS;
}

function buildHead(
  speaker: string | undefined,
  time: string | undefined,
  rest: string | undefined,
  shape: HeadShape,
): Head {
  return { ...readTimes(time), speaker: tidyName(speaker ?? ''), rest: rest ?? '', shape };
}

/** Cells of a table's row, or columns parted by tabs: a time, a name, words. */
function findColumns(row: string): Head | undefined {
  const cells = row.split('\t').map((cell) => cell.trim());
  const at = cells.findIndex((cell) => TIME_ALONE.test(cell) || RANGE_ALONE.test(cell));
  if (cells.length < 2 || at === -1 || at > 2) return undefined;
  const time = cells[at] ?? '';
  const [, from, to] = RANGE_ALONE.exec(time) ?? TIME_ALONE.exec(time) ?? [];
  const others = cells.filter((_, index) => index !== at);
  const [first = '', ...more] = others;
  const isNamed = more.length > 0 && couldBeName(first);
  return {
    ...readTimes(from, to),
    ...(isNamed && { speaker: tidyName(first) }),
    rest: (isNamed ? more : others).filter(Boolean).join(' '),
    shape: 'columns',
  };
}

function findTimeFirst(row: string, habits: HeadHabits): Head | undefined {
  const match = TIME_FIRST.exec(row);
  if (!match) return undefined;
  const [, from, to, after = ''] = match;
  const times = readTimes(from, to);
  const colon = findColon(after, habits);
  if (colon) return { ...colon, ...times, shape: 'time-first' };
  if (habits.isTimeThenName)
    return { ...times, speaker: tidyName(after), rest: '', shape: 'time-first' };
  // Where times are written in another way, these words only begin with one.
  const isTime = /^[([<]/u.test(row) || (habits.timedNames.size === 0 && !habits.hasTimesAlone);
  return isTime ? { ...times, rest: after, shape: 'time-first' } : undefined;
}

function findColon(row: string, habits: HeadHabits): Head | undefined {
  const match = PREFIX.exec(row);
  if (!match) return undefined;
  const [, name = '', rest = ''] = match;
  return isSpeaker(name, rest, habits)
    ? { speaker: tidyName(name), rest, shape: 'colon' }
    : undefined;
}

/**
 * Whether what stands before a colon is who speaks. When in doubt it is: a speaker too many is
 * unknown to the study, which says so; one too few would put words into another's mouth.
 */
function isSpeaker(name: string, rest: string, { timedNames, prefixes }: HeadHabits): boolean {
  const known = name.toLowerCase();
  if (timedNames.has(known)) return true;
  if (timedNames.size > 0) return rest === '' && isNameLike(name);
  const isRepeated =
    (prefixes.get(known) ?? 0) >= FEWEST_REPEATS && name.split(' ').length <= MOST_PREFIX_WORDS;
  return isNameLike(name) || (isRepeated && couldBeName(name));
}

function readTimes(from = '', to?: string): Pick<Head, 'startSeconds' | 'endSeconds' | 'badTime'> {
  const startSeconds = findSeconds(shorten(from));
  if (startSeconds === undefined) return { badTime: from };
  const endSeconds = to === undefined ? undefined : findSeconds(shorten(to));
  if (to !== undefined && endSeconds === undefined) return { badTime: to };
  return { startSeconds, ...(endSeconds !== undefined && { endSeconds }) };
}

/** Milliseconds are enough: some programs write seven digits. */
function shorten(time: string): string {
  return time.replace(/([.,]\d{3})\d+$/u, '$1');
}

function tidyName(name: string): string {
  return name
    .replace(/[\s:]+$/u, '')
    .replaceAll(/\s+/gu, ' ')
    .trim();
}
