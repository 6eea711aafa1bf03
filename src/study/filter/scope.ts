import type { Audience } from '../../domain/consent.ts';
import type { Edition } from '../../domain/edition.ts';
import type { Study } from '../../domain/study.ts';
import type { Facts } from '../facts.ts';

/** Everything a decision about showing depends on. */
export interface Scope {
  study: Study;
  edition: Edition;
  /** Whom it is shown to: the edition's audiences, or more where a session names more. */
  audiences: readonly Audience[];
  /** ISO day in the study's time zone. */
  today: string;
  /** Whether drafts are shown (dev server). */
  drafts: boolean;
  facts: Facts;
}
