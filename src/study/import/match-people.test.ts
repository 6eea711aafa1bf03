import { describe, expect, it } from 'vitest';
import { findPerson, turnName } from './match-people.ts';

const PEOPLE = [
  { id: 'devin', name: 'Devin Becker' },
  { id: 'silem', name: 'K. Silem Mohammad' },
  { id: 'gluck', name: 'Louise Glück' },
  { id: 'dora', name: 'Dora Lind' },
  { id: 'jo', name: 'Jo Lind' },
];

describe('findPerson', () => {
  it.each([
    ['DEVIN BECKER', 'devin'],
    ['Becker, Devin', 'devin'],
    ['DB', 'devin'],
    ['D. B.', undefined],
    ['Gluck', 'gluck'],
    ['KM', 'silem'],
    ['KSM', 'silem'],
    ['Kasey Mohammad', 'silem'],
    ['Lind', undefined],
    ['J. Lind', 'jo'],
    ['Somebody', undefined],
  ])('takes “%s” for %s', (speaker, id) => {
    expect(findPerson(speaker, PEOPLE)?.id).toBe(id);
  });
});

describe('turnName', () => {
  it('puts the first name first', () => {
    expect(turnName('Becker, Devin')).toBe('Devin Becker');
    expect(turnName(' Rae Armantrout ')).toBe('Rae Armantrout');
  });
});
