import type { StagedClip, StagedStudy } from '../../../study/staged.ts';
import type { Site } from '../site.ts';

/** A stretch of the time in which interviews were held. */
export interface Period {
  /** `2026-03`, `2026-q1` or `2026`; good for an anchor. */
  id: string;
  /** As short as a column's head: `Mar`, `Jan–Mar`, `2026`. */
  short: string;
  /** `March 2026` */
  title: string;
}

/** The periods of an edition, and in which of them each clip was recorded. */
export interface Timeline {
  periods: Period[];
  /** By the clip's id. */
  periodOf: ReadonlyMap<string, string>;
}

/** Interviews closer together than this are one hearing, and show no change. */
const SPAN_DAYS = 60;
const MOST_PERIODS = 8;
const MONTHS_OF_QUARTER = 3;
const MONTHS_OF_YEAR = 12;

/**
 * The time from the first interview to the last in months, or in quarters or years where months
 * were too many. Times without an interview are periods too, so that distances stay true.
 *
 * @returns undefined where the interviews span two months or less
 */
export function findTimeline(site: Site): Timeline | undefined {
  const days = new Map([...site.clips.values()].map((clip) => [clip.id, dayOf(site, clip)]));
  const sorted = [...days.values()].filter((day) => day !== undefined).sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  if (countDays(first, last) <= SPAN_DAYS) return undefined;
  const months = chooseMonths(first, last);
  const starts = listStarts(first, last, months);
  const idOf = (day: string): string => formatId(startOf(day, months), months);
  return {
    periods: starts.map((start) => describe(site.study, start, months)),
    periodOf: new Map(
      [...days].flatMap(([id, day]) => (day === undefined ? [] : [[id, idOf(day)]])),
    ),
  };
}

/** The ISO day on which a clip was recorded. */
export function dayOf(site: Site, clip: StagedClip): string | undefined {
  return site.interviews.get(clip.interviewId)?.date;
}

/** Days from one ISO day to another. */
export function countDays(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000;
}

/** How many months a period has. */
function chooseMonths(first: string, last: string): number {
  const fits = [1, MONTHS_OF_QUARTER].find(
    (months) => listStarts(first, last, months).length <= MOST_PERIODS,
  );
  return fits ?? MONTHS_OF_YEAR;
}

/** Months since year 0 at which the period of a day starts. */
function startOf(day: string, months: number): number {
  const [year = 0, month = 1] = day.split('-').map(Number);
  const at = year * MONTHS_OF_YEAR + month - 1;
  return at - (at % months);
}

function listStarts(first: string, last: string, months: number): number[] {
  const start = startOf(first, months);
  const count = (startOf(last, months) - start) / months + 1;
  return Array.from({ length: count }, (_, index) => start + index * months);
}

function formatId(start: number, months: number): string {
  const year = String(Math.floor(start / MONTHS_OF_YEAR));
  const month = start % MONTHS_OF_YEAR;
  if (months === MONTHS_OF_YEAR) return year;
  if (months === MONTHS_OF_QUARTER) return `${year}-q${String(month / MONTHS_OF_QUARTER + 1)}`;
  return `${year}-${String(month + 1).padStart(2, '0')}`;
}

function describe({ edition }: StagedStudy, start: number, months: number): Period {
  const id = formatId(start, months);
  if (months === MONTHS_OF_YEAR) return { id, short: id, title: id };
  const [from, to] = [dateOf(start), dateOf(start + months - 1)];
  const format = (options: Intl.DateTimeFormatOptions): string =>
    new Intl.DateTimeFormat(edition.language, { ...options, timeZone: 'UTC' }).formatRange(
      from,
      to,
    );
  return {
    id,
    short: format({ month: 'short' }),
    title: format({ month: 'long', year: 'numeric' }),
  };
}

function dateOf(month: number): Date {
  return new Date(Date.UTC(Math.floor(month / MONTHS_OF_YEAR), month % MONTHS_OF_YEAR));
}
