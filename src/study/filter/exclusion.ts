import { decideConsent, type ConsentDecision } from '../../domain/consent.ts';
import type { Consent } from '../../domain/consent.ts';
import type { Entry, Person } from '../../domain/study.ts';
import type { Scope } from './scope.ts';

export type ConsentFault = Exclude<ConsentDecision, { ok: true }>['reason'];

/** One person who has not agreed, and why not. */
export interface Refusal {
  personId: string;
  /** For the editor's eyes only; the id where no such person is known. */
  name: string;
  fault: ConsentFault;
  consent: Consent | undefined;
}

/** Why something is not in an edition. */
export type Exclusion =
  | { reason: 'draft' }
  | { reason: 'edition'; editions: string[] }
  | { reason: 'consent'; refusals: [Refusal, ...Refusal[]] }
  | { reason: 'medium' };

/** What an entry says of itself: drafts and entries meant for other editions are left out. */
export function decideEntry(entry: Entry, scope: Scope): Exclusion | undefined {
  if (entry.draft && !scope.drafts) return { reason: 'draft' };
  if (entry.editions && !isMeantFor(entry.editions, scope))
    return { reason: 'edition', editions: entry.editions };
  return undefined;
}

/** Whoever sits in a session's room, and whom this edition is not for, has it in another one. */
function isMeantFor(editions: readonly string[], { study, edition, audiences }: Scope): boolean {
  const named = study.settings.editions.filter(({ id }) => editions.includes(id));
  const others = audiences.filter((audience) => !edition.audiences.includes(audience));
  return (
    editions.includes(edition.id) &&
    others.every((other) => named.some((each) => each.audiences.includes(other)))
  );
}

/** Whether somebody agreed to be in the edition at all; nobody known has not. */
export function decidePerson(
  personId: string,
  person: Person | undefined,
  scope: Scope,
): Refusal | undefined {
  const decision = decideConsent(person?.consent, scope.audiences, scope.today);
  if (decision.ok) return undefined;
  return {
    personId,
    name: person?.name ?? personId,
    fault: decision.reason,
    consent: person?.consent,
  };
}
