import { isDay } from '../../domain/day.ts';
import { findFreeId, makeId } from '../../domain/entry-id.ts';
import type { HarvestCommitment } from '../harvest.ts';
import { formatYamlText } from '../yaml-text.ts';
import type { MeetingRecord, RecordFile } from './record.ts';

/**
 * The commitments as the study has them: files for its folder `commitments`. Each is shown in the
 * edition that the meeting was held in and in no other, until an editor says so; one that nobody
 * took upon themselves stays a draft.
 */
export function planCommitmentFiles(record: MeetingRecord): RecordFile[] {
  const taken = new Set(record.takenIds);
  return record.harvest.commitments.map((commitment) => {
    const id = findFreeId(makeId(commitment.what, 'agreed'), taken);
    taken.add(id);
    return { name: `${id}.mdx`, text: formatFile(commitment, record) };
  });
}

function formatFile(commitment: HarvestCommitment, record: MeetingRecord): string {
  const { who, by, findingIds } = commitment;
  const what = toLine(commitment.what);
  const owner = toLine(who);
  const { findings, missing } = sortFindings(findingIds, record);
  const lines = [
    '---',
    `title: ${formatYamlText(what || 'Not yet in words')}`,
    ...formatList('findings', findings),
    ...missing.map(
      (id) => `# It also followed from ${formatYamlText(id)}, which is no longer here.`,
    ),
    `owner: ${formatYamlText(owner || 'Nobody yet')}`,
    ...formatDue(toLine(by)),
    'state: planned',
    `# Shown where it was agreed. Add the other editions that may read it, or delete the line for all.`,
    `editions: [${record.editionId}]`,
    ...formatDraft(what, owner),
    '---',
  ];
  return `${lines.join('\n')}\n`;
}

function sortFindings(
  ids: readonly string[],
  { findings }: MeetingRecord,
): { findings: string[]; missing: string[] } {
  const isKnown = (id: string): boolean => findings.some((finding) => finding.id === id);
  return { findings: ids.filter(isKnown), missing: ids.filter((id) => !isKnown(id)) };
}

function formatList(key: string, ids: readonly string[]): string[] {
  return ids.length === 0 ? [] : [`${key}:`, ...ids.map((id) => `  - ${formatYamlText(id)}`)];
}

/** What is no day cannot be one in the study; what was meant is not lost. */
function formatDue(by: string): string[] {
  if (by === '') return [];
  if (isDay(by)) return [`due: ${by}`];
  return [`# Agreed for: ${formatYamlText(by)}. Write the day as due: YYYY-MM-DD`];
}

function formatDraft(what: string, owner: string): string[] {
  const lacks = [...(what === '' ? ['what it is'] : []), ...(owner === '' ? ['who owns it'] : [])];
  if (lacks.length === 0) return [];
  return [`# Say ${lacks.join(' and ')}, then delete the next line.`, 'draft: true'];
}

function toLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
