import { describe, expect, test } from 'vitest';
import { buildResult } from '../../../tests/factories/search-result.ts';
import { seatResults } from './seats.ts';

describe('seatResults', () => {
  test('seats results on their side or on the table, and keeps their order', () => {
    const seats = seatResults([
      buildResult('one', '', { entry: { side: 'employee' } }),
      buildResult('two', '', { entry: { kind: 'theme' } }),
      buildResult('three', '', { entry: { side: 'customer' } }),
      buildResult('four', '', { entry: { side: 'employee' } }),
    ]);
    const told = Object.entries(seats).map(([seat, results]) => [
      seat,
      ...results.map(({ rank, result }) => `${rank} ${result.entry.title}`),
    ]);
    expect(told).toEqual([
      ['customer', '2 three'],
      ['table', '1 two'],
      ['employee', '0 one', '3 four'],
    ]);
  });
});
