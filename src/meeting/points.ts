import type { Moment } from './program.ts';
import { splitForAGlance } from './glance.ts';

/** Points to read aloud, no more at a time than the back row reads at a glance. */
export function listPoints(
  head: Omit<Extract<Moment, { kind: 'list' }>, 'kind' | 'items'>,
  points: readonly string[],
): Moment[] {
  const countLetters = (some: readonly string[]): number => some.join('').length;
  return splitForAGlance(points, countLetters).map((items) => ({ kind: 'list', ...head, items }));
}
