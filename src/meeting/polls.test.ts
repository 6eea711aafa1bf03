import { describe, expect, test } from 'vitest';
import { settleOptions } from './polls.ts';
import { listPlainMoments } from './step-moments.ts';

const SITES = Array.from({ length: 8 }, (_, index) => `Site ${String(index + 1)}`);

describe('settleOptions', () => {
  test('says which lines find no place: beyond the eighth, and what stands there already', () => {
    expect(settleOptions([...SITES, 'A ninth', ' site 2 '])).toEqual({
      options: SITES,
      leftOut: ['A ninth', 'site 2'],
    });
    expect(settleOptions(['Once', 'Once', '', 'Never'])).toEqual({
      options: ['Once', 'Never'],
      leftOut: ['Once'],
    });
  });

  test.each([
    [[], []],
    [['Perhaps'], ['Perhaps']],
    [['No'], []],
    [['Yes', 'yes'], ['yes']],
  ])('raises hands for Yes and No where there are too few, %j', (lines, leftOut) => {
    expect(settleOptions(lines)).toEqual({ options: ['Yes', 'No'], leftOut });
  });

  test('is what stands on the wall', () => {
    const [poll] = listPlainMoments({ kind: 'poll', question: 'Where?', options: [...SITES, 'x'] });
    expect(poll).toHaveProperty('options', SITES);
  });
});
