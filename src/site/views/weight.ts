import { formatCount } from '../../domain/count.ts';
import { EVIDENCE_PARTS, SIDES, type EvidencePart } from '../../domain/evidence.ts';
import { weighEvidence, type Evidence, type Weight } from '../../domain/weight.ts';
import type { StagedClip, StagedFinding } from '../../study/staged.ts';
import { pick, type Site } from './site.ts';
import { PEOPLE, SIDE_NOUN } from './voices.ts';

/** What a finding has no evidence of in this edition, and what its editor says to that. */
export interface LackView {
  /** What is lacking; absent where it is everything. */
  part?: EvidencePart;
  text: string;
  words: string[];
}

/** The clips for a finding and against it that this edition shows. */
export function listEvidence(site: Site, finding: StagedFinding): Evidence<StagedClip> {
  return {
    for: pick(site.clips, finding.clipIdsFor),
    against: pick(site.clips, finding.clipIdsAgainst),
  };
}

export function weigh(site: Site, finding: StagedFinding): Weight {
  return weighEvidence(listEvidence(site, finding), site.people);
}

/** `5 people for, 2 people against, 1 of them in both`. */
export function formatWeight(weight: Weight): string {
  if (isEmpty(weight)) return NO_EVIDENCE;
  const stances = (['for', 'against'] as const).map((stance) => formatStance(weight, stance));
  const both = weight.bothWays > 0 ? [`${weight.bothWays} of them in both`] : [];
  return [...stances, ...both].join(', ');
}

/** `5 people for`, `nobody against`. */
export function formatStance(weight: Weight, stance: 'for' | 'against'): string {
  const people = weight[stance].personIds.length;
  return `${people === 0 ? 'nobody' : formatCount(people, ...PEOPLE)} ${stance}`;
}

/** That there is no evidence, or that of one side only: in a few words, for lists. */
export function findLack(weight: Weight): string | undefined {
  if (isEmpty(weight)) return NO_EVIDENCE;
  const [only, other] = SIDES.filter((side) => weight.parts.includes(side));
  return only && !other ? `Evidence of ${SIDE_NOUN[only][1]} only` : undefined;
}

/** Everything that there is no evidence of, in sentences. */
export function buildLacks(
  weight: Weight,
  shownWithout: StagedFinding['shownWithout'],
): LackView[] {
  const wordsOn = (parts: readonly EvidencePart[]): string[] =>
    shownWithout.filter(({ missing }) => parts.includes(missing)).map(({ words }) => words);
  if (isEmpty(weight)) {
    const text = `${NO_EVIDENCE}: nobody is heard here, for this or against it.`;
    return [{ text, words: wordsOn(EVIDENCE_PARTS) }];
  }
  return EVIDENCE_PARTS.filter((part) => !weight.parts.includes(part)).map((part) => ({
    part,
    text: LACK[part],
    words: wordsOn([part]),
  }));
}

const NO_EVIDENCE = 'No evidence is shown';

const LACK: Record<EvidencePart, string> = {
  for: 'Nobody who is heard here speaks for it.',
  against: 'Nobody who is heard here speaks against it.',
  customer: 'Evidence of one side only: no customer is heard here.',
  employee: 'Evidence of one side only: no employee is heard here.',
};

function isEmpty({ parts }: Weight): boolean {
  return !parts.includes('for') && !parts.includes('against');
}
