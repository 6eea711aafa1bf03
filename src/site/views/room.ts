import type { Audience } from '../../domain/consent.ts';
import type { Site } from './site.ts';

/**
 * The site as a session's room may see it: where somebody sits in it for whom the edition is not,
 * only the clips that the session names, with the people and the interviews in them.
 *
 * @param audiences of the session; absent where nobody else than the edition's is there
 */
export function narrowToRoom(
  site: Site,
  clipIds: readonly string[],
  audiences: readonly Audience[] = [],
): Site {
  if (audiences.every((audience) => site.study.edition.audiences.includes(audience))) return site;
  const clips = keep(site.clips, clipIds);
  const shown = [...clips.values()];
  return {
    ...site,
    clips,
    people: keep(
      site.people,
      shown.flatMap(({ personIds }) => personIds),
    ),
    interviews: keep(
      site.interviews,
      shown.map(({ interviewId }) => interviewId),
    ),
  };
}

function keep<E>(entries: ReadonlyMap<string, E>, ids: readonly string[]): Map<string, E> {
  const wanted = new Set(ids);
  return new Map([...entries].filter(([id]) => wanted.has(id)));
}
