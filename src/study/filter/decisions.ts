import type { Entry, Person, Study } from '../../domain/study.ts';
import { decideClip, type ClipDecision, type ShownClip } from './clip.ts';
import { decideEntry, decidePerson, type Exclusion } from './exclusion.ts';
import type { Scope } from './scope.ts';

/** What an author can refer to. */
export type TargetKind = 'person' | 'persona' | 'story' | 'theme' | 'finding' | 'clip';

/** What an edition shows and what not, for every entry of a study. */
export interface Decisions {
  scope: Scope;
  people: ReadonlyMap<string, Person>;
  clips: ReadonlyMap<string, ClipDecision>;
  /** Why something is not shown; undefined when it is, or when there is no such thing. */
  findExclusion: (kind: TargetKind, id: string) => Exclusion | undefined;
  /** Whether there is such a thing and the edition shows it. */
  isShown: (kind: TargetKind, id: string) => boolean;
}

type Verdicts = ReadonlyMap<string, Exclusion | undefined>;

/** Decides about everything once. */
export function decideStudy(scope: Scope): Decisions {
  const people = new Map(scope.study.people.map((person) => [person.id, person]));
  const clips = decideClips(people, scope);
  const verdicts = decideTargets(people, clips, scope);
  return {
    scope,
    people,
    clips,
    findExclusion: (kind, id) => verdicts[kind].get(id),
    isShown: (kind, id) => verdicts[kind].has(id) && !verdicts[kind].get(id),
  };
}

/** The clips that are shown, in the study's order. */
export function listShownClips(decisions: Decisions): ShownClip[] {
  return [...decisions.clips.values()].flatMap((decision) => (decision.shown ? decision.clip : []));
}

function decideClips(people: ReadonlyMap<string, Person>, scope: Scope): Map<string, ClipDecision> {
  return new Map(
    scope.study.interviews.flatMap((interview) =>
      interview.clips.map((clip) => [clip.id, decideClip(clip, interview, people, scope)] as const),
    ),
  );
}

function decideTargets(
  people: ReadonlyMap<string, Person>,
  clips: ReadonlyMap<string, ClipDecision>,
  scope: Scope,
): Record<TargetKind, Verdicts> {
  const entries = (list: readonly Entry[]): Verdicts =>
    new Map(list.map((entry) => [entry.id, decideEntry(entry, scope)]));
  const study: Study = scope.study;
  return {
    person: new Map([...people].map(([id, person]) => [id, excludePerson(id, person, scope)])),
    clip: new Map(
      [...clips].map(([id, clip]) => [id, clip.shown ? undefined : clip.exclusion] as const),
    ),
    persona: entries(study.personas),
    story: entries(study.stories),
    theme: entries(study.themes),
    finding: entries(study.findings),
  };
}

function excludePerson(id: string, person: Person, scope: Scope): Exclusion | undefined {
  const refusal = decidePerson(id, person, scope);
  return refusal && { reason: 'consent', refusals: [refusal] };
}
