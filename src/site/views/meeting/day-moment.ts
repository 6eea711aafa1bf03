import type { Moment } from '../../../meeting/program.ts';
import type { StagedDayMoment } from '../../../study/staged.ts';
import { buildDay } from '../day.ts';
import type { Site } from '../site.ts';

type DayMoment = Extract<Moment, { kind: 'day' }>;

/** A working day; undefined where none is told. */
export function showDay(
  site: Site,
  head: Pick<DayMoment, 'title' | 'side'>,
  moments: readonly StagedDayMoment[],
): DayMoment | undefined {
  const day = buildDay(site, moments);
  if (!day) return undefined;
  const marks = day.marks.map(({ at, what, hard, position }) => ({ at, what, hard, position }));
  return { kind: 'day', ...head, marks };
}
