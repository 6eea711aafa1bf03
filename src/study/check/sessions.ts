import type { Problem } from '../../domain/problem.ts';
import type { Study } from '../../domain/study.ts';
import { makeProblem } from '../catalogue.ts';

/** A day that a session redraws was told. */
export function checkSessions({ sessions, personas }: Study): Problem[] {
  const withoutDay = personas.filter(({ day }) => day.length === 0).map(({ id }) => id);
  return sessions
    .flatMap(({ steps }) => steps)
    .flatMap((step) => (step.kind === 'activity' ? step.activity : []))
    .flatMap((activity) => (activity.name === 'redraw-the-day' ? activity.persona : []))
    .filter(({ id }) => withoutDay.includes(id))
    .map(({ id, at }) => makeProblem('activity-without-day', at, id));
}
