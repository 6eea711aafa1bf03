import { describe, expect, test } from 'vitest';
import type { Voices } from '../../domain/tally.ts';
import { describeVoices, formatSide, formatVoices, SIDE_NOUN } from './voices.ts';

function voicesOf(people: number, organisations: string[], withoutOrganisation = 0): Voices {
  const personIds = Array.from({ length: people }, (_, index) => `p${index}`);
  return { personIds, organisations, withoutOrganisation };
}

describe('formatVoices', () => {
  test.each<[string, Voices, string]>([
    ['tells where they are from', voicesOf(3, ['A', 'B']), '3 customers from 2 organisations'],
    [
      'tells of whom that is not shown, without making them more',
      voicesOf(4, ['A', 'B'], 1),
      '4 customers: 3 from 2 organisations, 1 whose organisation is not named',
    ],
    [
      'tells that it is shown of none',
      voicesOf(2, [], 2),
      '2 customers whose organisations are not named',
    ],
    ['tells it of one', voicesOf(1, [], 1), '1 customer whose organisation is not named'],
    ['does not count the house of one', voicesOf(1, ['A']), '1 customer'],
    ['does not name what goes without saying', voicesOf(3, ['Halden']), '3 customers'],
  ])('%s', (_, voices, expected) => {
    expect(formatVoices(voices, SIDE_NOUN.customer, 'Halden')).toBe(expected);
  });
});

describe('describeVoices', () => {
  test('leaves the number to whoever draws it', () => {
    expect(describeVoices(voicesOf(2, ['A']), SIDE_NOUN.employee, 'Halden')).toBe(
      'employees from 1 organisation',
    );
  });
});

describe('formatSide', () => {
  test('says so where nobody is heard', () => {
    expect(formatSide(voicesOf(0, []), 'employee')).toBe('no employee');
    expect(formatSide(voicesOf(2, []), 'employee')).toBe('2 employees');
  });
});
