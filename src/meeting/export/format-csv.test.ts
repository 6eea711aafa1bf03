import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  makeCommitment,
  makeHarvest,
  makeRecord,
} from '../../../tests/factories/meeting-record.ts';
import { makeProgram, makeStep } from '../../../tests/factories/program.ts';
import { formatHarvestCsv, formatTable } from './format-csv.ts';

const program = makeProgram({
  steps: [
    makeStep(1, { title: 'Hear, first' }),
    makeStep(2, {
      ...{ kind: 'poll', title: 'Who knew?' },
      moments: [{ kind: 'poll', question: 'Who knew?', options: ['Yes', 'No'] }],
    }),
  ],
});

describe('formatHarvestCsv', () => {
  test('has a row for each note, each answer and each commitment', () => {
    const harvest = makeHarvest({
      notes: { 1: 'She said "never",\nand laughed.' },
      polls: { 2: [4], 9: [1] },
      commitments: [makeCommitment({ findingIds: ['forgets', 'gone'] })],
      unread: ['{"half'],
    });
    const csv = formatHarvestCsv(makeRecord({ program, harvest }));
    // Without it Excel takes the table for another encoding.
    expect(csv.startsWith('\uFEFF')).toBe(true);
    expect(parse(csv, { bom: true, columns: true })).toMatchObject([
      { kind: 'note', step: '1', title: 'Hear, first', text: 'She said "never",\nand laughed.' },
      { kind: 'poll', step: '2', title: 'Who knew?', text: 'Yes', count: '4' },
      { kind: 'poll', step: '2', text: 'No', count: '0' },
      { kind: 'poll', step: '9', title: '', text: 'Answer 1', count: '1' },
      {
        ...{ kind: 'commitment', text: 'The meter remembers', who: 'Tomas Berg' },
        ...{ by: '2026-12-01', findings: 'The meter forgets; gone' },
      },
      { kind: 'unread', text: '{"half' },
    ]);
  });

  test('lets no spreadsheet compute what somebody typed', () => {
    const harvest = makeHarvest({
      notes: { 1: '=HYPERLINK("x")', 2: '+1', 3: '@me', 4: '-1', 5: '\n=1' },
    });
    const rows = parse(formatHarvestCsv(makeRecord({ harvest })), { bom: true, columns: true });
    expect((rows as { text: string }[]).map(({ text }) => text)).toEqual([
      ...[`'=HYPERLINK("x")`, `'+1`, `'@me`, `'-1`, `'\n=1`],
    ]);
  });
});

describe('formatTable', () => {
  test('writes rows that are read again, each cell as it was but for what would be computed', () => {
    const text = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom(...'=+-@\t\r\n",;＝＋－＠a '.split('')) }),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(text, text), { minLength: 1 }), (rows) => {
        const read = parse(formatTable(rows), { bom: true, record_delimiter: '\r\n' });
        const guard = (cell: string): string =>
          /^[=+\-@\t\r\n＝＋－＠]/u.test(cell) ? `'${cell}` : cell;
        expect(read).toEqual(rows.map((cells) => cells.map(guard)));
      }),
    );
  });
});
