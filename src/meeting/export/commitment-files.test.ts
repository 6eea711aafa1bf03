import { describe, expect, test } from 'vitest';
import {
  makeCommitment,
  makeHarvest,
  makeRecord,
} from '../../../tests/factories/meeting-record.ts';
import type { HarvestCommitment } from '../harvest.ts';
import { planCommitmentFiles } from './commitment-files.ts';

function plan(commitments: Partial<HarvestCommitment>[], takenIds: string[] = []) {
  const harvest = makeHarvest({ commitments: commitments.map(makeCommitment) });
  return planCommitmentFiles(makeRecord({ harvest, takenIds }));
}

describe('planCommitmentFiles', () => {
  test('writes what the study has of a commitment', () => {
    expect(plan([{ findingIds: ['forgets'] }])).toEqual([
      {
        name: 'the-meter-remembers.mdx',
        text: `---
title: The meter remembers
findings:
  - forgets
owner: Tomas Berg
due: 2026-12-01
state: planned
# Shown where it was agreed. Add the other editions that may read it, or delete the line for all.
editions: [facilitators]
---
`,
      },
    ]);
  });

  test('finds a name for each that nothing else has', () => {
    const files = plan([{}, {}, { what: '手袋' }, { what: '' }], ['the-meter-remembers']);
    expect(files.map(({ name }) => name)).toEqual([
      ...['the-meter-remembers-2.mdx', 'the-meter-remembers-3.mdx', 'agreed.mdx', 'agreed-2.mdx'],
    ]);
  });

  test('keeps what is not agreed yet from being shown, and says what is lacking', () => {
    const [file] = plan([{ who: ' ' }]);
    expect(file?.text).toContain('# Say who owns it, then delete the next line.\ndraft: true\n');
    expect(plan([{ what: '' }])[0]?.text).toContain('# Say what it is,');
  });

  test('loses neither a day that is none nor a finding that is gone', () => {
    const [file] = plan([{ by: 'Easter: early', findingIds: ['gone'] }]);
    expect(file?.text).toContain('# Agreed for: "Easter: early".');
    expect(file?.text).toContain('# It also followed from gone,');
    expect(file?.text).not.toMatch(/^(?:due|findings):/mu);
  });
});
