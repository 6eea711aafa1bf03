/** A day as far as a text tells it. */
export interface FoundDay {
  /** ISO day; the first one where only the year or the month is known. */
  day: string;
  isWhole: boolean;
}

const MONTHS =
  'january february march april may june july august september october november december'.split(
    ' ',
  );

/** Reads a day: `2014-03-27`, `March 27, 2014`, `27 March 2014`, and of less what there is: `2014-03`, `2013`. */
export function findDay(text: string): FoundDay | undefined {
  const plain = text.trim().toLowerCase();
  const iso = /^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?(?:t.*)?$/u.exec(plain);
  if (iso) return toDay(iso[1], iso[2], iso[3]);
  const monthFirst = /^(\p{L}{3,9})\.?(?:\s+(\d{1,2})(?:st|nd|rd|th)?)?,?\s+(\d{4})$/u.exec(plain);
  if (monthFirst) return toDay(monthFirst[3], findMonth(monthFirst[1]), monthFirst[2]);
  const dayFirst = /^(\d{1,2})(?:st|nd|rd|th)?\.?\s+(\p{L}{3,9})\.?,?\s+(\d{4})$/u.exec(plain);
  return dayFirst ? toDay(dayFirst[3], findMonth(dayFirst[2]), dayFirst[1]) : undefined;
}

function findMonth(name = ''): string {
  const index = MONTHS.findIndex((month) => month.startsWith(name));
  return String(index + 1);
}

function toDay(year = '', month?: string, day?: string): FoundDay | undefined {
  const iso = [year, month ?? '1', day ?? '1'].map((part) => part.padStart(2, '0')).join('-');
  const date = new Date(`${iso}T00:00:00Z`);
  const isReal = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
  return isReal ? { day: iso, isWhole: month !== undefined && day !== undefined } : undefined;
}
