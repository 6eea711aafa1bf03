import { EVIDENCE_KINDS, type EvidenceKind } from './evidence.ts';
import { countVoices, type CountedPerson, type HeardClip, type Tally } from './tally.ts';

/** A kind that two can be of one mind in; everybody's day is their own. */
export type SharedKind = Exclude<EvidenceKind, 'daily-reality'>;

/** Something that people of both sides say alike, with who says it. */
export interface Agreement {
  kind: SharedKind;
  tally: Tally;
}

/**
 * Where the sides agree, as far as evidence kinds tell: the kinds that people of both sides are
 * evidence of in these clips.
 *
 * @param clips those on one subject
 */
export function findAgreements(
  clips: readonly (HeardClip & { kinds: readonly EvidenceKind[] })[],
  people: ReadonlyMap<string, CountedPerson>,
): Agreement[] {
  return EVIDENCE_KINDS.filter((kind) => kind !== 'daily-reality')
    .map((kind) => ({
      kind,
      tally: countVoices(
        clips.filter(({ kinds }) => kinds.includes(kind)),
        people,
      ),
    }))
    .filter(({ tally: { sides } }) => Object.values(sides).every((side) => side.personIds.length));
}
