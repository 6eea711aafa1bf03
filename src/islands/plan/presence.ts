import { isShown } from '../../meeting/assemble-program.ts';
import {
  isEmptyStep,
  listEntries,
  type PlannedItem,
  type PlannedSession,
} from '../../meeting/planned-session.ts';
import type { Pantry, Presence } from './pantry.ts';

/** Whether what an item shows is here; of several, whether any is. */
export function findPresence(item: PlannedItem, pantry: Pantry): Presence {
  if (isShown(item, pantry.ingredients)) return 'here';
  const found =
    item.kind === 'activity'
      ? [pantry.find({ kind: 'session', id: item.session })]
      : listEntries(item).map(({ kind, entry }) => pantry.find({ kind, id: entry.id }));
  return (['coming', 'failed'] as const).find((each) => found.includes(each)) ?? 'gone';
}

/** Whether a meeting would show anything: what waits for its words is here, and blank. */
export function canBegin({ items }: PlannedSession, pantry: Pantry): boolean {
  return items.some((item) => !isEmptyStep(item) && findPresence(item, pantry) === 'here');
}

/** The session without what is gone from the edition. What could not be loaded is still there. */
export function leaveOutGone(session: PlannedSession, pantry: Pantry): PlannedSession {
  const items = session.items.filter((item) => findPresence(item, pantry) !== 'gone');
  return {
    ...session,
    items: items.map((item) =>
      item.kind === 'play'
        ? {
            ...item,
            clips: item.clips.filter(({ id }) => pantry.find({ kind: 'clip', id }) !== 'gone'),
          }
        : item,
    ),
  };
}
