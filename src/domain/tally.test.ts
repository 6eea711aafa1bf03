import { describe, expect, test } from 'vitest';
import { countVoices, listVoices, type CountedPerson, type HeardClip } from './tally.ts';

function clipOf(personIds: string[], speakers: string[] = personIds): HeardClip {
  return { personIds, transcripts: [{ cues: speakers.map((speaker) => ({ speaker })) }] };
}

const people = new Map<string, CountedPerson>([
  ['amina', { side: 'customer', organisation: 'Lake Trust' }],
  ['linh', { side: 'customer', organisation: 'lake  trust ' }],
  ['operator', { side: 'customer' }],
  ['rodrigo', { side: 'customer', organisation: 'Salina' }],
  ['tomas', { side: 'employee', organisation: 'Halden' }],
  ['jo', {}],
]);

describe('listVoices', () => {
  test('are the interviewed people who speak, not who sits beside them or asks', () => {
    expect(listVoices(clipOf(['amina', 'linh'], ['jo', 'amina']))).toEqual(['amina']);
  });

  test('are all of them where nobody is named', () => {
    expect(listVoices({ personIds: ['amina'], transcripts: [{ cues: [{}] }] })).toEqual(['amina']);
  });
});

describe('countVoices', () => {
  test('counts somebody with several clips once', () => {
    const tally = countVoices([clipOf(['amina']), clipOf(['amina']), clipOf(['tomas'])], people);
    expect(tally.personIds).toEqual(['amina', 'tomas']);
    expect(tally.sides.customer.personIds).toEqual(['amina']);
    expect(tally.sides.employee.personIds).toEqual(['tomas']);
  });

  test('counts everybody on their own side, also in a clip they share', () => {
    const { sides } = countVoices([clipOf(['amina', 'tomas'])], people);
    expect(sides.customer.personIds).toEqual(['amina']);
    expect(sides.employee.personIds).toEqual(['tomas']);
  });

  test('does not count whoever only asks, nor anybody unknown', () => {
    expect(countVoices([clipOf(['jo']), clipOf(['nobody'])], people).personIds).toEqual([]);
  });

  test('counts an organisation once, however it is spaced and capitalised', () => {
    const { sides } = countVoices([clipOf(['amina']), clipOf(['linh'])], people);
    expect(sides.customer.organisations).toHaveLength(1);
  });

  test('says for how many no organisation is shown, and guesses none', () => {
    const { sides } = countVoices([clipOf(['rodrigo']), clipOf(['operator'])], people);
    expect(sides.customer).toEqual({
      personIds: ['rodrigo', 'operator'],
      organisations: ['Salina'],
      withoutOrganisation: 1,
    });
  });

  test('is empty where there is no clip', () => {
    const none = { personIds: [], organisations: [], withoutOrganisation: 0 };
    expect(countVoices([], people)).toEqual({ ...none, sides: { customer: none, employee: none } });
  });
});
