import {
  coversMedium,
  MEDIA,
  type Audience,
  type Consent,
  type Grant,
  type Medium,
} from '../../domain/consent.ts';
import type { Person, Study } from '../../domain/study.ts';
import { findPresentIds } from '../../study/filter/clip.ts';
import type { StagedClip } from '../../study/staged.ts';
import { tellAudiences } from '../views/audiences.ts';

/** What a reel shows of somebody: they must go on agreeing to that much. */
export interface ShownPerson {
  id: string;
  /** The most that is heard or seen of them. */
  medium: Medium;
  /** As they are called in it, where that is not their own name. */
  alias?: string;
  /** What is shown beside an alias. */
  grants: Grant[];
}

/** Everybody who is heard or seen in a reel's clips: all whose consent it rests on. */
export function listShown(
  study: Study,
  clips: readonly Pick<StagedClip, 'id' | 'medium'>[],
): { person: Person; shown: ShownPerson }[] {
  const presences = clips.flatMap(({ id, medium }) =>
    study.interviews.flatMap((interview) =>
      interview.clips
        .filter((clip) => clip.id === id)
        .flatMap((clip) => findPresentIds(clip, interview))
        .map((personId) => ({ personId, medium })),
    ),
  );
  return study.people.flatMap((person) => {
    const media = presences.filter(({ personId }) => personId === person.id);
    const medium = MEDIA.findLast((each) => media.some((presence) => presence.medium === each));
    if (!medium) return [];
    const { alias, grants = [] } = person.consent ?? {};
    const shown = { id: person.id, medium, ...(alias !== undefined && { alias }), grants };
    return [{ person, shown }];
  });
}

/**
 * What a consent no longer covers of a reel that it covered once, in words that follow a name's
 * `consent of …`; undefined where it covers all of it.
 */
export function tellNarrowing(
  { medium, alias, grants }: ShownPerson,
  audiences: readonly Audience[],
  consent: Consent | undefined,
): string | undefined {
  if (!consent) return 'is no longer recorded';
  const lost = audiences.filter((audience) => !consent.audiences.includes(audience));
  if (lost.length > 0) return `no longer covers ${tellAudiences(lost)}`;
  if (!coversMedium(consent, medium)) return `no longer covers their ${MEDIUM_WORD[medium]}`;
  if (consent.alias === undefined) return undefined;
  if (consent.alias !== alias) return 'asks for another name';
  const hidden = grants.filter((grant) => !consent.grants.includes(grant));
  return hidden.length > 0 ? `no longer covers their ${hidden.join(' and ')}` : undefined;
}

const MEDIUM_WORD: Record<Medium, string> = { words: 'words', audio: 'voice', video: 'picture' };
