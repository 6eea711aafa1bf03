import { formatCount } from '../domain/count.ts';
import type { Harvest } from './harvest.ts';

/** What there is of it, counted: `3 notes, hands in 1 poll and 2 commitments`; empty where there is nothing. */
export function tellHarvest({ notes, polls, commitments, unread }: Harvest): string {
  const parts = [
    count(Object.keys(notes).length, 'note', 'notes'),
    count(Object.keys(polls).length, 'poll’s hands', 'polls’ hands'),
    count(commitments.length, 'commitment', 'commitments'),
    count(unread.length, 'text that could not be read', 'texts that could not be read'),
  ];
  const words = parts.filter((part) => part !== '');
  const last = words.pop() ?? '';
  return words.length === 0 ? last : `${words.join(', ')} and ${last}`;
}

function count(many: number, one: string, several: string): string {
  return many === 0 ? '' : formatCount(many, one, several);
}
