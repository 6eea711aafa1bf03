import { SIDES, type Side } from '../../domain/evidence.ts';
import type { SearchResult } from '../../search/query/results.ts';

/** Where a result sits: on its side, or on the table. */
export type SeatName = Side | 'table';

export const SEATS = [SIDES[0], 'table', SIDES[1]] as const;

/** A result, and how many are better. */
export interface SeatedResult {
  result: SearchResult;
  rank: number;
}

/** Results by where they sit, the better ones first in each. */
export function seatResults(results: readonly SearchResult[]): Record<SeatName, SeatedResult[]> {
  const seats: Record<SeatName, SeatedResult[]> = { customer: [], table: [], employee: [] };
  for (const [rank, result] of results.entries())
    seats[result.entry.side ?? 'table'].push({ result, rank });
  return seats;
}
