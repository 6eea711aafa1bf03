import type { Audience } from '../../domain/consent.ts';
import { isConsentRecord, type ConsentRecord } from '../edition-record.ts';
import type { ShownPerson } from './agreed.ts';
import type { ReelSubject } from './choose-clips.ts';

/** What is remembered about a reel, in a file beside it. */
export interface ReelRecord extends ConsentRecord {
  /** The edition whose consent holds for it. */
  edition: string;
  /** Whom it is shown to. */
  audiences: Audience[];
  shown: ShownPerson[];
  subject: ReelSubject;
  clipIds: string[];
  /** ISO day. */
  madeOn: string;
}

/** Whether a value is what is remembered about a reel. */
export function isReelRecord(value: unknown): value is ReelRecord {
  if (!isConsentRecord(value)) return false;
  const { audiences, shown } = value as Partial<ReelRecord>;
  return Array.isArray(audiences) && Array.isArray(shown);
}
