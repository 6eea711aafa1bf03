import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { planCommitmentFiles } from '../src/meeting/export/commitment-files.ts';
import type { HarvestCommitment } from '../src/meeting/harvest.ts';
import { examineStudy, type ExaminedStudy } from '../src/site/examine.ts';
import { makeCommitment, makeHarvest, makeRecord } from './factories/meeting-record.ts';
import { writeStudyFiles } from './factories/study-files.ts';

/** What is known of the good study after the files of commitments were put into it. */
async function dropIn(commitments: HarvestCommitment[]): Promise<ExaminedStudy> {
  const studyRoot = await writeStudyFiles();
  const record = makeRecord({ harvest: makeHarvest({ commitments }), takenIds: ['remember'] });
  for (const { name, text } of planCommitmentFiles(record))
    await writeFile(join(studyRoot, 'commitments', name), text, { flag: 'wx' });
  return examineStudy({
    ...{ studyRoot, drafts: false, now: new Date('2026-06-15'), ffmpeg: 'ffmpeg' },
    cacheDir: join(studyRoot, '.cache'),
  });
}

describe('commitments of a meeting, put into the study', () => {
  test('stand there as they were agreed, and nothing is wrong with them', async () => {
    const { study, problems, editions } = await dropIn([
      makeCommitment({ what: 'Remember: "half" of it', findingIds: ['forgets'] }),
      makeCommitment({ what: 'remember', who: '- nobody: #1', by: 'spring' }),
      makeCommitment({ what: 'Yes', who: '' }),
    ]);
    expect(problems).toEqual([]);
    expect(study.commitments.filter(({ id }) => id !== 'remember')).toMatchObject([
      { id: 'remember-2', title: 'remember', owner: '- nobody: #1', editions: ['facilitators'] },
      {
        ...{ id: 'remember-half-of-it', title: 'Remember: "half" of it', owner: 'Tomas Berg' },
        ...{ due: '2026-12-01', state: 'planned', findings: [{ id: 'forgets' }] },
      },
      { id: 'yes', title: 'Yes', draft: true },
    ]);
    const shown = editions.map(({ edition, filtered }) => [
      edition.id,
      filtered.staged.commitments.map(({ id }) => id).toSorted(),
    ]);
    expect(shown).toEqual([
      ['customers', ['remember']],
      ['facilitators', ['remember', 'remember-2', 'remember-half-of-it']],
    ]);
  });

  test('are read whatever was typed', async () => {
    const typed = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 });
    const commitment = fc
      .record({ what: typed, who: typed, by: fc.oneof(typed, fc.constant('2026-12-01')) })
      .map((fields) => makeCommitment(fields));
    const [commitments = []] = fc.sample(fc.array(commitment, { minLength: 150, maxLength: 150 }), {
      numRuns: 1,
      seed: 5,
    });
    const { study, problems } = await dropIn(commitments);
    expect(problems.filter(({ severity }) => severity === 'error')).toEqual([]);
    expect(study.commitments).toHaveLength(151);
    const titles = study.commitments.map(({ title }) => title);
    for (const { what } of commitments)
      expect(titles).toContain(what.replaceAll(/\s+/gu, ' ').trim() || 'Not yet in words');
  });
});
