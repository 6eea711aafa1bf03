import type { Harvest } from '../harvest.ts';
import type { Meeting } from '../meeting.ts';
import type { Program } from '../program.ts';

/** What is taken home from a meeting, and what there is to know to write it down. */
export interface MeetingRecord {
  program: Program;
  meeting: Meeting;
  harvest: Harvest;
  /** The edition it was held in. */
  editionId: string;
  /** The findings of the edition: a commitment follows from some of them. */
  findings: readonly { id: string; title: string }[];
  /** Ids of the commitments of the edition. */
  takenIds: readonly string[];
  /** When it is written down, as `Date.now()` gives it. */
  now: number;
}

/** A file to be saved. */
export interface RecordFile {
  name: string;
  text: string;
}

/** `both-sides-2026-11-23`: what the files of a meeting are called, by the day it was begun. */
export function nameRecord(record: MeetingRecord): string {
  const [day] = formatMinute(findBeginning(record) ?? record.now);
  return `${record.program.id.replaceAll('/', '-')}-${day}`;
}

/** When the meeting was begun, or the last one where what it brought is written down only later. */
export function findBeginning({ meeting }: Pick<MeetingRecord, 'meeting'>): number | undefined {
  return meeting.startedAt ?? meeting.heldAt;
}

/** The day and the time of the day here, the same in every language: `2026-11-23` and `09:05`. */
export function formatMinute(time: number): [day: string, clock: string] {
  const date = new Date(time);
  const two = (value: number): string => String(value).padStart(2, '0');
  const day = [date.getFullYear(), two(date.getMonth() + 1), two(date.getDate())].join('-');
  return [day, `${two(date.getHours())}:${two(date.getMinutes())}`];
}

/** The titles of the findings a commitment follows from; an id where the edition has lost it. */
export function nameFindings(
  { findings }: Pick<MeetingRecord, 'findings'>,
  ids: readonly string[],
): string[] {
  return ids.map((id) => findings.find((finding) => finding.id === id)?.title ?? id);
}
