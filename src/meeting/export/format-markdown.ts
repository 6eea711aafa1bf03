import { countsOf, keyOfStep, noteOf, type Harvest, type HarvestCommitment } from '../harvest.ts';
import { findStep, minutesOf, type Plan } from '../meeting.ts';
import { listAnswers, listOptions } from '../polls.ts';
import type { ProgramStep } from '../program.ts';
import { findBeginning, formatMinute, nameFindings, type MeetingRecord } from './record.ts';

/** A meeting to be read again: its steps in the order of the day, with what was noted in each. */
export function formatHarvestMarkdown(record: MeetingRecord): string {
  const { program, meeting, harvest } = record;
  const heldAt = findBeginning(record);
  const [day, clock] = formatMinute(heldAt ?? record.now);
  const steps = meeting.plan.order.flatMap((number) => findStep(program, number) ?? []);
  const known = new Set(steps.map(keyOfStep));
  const blocks = [
    `# ${program.title}`,
    `${heldAt === undefined ? 'Written down on' : 'Held on'} ${day} at ${clock}, with what may be shown to ${program.audience}.`,
    program.purpose,
    ...steps.flatMap((step) => describeStep(step, meeting.plan, harvest)),
    ...describeLost(harvest, known),
    ...describeCommitments(record),
    ...describeUnread(harvest),
  ];
  return `${blocks.filter((block) => block.trim() !== '').join('\n\n')}\n`;
}

function describeStep(step: ProgramStep, plan: Plan, harvest: Harvest): string[] {
  const { number, title } = step;
  const minutes = minutesOf(step, plan);
  const isSkipped = plan.skipped.includes(number);
  const length = minutes > 0 ? `Planned: ${String(minutes)} min.` : '';
  return [
    `## ${String(number)}. ${title}`,
    isSkipped ? 'Skipped.' : length,
    noteOf(harvest, step),
    describePoll(listOptions(step), countsOf(harvest, step)),
  ];
}

function describePoll(options: readonly string[], counts: readonly number[]): string {
  const rows = listAnswers(options, counts).map(({ text, hands }) => [text, String(hands)]);
  return rows.length === 0 ? '' : formatTable(['Answer', 'Hands'], rows);
}

/** What was noted in steps that the program has lost since. */
function describeLost({ notes, polls }: Harvest, known: ReadonlySet<number>): string[] {
  const keys = [...new Set([...Object.keys(notes), ...Object.keys(polls)].map(Number))];
  return keys
    .filter((key) => !known.has(key))
    .flatMap((key) => [
      `## ${String(key)}. A step that is no longer there`,
      notes[key] ?? '',
      describePoll([], polls[key] ?? []),
    ]);
}

function describeCommitments(record: MeetingRecord): string[] {
  const { commitments } = record.harvest;
  if (commitments.length === 0) return [];
  const toRow = ({ what, who, by, findingIds }: HarvestCommitment): string[] => [
    ...[what, who, by],
    nameFindings(record, findingIds).join('; '),
  ];
  return [
    '## Who does what by when',
    formatTable(['What', 'Who', 'By', 'Because of'], commitments.map(toRow)),
  ];
}

function describeUnread({ unread }: Harvest): string[] {
  if (unread.length === 0) return [];
  return ['## Kept, but not readable', ...unread.map(fence)];
}

/** As code, whatever it holds. */
function fence(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/gu)].map(([run]) => run.length));
  const mark = '`'.repeat(longest + 1);
  return [mark, text, mark].join('\n');
}

function formatTable(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map(formatCell).join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}

function formatCell(text: string): string {
  return text.replaceAll(/[\\|]/gu, String.raw`\$&`).replaceAll(/\s*\n\s*/gu, ' ');
}
