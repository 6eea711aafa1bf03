import { countMinutes } from '../../domain/working-day.ts';
import type { StagedDayMoment } from '../../study/staged.ts';
import { buildClips, type ClipView } from './clips.ts';
import type { Site } from './site.ts';

/** A moment of a day on its timeline. */
export interface DayMark {
  at: string;
  what: string;
  hard: boolean;
  /** Where it is told. */
  clips: ClipView[];
  /** Where it stands between the first moment (0) and the last (1), by the clock. */
  position: number;
  /** Minutes until the next moment; 0 for the last. */
  minutesToNext: number;
  /** The row its words stand on, from 0, so that neighbours in time do not overlap. */
  row: number;
  /** Whether its words stand before its mark, for want of room after it. */
  isFlipped: boolean;
}

export interface DayView {
  marks: DayMark[];
  /** Whether the line may lie; with more rows of words nobody follows a stem to its own. */
  lies: boolean;
}

/** The width of a moment's words, as a fraction of the line; the same as in DayLine.astro. */
const LABEL = 0.19;

/** How many rows of words a lying line may have. */
const MOST_ROWS = 4;

/** A day at true clock distances; undefined where there is none. A time past midnight goes on. */
export function buildDay(site: Site, moments: readonly StagedDayMoment[]): DayView | undefined {
  if (moments.length === 0) return undefined;
  const minutes = countMinutes(moments.map(({ at }) => at));
  const first = minutes[0] ?? 0;
  const span = (minutes.at(-1) ?? first) - first || 1;
  const positions = minutes.map((now) => (now - first) / span);
  const labels = placeLabels(positions);
  const marks = moments.map(({ clipIds, ...moment }, index) => ({
    ...moment,
    clips: buildClips(site, clipIds),
    position: positions[index] ?? 0,
    minutesToNext: (minutes[index + 1] ?? minutes[index] ?? 0) - (minutes[index] ?? 0),
    row: labels[index]?.row ?? 0,
    isFlipped: labels[index]?.isFlipped ?? false,
  }));
  return { marks, lies: labels.every(({ row, start }) => row < MOST_ROWS && start >= 0) };
}

interface Label {
  mark: number;
  start: number;
  end: number;
  row: number;
  isFlipped: boolean;
}

/**
 * Gives each label the first row where it meets no other and no stem. Of neighbours the one farther
 * from its words' end goes lower: so stems, which come down from the line, pass beside the words.
 */
function placeLabels(positions: readonly number[]): Label[] {
  const flips = chooseFlips(positions);
  const labels = positions.map((mark, index) => {
    const isFlipped = flips[index] ?? false;
    const start = isFlipped ? mark - LABEL : mark;
    return { mark, start, end: start + LABEL, row: 0, isFlipped };
  });
  const placed: Label[] = [];
  const forward = labels.filter(({ isFlipped }) => !isFlipped).reverse();
  for (const label of [...labels.filter(({ isFlipped }) => isFlipped), ...forward]) {
    while (placed.some((other) => collides(label, other))) label.row += 1;
    placed.push(label);
  }
  return labels;
}

/**
 * Which moments speak to the left of their mark: those without room to its right, and those that
 * would stand amid the words of one that does, where no row is free of both words and stems.
 */
function chooseFlips(positions: readonly number[]): boolean[] {
  const flips: boolean[] = [];
  let wordsFrom = 1 - LABEL;
  for (const mark of positions.toReversed()) {
    const isFlipped = mark > wordsFrom;
    if (isFlipped) wordsFrom = mark - LABEL;
    flips.push(isFlipped);
  }
  return flips.reverse();
}

function collides(label: Label, other: Label): boolean {
  const [upper, lower] = label.row < other.row ? [label, other] : [other, label];
  if (upper.row === lower.row) return label.start < other.end && other.start < label.end;
  return lower.mark > upper.start && lower.mark < upper.end;
}
