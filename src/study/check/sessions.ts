import type { Problem } from '../../domain/problem.ts';
import type { Study } from '../../domain/study.ts';
import { makeProblem } from '../catalogue.ts';

/** A session's steps fill its time. */
export function checkSessions(study: Study): Problem[] {
  return study.sessions.flatMap(({ steps, minutes, at }) => {
    const sum = steps.reduce((total, step) => total + step.minutes, 0);
    return Math.abs(sum - minutes) < 0.01
      ? []
      : [makeProblem('session-minutes', at, String(sum), String(minutes))];
  });
}
