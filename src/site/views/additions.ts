import type { PlannedContent } from '../../meeting/planned-session.ts';
import { usualMinutes } from '../../meeting/usual-minutes.ts';
import type { Site } from './site.ts';

/** What a button adds to the session that a reader plans. */
export interface AdditionView {
  /** For whoever does not see what stands beside it. */
  what: string;
  /** What happens in the step and how many minutes it takes, as JSON. */
  data: string;
}

/** Whether meetings are planned in an edition: it has some, or notes for whoever leads them. */
export function isForMeetings({ study }: Site): boolean {
  return study.edition.notes || study.sessions.length > 0;
}

/**
 * An addition, where meetings are planned.
 *
 * @param heardSeconds how long its clips take together
 */
export function buildAddition(
  site: Site,
  what: string,
  content: PlannedContent,
  heardSeconds?: number,
): { addition?: AdditionView } {
  if (!isForMeetings(site)) return {};
  const minutes = usualMinutes(content, heardSeconds);
  return { addition: { what, data: JSON.stringify({ ...content, minutes }) } };
}
