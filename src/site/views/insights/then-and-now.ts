import { SIDES } from '../../../domain/evidence.ts';
import type { StagedClip, StagedPerson } from '../../../study/staged.ts';
import { addressOf, type Link } from '../addresses.ts';
import { buildClip, type ClipView } from '../clips.ts';
import { formatDay } from '../dates.ts';
import { buildPerson, type PersonView } from '../people.ts';
import type { Site } from '../site.ts';
import { groupEvidence } from './evidence.ts';
import { countDays, dayOf } from './periods.ts';

/** What one person said on a theme in their first interview, and in their last. */
export interface ThenAndNow {
  person: PersonView;
  changes: Change[];
}

export interface Change {
  theme: Link;
  then: DatedClip;
  now: DatedClip;
}

export interface DatedClip {
  clip: ClipView;
  /** The day it was recorded, in words. */
  day: string;
}

/** Interviews of one person closer together than this are one conversation. */
const APART_DAYS = 30;

/** Everybody who was interviewed again, with their own words on the same theme then and now. */
export function buildThenAndNow(site: Site): ThenAndNow[] {
  return [...site.people.values()]
    .filter(({ side }) => side !== undefined && SIDES.includes(side))
    .map((person) => ({ person: buildPerson(site, person), changes: findChanges(site, person) }))
    .filter(({ changes }) => changes.length > 0);
}

/** For each theme of both interviews the first words of either; no clip is shown twice. */
function findChanges(site: Site, person: StagedPerson): Change[] {
  const own = [...site.clips.values()].filter(({ quote }) => quote?.personId === person.id);
  const days = own.flatMap((clip) => dayOf(site, clip) ?? []).sort();
  const [first = '', last = ''] = [days[0], days.at(-1)];
  if (days.length === 0 || countDays(first, last) < APART_DAYS) return [];
  const shown = new Set<StagedClip>();
  return groupEvidence(site).flatMap(({ themeId, title, clips }) => {
    const find = (day: string): StagedClip | undefined =>
      clips.find((clip) => own.includes(clip) && !shown.has(clip) && dayOf(site, clip) === day);
    const [then, now] = [find(first), find(last)];
    if (themeId === undefined || !then || !now) return [];
    shown.add(then).add(now);
    return [
      {
        theme: { text: title, href: addressOf.theme(themeId) },
        then: { clip: buildClip(site, then), day: formatDay(site.study, first) },
        now: { clip: buildClip(site, now), day: formatDay(site.study, last) },
      },
    ];
  });
}
