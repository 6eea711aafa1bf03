/**
 * The calendar day it is somewhere, `2026-03-14`.
 *
 * @param timeZone IANA name; one that is not known counts as UTC
 */
export function formatDay(moment: Date, timeZone: string): string {
  try {
    return formatIn(moment, timeZone);
  } catch {
    return formatIn(moment, 'UTC');
  }
}

function formatIn(moment: Date, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', {
    timeZone,
    calendar: 'iso8601',
    numberingSystem: 'latn',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
  }).formatToParts(moment);
  const find = (type: string) => parts.find((part) => part.type === type)?.value ?? '';
  return `${find('year').padStart(4, '0')}-${find('month')}-${find('day')}`;
}

/** Whether a text names a day there is, as `YYYY-MM-DD`. */
export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

/** The day that lies some days after an ISO day, or before it. */
export function moveDay(day: string, by: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + by);
  return date.toISOString().slice(0, 10);
}
