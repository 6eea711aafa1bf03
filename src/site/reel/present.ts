import type { Person, Study } from '../../domain/study.ts';
import { findPresentIds } from '../../study/filter/clip.ts';

/** Everybody who is heard or seen in some of a study's clips: all whose consent they rest on. */
export function listPresent(study: Study, clipIds: readonly string[]): Person[] {
  const ids = study.interviews.flatMap((interview) =>
    interview.clips
      .filter(({ id }) => clipIds.includes(id))
      .flatMap((clip) => findPresentIds(clip, interview)),
  );
  return study.people.filter(({ id }) => ids.includes(id));
}
