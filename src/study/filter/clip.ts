import { agreedMedium, type Medium } from '../../domain/consent.ts';
import type { Clip, Interview, Person } from '../../domain/study.ts';
import type { Cue } from '../../domain/transcript.ts';
import { findParts } from '../facts.ts';
import { decideEntry, decidePerson, type Exclusion, type Refusal } from './exclusion.ts';
import type { Scope } from './scope.ts';

/** A clip that an edition shows. */
export interface ShownClip {
  clip: Clip;
  interview: Interview;
  medium: Medium;
  /** Everyone heard or seen in it; all of them agreed. */
  persons: Person[];
  /** People whose alias kept the moving picture out, though they agreed to it otherwise. */
  hiddenByAlias: Person[];
}

export type ClipDecision =
  { shown: true; clip: ShownClip } | { shown: false; exclusion: Exclusion };

/**
 * Whether a clip is in the edition, and as what: everyone heard or seen in it must have agreed, and
 * the narrowest of them decides the medium (promise 2).
 */
export function decideClip(
  clip: Clip,
  interview: Interview,
  people: ReadonlyMap<string, Person>,
  scope: Scope,
): ClipDecision {
  const own = decideEntry(clip, scope) ?? decideEntry(interview, scope);
  if (own) return { shown: false, exclusion: own };
  const ids = findPresentIds(clip, interview);
  const refusals = ids.flatMap((id) => decidePerson(id, people.get(id), scope) ?? []);
  const [first, ...others] = refusals.sort(byWeight);
  if (first)
    return { shown: false, exclusion: { reason: 'consent', refusals: [first, ...others] } };
  const persons = ids.flatMap((id) => people.get(id) ?? []);
  const agreed = decideMedium(interview, persons, scope);
  return agreed
    ? { shown: true, clip: { clip, interview, persons, ...agreed } }
    : { shown: false, exclusion: { reason: 'medium' } };
}

/** Everyone heard or seen in a clip: those the editor names, and whoever speaks in its range. */
export function findPresentIds(clip: Clip, interview: Interview): string[] {
  const named = clip.present ?? listNamed(interview);
  const speaking = listSpeakerIds(
    interview,
    (cue) => cue.startSeconds < clip.endSeconds && cue.endSeconds > clip.startSeconds,
  );
  return [...new Set([...named.map(({ id }) => id), ...speaking])];
}

/** Those of them who were interviewed; whoever is in it where none of them was. */
export function findInterviewedIds({ people }: Interview, presentIds: readonly string[]): string[] {
  const interviewed = presentIds.filter((id) => people.some((person) => person.id === id));
  return interviewed.length > 0 ? interviewed : [...presentIds];
}

/** Everyone heard or seen anywhere in an interview. */
export function listInvolvedIds(interview: Interview): string[] {
  const named = listNamed(interview).map(({ id }) => id);
  return [...new Set([...named, ...listSpeakerIds(interview, () => true)])];
}

function listSpeakerIds({ transcripts }: Interview, isMeant: (cue: Cue) => boolean): string[] {
  return transcripts.flatMap(({ cues }) =>
    cues.filter(isMeant).flatMap(({ speaker }) => speaker ?? []),
  );
}

function listNamed(interview: Interview): { id: string }[] {
  const seen = Array.isArray(interview.othersSeen) ? interview.othersSeen : [];
  const asking = interview.interviewer ? [interview.interviewer] : [];
  return [...interview.people, ...asking, ...seen];
}

/** The most that the narrowest of these people agreed to; undefined when not even words. */
export function decideMedium(
  interview: Interview,
  persons: readonly Person[],
  scope: Scope,
): Pick<ShownClip, 'medium' | 'hiddenByAlias'> | undefined {
  const source = findSource(interview, scope);
  const consents = persons.flatMap(({ consent }) => consent ?? []);
  const agreed = agreedMedium(consents, source.medium);
  if (!agreed) return undefined;
  const hiddenByAlias = agreed === 'video' ? persons.filter(hidesFace) : [];
  const withoutFace = hiddenByAlias.length > 0 ? 'audio' : agreed;
  const medium = withoutFace === 'audio' && !source.hasSound ? 'words' : withoutFace;
  return { medium, hiddenByAlias };
}

/** An alias hides the portrait unless it is granted, so it hides the moving face as well. */
function hidesFace({ consent }: Person): boolean {
  return consent?.alias !== undefined && !consent.grants.includes('portrait');
}

/** The most that a recording has to show; one that was not understood, or whose passers-by nobody named, has less. */
function findSource(interview: Interview, scope: Scope): { medium: Medium; hasSound: boolean } {
  const known = findParts(interview, scope.study.root, scope.facts);
  if (!known) return { medium: 'words', hasSound: false };
  const hasSound = known.every((part) => part.hasSound);
  const hasPicture = known.every((part) => part.picture) && interview.othersSeen !== undefined;
  return { medium: hasPicture ? 'video' : hasSound ? 'audio' : 'words', hasSound };
}

/** A consent taken back or run out weighs most, since it takes the old edition down as well. */
const WEIGHT = ['withdrawn', 'expired', 'not-yet', 'missing', 'audience'];

function byWeight(one: Refusal, other: Refusal): number {
  return WEIGHT.indexOf(one.fault) - WEIGHT.indexOf(other.fault);
}
