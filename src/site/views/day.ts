/** A moment of a day on its timeline. */
export interface DayMark {
  at: string;
  what: string;
  hard: boolean;
  /** Where it stands between the first moment (0) and the last (1), by the clock. */
  position: number;
  /** Minutes until the next moment; 0 for the last. */
  minutesToNext: number;
  /** The row its words stand on, from 0, so that neighbours in time do not overlap. */
  row: number;
}

export interface DayView {
  marks: DayMark[];
  rows: number;
}

interface Moment {
  at: string;
  what: string;
  hard: boolean;
}

/** The width of a moment's words, as a fraction of the line. */
const LABEL = 0.19;

/** A day at true clock distances; undefined where there is none. A time past midnight goes on. */
export function buildDay(moments: readonly Moment[]): DayView | undefined {
  if (moments.length === 0) return undefined;
  const minutes = countMinutes(moments);
  const first = minutes[0] ?? 0;
  const span = (minutes.at(-1) ?? first) - first || 1;
  const ends: number[] = [];
  const marks = moments.map((moment, index) => {
    const now = minutes[index] ?? first;
    const position = (now - first) / span;
    return {
      ...moment,
      position,
      minutesToNext: (minutes[index + 1] ?? now) - now,
      row: takeRow(ends, position),
    };
  });
  return { marks, rows: ends.length };
}

/** Takes the first row whose last words have ended before this moment's begin. */
function takeRow(ends: number[], position: number): number {
  const start = Math.min(position, 1 - LABEL);
  const free = ends.findIndex((end) => end <= start);
  const row = free === -1 ? ends.length : free;
  ends[row] = start + LABEL;
  return row;
}

function countMinutes(moments: readonly Moment[]): number[] {
  let days = 0;
  let last = -1;
  return moments.map(({ at }) => {
    const [hours = 0, minutes = 0] = at.split(':').map(Number);
    const clock = hours * 60 + minutes;
    if (clock < last) days += 1;
    last = clock;
    return days * 24 * 60 + clock;
  });
}
