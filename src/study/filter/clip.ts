import { resolve } from 'node:path';
import { agreedMedium, type Medium } from '../../domain/consent.ts';
import type { Clip, Interview, Person } from '../../domain/study.ts';
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
  return decideMedium({ clip, interview, persons }, scope);
}

/** Everyone heard or seen in a clip: those the editor names, and whoever speaks in its range. */
export function findPresentIds(clip: Clip, interview: Interview): string[] {
  const named = clip.present ?? findEverybody(interview);
  const speaking = interview.transcripts.flatMap(({ cues }) =>
    cues
      .filter((cue) => cue.startSeconds < clip.endSeconds && cue.endSeconds > clip.startSeconds)
      .flatMap((cue) => cue.speaker ?? []),
  );
  return [...new Set([...named.map(({ id }) => id), ...speaking])];
}

function findEverybody(interview: Interview): { id: string }[] {
  const seen = Array.isArray(interview.othersSeen) ? interview.othersSeen : [];
  const asking = interview.interviewer ? [interview.interviewer] : [];
  return [...interview.people, ...asking, ...seen];
}

function decideMedium(
  found: Omit<ShownClip, 'medium' | 'hiddenByAlias'>,
  scope: Scope,
): ClipDecision {
  const source = findSource(found.interview, scope);
  const consents = found.persons.flatMap(({ consent }) => consent ?? []);
  const agreed = agreedMedium(consents, source.medium);
  if (!agreed) return { shown: false, exclusion: { reason: 'medium' } };
  const hiddenByAlias = agreed === 'video' ? found.persons.filter(hidesFace) : [];
  const withoutFace = hiddenByAlias.length > 0 ? 'audio' : agreed;
  const medium = withoutFace === 'audio' && !source.hasSound ? 'words' : withoutFace;
  return { shown: true, clip: { ...found, medium, hiddenByAlias } };
}

/** An alias hides the portrait unless it is granted, so it hides the moving face as well. */
function hidesFace({ consent }: Person): boolean {
  return consent?.alias !== undefined && !consent.grants.includes('portrait');
}

/** The most that a recording has to show; one that was not understood, or whose passers-by nobody named, has less. */
function findSource(interview: Interview, scope: Scope): { medium: Medium; hasSound: boolean } {
  const parts = interview.recording.map(({ path }) =>
    scope.facts.get(resolve(scope.study.root, path)),
  );
  const known = parts.flatMap((part) => (part && !(part instanceof Error) ? part : []));
  if (known.length === 0 || known.length < parts.length)
    return { medium: 'words', hasSound: false };
  const hasSound = known.every((part) => part.hasSound);
  const hasPicture = known.every((part) => part.picture) && interview.othersSeen !== undefined;
  return { medium: hasPicture ? 'video' : hasSound ? 'audio' : 'words', hasSound };
}

/** A consent taken back or run out weighs most, since it takes the old edition down as well. */
const WEIGHT = ['withdrawn', 'expired', 'not-yet', 'missing', 'audience'];

function byWeight(one: Refusal, other: Refusal): number {
  return WEIGHT.indexOf(one.fault) - WEIGHT.indexOf(other.fault);
}
