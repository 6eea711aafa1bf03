import type { Audience } from '../../domain/consent.ts';
import type { Edition } from '../../domain/edition.ts';
import type { RecordingFacts } from '../../domain/recording.ts';
import type { Study } from '../../domain/study.ts';

/** What was learnt about the recordings, by absolute path. */
export type Facts = ReadonlyMap<string, RecordingFacts | Error>;

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
