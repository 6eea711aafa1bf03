import { EVIDENCE_PARTS, SIDES, type EvidencePart } from './evidence.ts';
import { countVoices, type CountedPerson, type HeardClip, type Tally } from './tally.ts';

/** A finding's clips. */
export interface Evidence<T extends HeardClip = HeardClip> {
  for: readonly T[];
  against: readonly T[];
}

/** Who is behind a finding, in people: somebody can speak for it and against it. */
export interface Weight {
  all: Tally;
  for: Tally;
  against: Tally;
  /** How many people are heard both for it and against it. */
  bothWays: number;
  /** The parts that there is evidence of. */
  parts: EvidencePart[];
}

export function weighEvidence(
  evidence: Evidence,
  people: ReadonlyMap<string, CountedPerson>,
): Weight {
  const all = countVoices([...evidence.for, ...evidence.against], people);
  const speakFor = countVoices(evidence.for, people);
  const speakAgainst = countVoices(evidence.against, people);
  const sides = SIDES.filter((side) => all.sides[side].personIds.length > 0);
  const clips = (['for', 'against'] as const).filter((part) => evidence[part].length > 0);
  return {
    all,
    for: speakFor,
    against: speakAgainst,
    bothWays: speakFor.personIds.filter((id) => speakAgainst.personIds.includes(id)).length,
    parts: [...clips, ...sides],
  };
}

/** The parts of which something was left out whole: the one had evidence of them, the other has none. */
export function listTakenAway(whole: Weight, left: Weight): EvidencePart[] {
  return EVIDENCE_PARTS.filter((part) => whole.parts.includes(part) && !left.parts.includes(part));
}
