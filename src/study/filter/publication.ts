import { moveDay } from '../../domain/day.ts';
import type { Person } from '../../domain/study.ts';
import type { ShownClip } from './clip.ts';
import type { Decisions } from './decisions.ts';
import type { ShownEntries } from './entries.ts';

/** The people an edition tells of: everyone in what it lets be heard, and whom a shown persona or story names. */
export function listPublished(
  heard: readonly Pick<ShownClip, 'persons'>[],
  shown: ShownEntries,
  decisions: Decisions,
): Person[] {
  const named = [...shown.personas, ...shown.stories]
    .flatMap(({ entry }) => entry.people)
    .map(({ id }) => id)
    .filter((id) => decisions.isShown('person', id));
  const ids = new Set([...heard.flatMap(({ persons }) => persons.map(({ id }) => id)), ...named]);
  return decisions.scope.study.people.filter(({ id }) => ids.has(id));
}

/**
 * The first day on which somebody published no longer agrees; by then the edition must have been
 * built again.
 *
 * @param today ISO day
 */
export function findRebuildDay(published: readonly Person[], today: string): string | undefined {
  const days = published.flatMap(({ consent }) => [
    ...(consent?.until === undefined ? [] : [moveDay(consent.until, 1)]),
    ...(consent?.withdrawn === undefined ? [] : [consent.withdrawn]),
  ]);
  return days.filter((day) => day > today).sort()[0];
}
