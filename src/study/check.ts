import type { Problem } from '../domain/problem.ts';
import type { RecordingFacts } from '../domain/recording.ts';
import type { Study } from '../domain/study.ts';
import { parseBody } from './body.ts';
import { checkAliases } from './check/aliases.ts';
import { checkBodies } from './check/bodies.ts';
import { checkClips } from './check/clips.ts';
import { checkPeople } from './check/people.ts';
import { checkQuotes } from './check/quotes.ts';
import { checkRecordings } from './check/recordings.ts';
import { checkReferences } from './check/references.ts';
import { checkSessions } from './check/sessions.ts';
import { checkThemes } from './check/themes.ts';
import { checkWholes } from './check/wholes.ts';
import { listBodies } from './check/body-list.ts';

/**
 * Everything wrong with a study that no edition changes, beyond what reading it found.
 *
 * @param facts what each recording is, by absolute path, or why it could not be probed
 */
export function checkStudy(
  study: Study,
  facts: ReadonlyMap<string, RecordingFacts | Error>,
): Problem[] {
  const bodies = listBodies(study).map((entry) => ({ entry, parsed: parseBody(entry) }));
  return [
    ...checkPeople(study),
    ...checkAliases(study),
    ...checkRecordings(study, facts),
    ...checkClips(study),
    ...checkWholes(study, facts),
    ...checkReferences(study, bodies),
    ...checkQuotes(study, bodies),
    ...checkBodies(study, bodies),
    ...checkThemes(study),
    ...checkSessions(study),
  ];
}
