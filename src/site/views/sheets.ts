import { countMinutes } from '../../domain/working-day.ts';
import type { Side } from '../../domain/evidence.ts';
import type { StagedDayMoment, StagedSession } from '../../study/staged.ts';
import { buildSteps, type ActivityView } from './session-steps.ts';
import { pick, type Site } from './site.ts';

/** What groups have before them in an activity, on paper. */
export interface SheetView extends ActivityView {
  /** The step's number on the wall. */
  number: number;
  /** A day that is told, to be drawn again beside itself. */
  day?: DaySheetView;
}

export interface DaySheetView {
  side: Side;
  /** Whose day: the persona's title. */
  of: string;
  /** Every full hour of it, `05:00`. */
  hours: { at: string; position: number }[];
  moments: { at: string; what: string; hard: boolean; position: number; label: number }[];
}

/** The sheets of a session's activities, in its order; none where it has no activity. */
export function buildSheets(site: Site, session: StagedSession): SheetView[] {
  return buildSteps(site, session).flatMap((view) => {
    if (view.kind !== 'activity') return [];
    const step = session.steps[view.number - 1];
    const day = step?.kind === 'activity' && findDay(site, step.activity);
    return { ...view.activity, number: view.number, ...(day && { day }) };
  });
}

function findDay(
  site: Site,
  activity: Extract<StagedSession['steps'][number], { kind: 'activity' }>['activity'],
): DaySheetView | undefined {
  if (activity.name !== 'redraw-the-day') return undefined;
  const [persona] = pick(site.personas, [activity.personaId]);
  return persona && drawDay(persona, activity.day);
}

const HOUR = 60;
/** Of the sheet's height: two lines of a moment's words. */
const LABEL = 0.045;

/** A day on a scale of full hours. Positions are fractions of its length; a label gives way downwards. */
function drawDay(
  { side, title }: { side: Side; title: string },
  day: readonly StagedDayMoment[],
): DaySheetView {
  const minutes = countMinutes(day.map(({ at }) => at));
  const first = Math.floor((minutes[0] ?? 0) / HOUR);
  const last = Math.max(first + 1, Math.ceil((minutes.at(-1) ?? 0) / HOUR));
  const positions = minutes.map((minute) => (minute / HOUR - first) / (last - first));
  const labels = keepApart(positions);
  return {
    ...{ side, of: title },
    hours: Array.from({ length: last - first + 1 }, (_, index) => ({
      at: `${String((first + index) % 24).padStart(2, '0')}:00`,
      position: index / (last - first),
    })),
    moments: day.map(({ at, what, hard }, index) => ({
      ...{ at, what, hard },
      position: positions[index] ?? 0,
      label: labels[index] ?? 0,
    })),
  };
}

/** The places nearest to the given ones, in order, that leave each label its room. */
function keepApart(positions: readonly number[]): number[] {
  const room = Math.min(LABEL, 1 / positions.length);
  const pushed: number[] = [];
  for (const position of positions) pushed.push(Math.max(position, (pushed.at(-1) ?? -1) + room));
  let below = 1 + room;
  return pushed
    .toReversed()
    .map((position) => (below = Math.min(position, below - room)))
    .toReversed();
}
