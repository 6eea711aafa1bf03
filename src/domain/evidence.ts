/** The two sides of the table. */
export const SIDES = ['customer', 'employee'] as const;
export type Side = (typeof SIDES)[number];

/** What a clip is evidence of. */
export const EVIDENCE_KINDS = [
  'does-not-work',
  'does-not-meet-need',
  'did-not-know',
  'wish',
  'works-well',
  'daily-reality',
] as const;
export type EvidenceKind = (typeof EVIDENCE_KINDS)[number];

/** What evidence can be missing of: clips for a finding or against it, or those of a side. */
export const EVIDENCE_PARTS = ['for', 'against', ...SIDES] as const;
export type EvidencePart = (typeof EVIDENCE_PARTS)[number];

/** What a finding comes to. */
export const VERDICTS = ['defect', 'unmet-need', 'both', 'not-understood', 'undecided'] as const;
export type Verdict = (typeof VERDICTS)[number];

/** How a commitment stands. */
export const COMMITMENT_STATES = ['planned', 'under-way', 'done', 'declined'] as const;
export type CommitmentState = (typeof COMMITMENT_STATES)[number];
