import { describe, expect, test } from 'vitest';
import { buildResult } from '../../../tests/factories/search-result.ts';
import type { SearchOutcome } from '../../search/query/search.ts';
import { Speech } from './speech.ts';
import { tellOutcome } from './tell-outcome.ts';

const speech = new Speech(
  {
    found: '{n} for {typed}',
    foundAndNear: '{n} for {typed}, others near',
    best: '{shown} best of {n} for {typed}',
    near: 'near {typed}',
    nothing: 'nothing for {typed}',
    narrowed: 'nothing chosen for {typed}',
    corrected: '{typed} is {taken}',
    quoted: '“{word}”',
  },
  'en',
);
const whole = buildResult('whole');
const near = buildResult('near', '', { result: { isWhole: false } });

function tell(outcome: Partial<SearchOutcome>, filters = {}) {
  const results = outcome.results ?? [];
  const total = results.filter(({ isWhole }) => isWhole).length;
  const rest = { results, total, corrected: [], nearWords: [], isFinal: true };
  return tellOutcome({ ...rest, ...outcome }, { typed: ' salt ', filters }, speech);
}

describe('tellOutcome', () => {
  test.each([
    [{ results: [whole, whole] }, '2 for salt'],
    [{ results: [whole, near] }, '1 for salt, others near'],
    [{ results: [whole, whole], total: 1300 }, '2 best of 1,300 for salt'],
    [{ results: [near] }, 'near salt'],
    [{ results: [] }, 'nothing for salt'],
  ])('tells how many there are: %#', (outcome, status) => {
    expect(tell(outcome).status).toBe(status);
  });

  test('tells that what was chosen left nothing', () => {
    expect(tell({ results: [] }, { side: 'customer' }).status).toBe('nothing chosen for salt');
  });

  test('tells which words it took, the nearest three of each', () => {
    const corrected = [
      { typed: 'slat', taken: ['salt'] },
      { typed: 'metre', taken: ['meter', 'meters', 'mere', 'more'] },
    ];
    expect(tell({ results: [whole], corrected }).corrected).toEqual([
      'slat is “salt”',
      'metre is “meter”, “meters”, or “mere”',
    ]);
  });
});
