import { keyOfStep, type Harvest, type HarvestCommitment } from '../harvest.ts';
import type { Program, ProgramStep } from '../program.ts';
import { listAnswers, listOptions } from '../polls.ts';
import { nameFindings, type MeetingRecord } from './record.ts';

const COLUMNS = ['kind', 'step', 'title', 'text', 'count', 'who', 'by', 'findings'] as const;

type Row = Partial<Record<(typeof COLUMNS)[number], string | number>>;

/**
 * A harvest as comma-separated values (RFC 4180), a row for each note, each option of a poll and
 * each commitment: in UTF-8 with a byte order mark, without which Excel takes it for another
 * encoding. What a spreadsheet would compute has an apostrophe before it (OWASP, "CSV injection").
 */
export function formatHarvestCsv(record: MeetingRecord): string {
  const { harvest, program } = record;
  const rows: Row[] = [
    ...listNotes(harvest, program),
    ...listCounts(harvest, program),
    ...harvest.commitments.map((commitment) => toRow(record, commitment)),
    ...harvest.unread.map((text) => ({ kind: 'unread', text })),
  ];
  return formatTable([[...COLUMNS], ...rows.map((row) => COLUMNS.map((name) => row[name] ?? ''))]);
}

function listNotes({ notes }: Harvest, program: Program): Row[] {
  return Object.entries(notes).map(([key, text]) => ({
    ...{ kind: 'note', ...nameStep(program, key), text },
  }));
}

function listCounts({ polls }: Harvest, program: Program): Row[] {
  return Object.entries(polls).flatMap(([key, counts]) => {
    const options = listOptions(findByKey(program, key));
    return listAnswers(options, counts).map(({ text, hands }) => ({
      ...{ kind: 'poll', ...nameStep(program, key), text, count: hands },
    }));
  });
}

function toRow(record: MeetingRecord, { what, who, by, findingIds }: HarvestCommitment): Row {
  const findings = nameFindings(record, findingIds).join('; ');
  return { kind: 'commitment', text: what, who, by, findings };
}

function findByKey({ steps }: Program, key: string): ProgramStep | undefined {
  return steps.find((step) => keyOfStep(step) === Number(key));
}

/** One that is no longer there has its key only. */
function nameStep(program: Program, key: string): Row {
  const step = findByKey(program, key);
  return { step: step?.number ?? key, title: step?.title ?? '' };
}

/** Rows as RFC 4180 has them. */
export function formatTable(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((cells) => `${cells.map(formatCell).join(',')}\r\n`).join('')}`;
}

/** What a spreadsheet takes for the beginning of a formula, also in full width. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/u;

function formatCell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const guarded = FORMULA.test(value) ? `'${value}` : value;
  return /[",\r\n]/u.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
