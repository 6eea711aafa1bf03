import type { ConsentRecord } from '../edition-record.ts';
import type { ReelSubject } from './choose-clips.ts';

/** What is remembered about a reel, in a file beside it. */
export interface ReelRecord extends ConsentRecord {
  /** The edition whose consent holds for it. */
  edition: string;
  subject: ReelSubject;
  clipIds: string[];
  /** ISO day. */
  madeOn: string;
}
