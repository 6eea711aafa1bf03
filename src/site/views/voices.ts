import { formatCount } from '../../domain/count.ts';
import type { Side } from '../../domain/evidence.ts';
import type { Voices } from '../../domain/tally.ts';

/** What a person counted is called, one and several. */
export type Noun = readonly [one: string, many: string];

export const PEOPLE: Noun = ['person', 'people'];
export const SIDE_NOUN: Record<Side, Noun> = {
  customer: ['customer', 'customers'],
  employee: ['employee', 'employees'],
};

/** People, with where they are from as far as that is shown: `3 customers from 2 organisations`. */
export function formatVoices(voices: Voices, noun: Noun, own: string): string {
  return `${voices.personIds.length} ${describeVoices(voices, noun, own)}`;
}

/**
 * What follows the number of people: `customers from 2 organisations`, or `customers: 3 from 2
 * organisations, 1 whose organisation is not named`.
 *
 * @param own the organisation that the study is about; that all are from it goes without saying
 */
export function describeVoices(voices: Voices, [one, many]: Noun, own: string): string {
  const { personIds, organisations, withoutOrganisation: unnamed } = voices;
  const people = personIds.length === 1 ? one : many;
  const named = personIds.length - unnamed;
  const from = `from ${formatCount(organisations.length, 'organisation')}`;
  const hidden = `whose ${unnamed === 1 ? 'organisation is' : 'organisations are'} not named`;
  if (unnamed > 0 && named > 0) return `${people}: ${named} ${from}, ${unnamed} ${hidden}`;
  if (unnamed > 0) return `${people} ${hidden}`;
  const goesWithoutSaying = personIds.length === 1 || organisations.every((name) => name === own);
  return goesWithoutSaying ? people : `${people} ${from}`;
}

/** `3 customers`, `no employee`. */
export function formatSide(voices: Voices, side: Side): string {
  const [one] = SIDE_NOUN[side];
  const { length } = voices.personIds;
  return length === 0 ? `no ${one}` : formatCount(length, ...SIDE_NOUN[side]);
}
