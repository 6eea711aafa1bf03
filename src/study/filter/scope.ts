import { resolve } from 'node:path';
import type { Audience } from '../../domain/consent.ts';
import type { Edition } from '../../domain/edition.ts';
import type { RecordingFacts } from '../../domain/recording.ts';
import type { Interview, Study } from '../../domain/study.ts';

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

/** What is known of an interview's recording, part by part; undefined where there is none or a part is not known. */
export function findParts(
  { recording }: Interview,
  root: string,
  facts: Facts,
): RecordingFacts[] | undefined {
  const parts = recording.map(({ path }) => facts.get(resolve(root, path)));
  const known = parts.flatMap((part) => (part && !(part instanceof Error) ? part : []));
  return known.length > 0 && known.length === parts.length ? known : undefined;
}

/** How long an interview's recording is, seconds; undefined where there is none or a part is not known. */
export function sumDurations(interview: Interview, root: string, facts: Facts): number | undefined {
  const parts = findParts(interview, root, facts);
  return parts?.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0);
}
