import type { Edition } from '../../domain/edition.ts';
import type { Problem } from '../../domain/problem.ts';
import type { Session, Study } from '../../domain/study.ts';
import { makeProblem } from '../catalogue.ts';
import { isForRoom } from '../filter/room.ts';

/** A session is shown somewhere with all that is written in it, and a day that it redraws was told. */
export function checkSessions(study: Study): Problem[] {
  const { sessions, settings } = study;
  const shown = sessions.filter(({ draft }) => !draft);
  return [
    ...shown.flatMap((session) => checkShown(session, settings.editions)),
    ...checkDays(study),
  ];
}

function checkShown(session: Session, editions: readonly Edition[]): Problem[] {
  const { at, audiences } = session;
  const showing = editions.filter(
    (edition) => isForRoom(session, edition) && (session.editions?.includes(edition.id) ?? true),
  );
  if (editions.length === 0) return [];
  if (showing.length === 0) return [makeProblem('session-nowhere', at, audiences)];
  const isWhole = showing.some(({ notes }) => notes) || !hasNotes(session);
  const ids = showing.map(({ id }) => id);
  return isWhole ? [] : [makeProblem('notes-nowhere', at, ids, audiences)];
}

function hasNotes({ prepare, steps, body }: Session): boolean {
  return prepare.length > 0 || body.trim() !== '' || steps.some(({ note }) => note !== undefined);
}

function checkDays({ sessions, personas }: Study): Problem[] {
  const withoutDay = personas.filter(({ day }) => day.length === 0).map(({ id }) => id);
  return sessions
    .flatMap(({ steps }) => steps)
    .flatMap((step) => (step.kind === 'activity' ? step.activity : []))
    .flatMap((activity) => (activity.name === 'redraw-the-day' ? activity.persona : []))
    .filter(({ id }) => withoutDay.includes(id))
    .map(({ id, at }) => makeProblem('activity-without-day', at, id));
}
