import { resolve } from 'node:path';
import type { RecordingFacts } from '../domain/recording.ts';
import type { Interview } from '../domain/study.ts';

/** What was learnt about the recordings, by absolute path. */
export type Facts = ReadonlyMap<string, RecordingFacts | Error>;

/** What is known of an interview's recording, part by part; undefined where it has none or a part is not known. */
export function findParts(
  { recording }: Interview,
  root: string,
  facts: Facts,
): RecordingFacts[] | undefined {
  const parts = recording.map(({ path }) => facts.get(resolve(root, path)));
  const known = parts.flatMap((part) => (part && !(part instanceof Error) ? part : []));
  return known.length > 0 && known.length === parts.length ? known : undefined;
}

/** How long an interview's recording is, seconds; undefined where it has none or a part is not known. */
export function sumDurations(interview: Interview, root: string, facts: Facts): number | undefined {
  const parts = findParts(interview, root, facts);
  return parts?.reduce((sum, { durationSeconds }) => sum + durationSeconds, 0);
}
