import type { SharedKind } from '../../domain/agreement.ts';
import type { Medium } from '../../domain/consent.ts';
import { formatCount } from '../../domain/count.ts';
import type { CommitmentState, EvidenceKind, Side, Verdict } from '../../domain/evidence.ts';

/** How the site says what the study's keys mean. */
export const SIDE_WORD: Record<Side, string> = { customer: 'Customer', employee: 'Employee' };
export const SIDES_WORD: Record<Side, string> = { customer: 'Customers', employee: 'Employees' };

export const KIND_WORD: Record<EvidenceKind, string> = {
  'does-not-work': 'Does not work',
  'does-not-meet-need': 'Does not meet the need',
  'did-not-know': 'Did not know',
  wish: 'A wish',
  'works-well': 'Works well',
  'daily-reality': 'Daily reality',
};

/** What is said where both sides are evidence of a kind. */
export const BOTH_TELL: Record<SharedKind, string> = {
  'does-not-work': 'Both sides tell of what does not work',
  'does-not-meet-need': 'Both sides tell of what does not meet the need',
  'did-not-know': 'Both sides tell of what they did not know',
  wish: 'Both sides have a wish',
  'works-well': 'Both sides tell of what works well',
};

export const VERDICT_WORD: Record<Verdict, string> = {
  defect: 'It does not work',
  'unmet-need': 'It does not meet the need',
  both: 'It neither works nor meets the need',
  'not-understood': 'It was not understood',
  undecided: 'Not decided yet',
};

/** What a clip is to the finding that names it. */
export const EVIDENCE_WORD = {
  for: 'For the finding',
  against: 'Against the finding',
} as const;

export const STATE_WORD: Record<CommitmentState, string> = {
  planned: 'Planned',
  'under-way': 'Under way',
  done: 'Done',
  declined: 'Declined',
};

/** What answers "You said", by how a commitment stands. */
export const WE_DO_WORD: Record<CommitmentState, string> = {
  planned: 'We will',
  'under-way': 'We do',
  done: 'We did',
  declined: 'We will not',
};

/** What there is of a clip. */
export const MEDIUM_WORD: Record<Medium, string> = {
  words: 'in writing',
  audio: 'to hear, with transcript',
  video: 'with captions',
};

/** `Ana`, `Ana and Bo`, `Ana, Bo and 3 others`. */
export function formatNames(names: readonly string[], language: string, atMost = 3): string {
  const others = names.length - atMost;
  const listed =
    others > 1 ? [...names.slice(0, atMost), formatCount(others, 'other')] : [...names];
  return new Intl.ListFormat(language, { type: 'conjunction' }).format(listed);
}
