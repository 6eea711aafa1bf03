import type { Problem } from '../../domain/problem.ts';
import type { Session, Study } from '../../domain/study.ts';
import { makeProblem } from '../catalogue.ts';

/** A session's steps fill its time, and each has what it works on. */
export function checkSessions(study: Study): Problem[] {
  return study.sessions.flatMap((session) => [
    ...checkMinutes(session),
    ...checkDays(session, study),
  ]);
}

function checkMinutes({ steps, minutes, at }: Session): Problem[] {
  const sum = steps.reduce((total, step) => total + step.minutes, 0);
  return Math.abs(sum - minutes) < 0.01
    ? []
    : [makeProblem('session-minutes', at, String(sum), String(minutes))];
}

/** A day that is redrawn must have been told. */
function checkDays({ steps }: Session, { personas }: Study): Problem[] {
  return steps
    .flatMap((step) => (step.kind === 'activity' ? step.activity : []))
    .flatMap((activity) => (activity.name === 'redraw-the-day' ? activity.persona : []))
    .filter(({ id }) => personas.some((each) => each.id === id && each.day.length === 0))
    .map(({ id, at }) => makeProblem('activity-without-day', at, id));
}
