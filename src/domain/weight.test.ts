import { describe, expect, test } from 'vitest';
import type { CountedPerson, HeardClip } from './tally.ts';
import { listTakenAway, weighEvidence } from './weight.ts';

const people = new Map<string, CountedPerson>([
  ['amina', { side: 'customer' }],
  ['rodrigo', { side: 'customer' }],
  ['tomas', { side: 'employee' }],
]);

function clipOf(personId: string): HeardClip {
  return { personIds: [personId], transcripts: [] };
}

const whole = weighEvidence(
  { for: [clipOf('amina'), clipOf('rodrigo')], against: [clipOf('rodrigo'), clipOf('tomas')] },
  people,
);

describe('weighEvidence', () => {
  test('counts somebody who speaks for and against once in all', () => {
    expect(whole.all.personIds).toEqual(['amina', 'rodrigo', 'tomas']);
    expect(whole.for.personIds).toHaveLength(2);
    expect(whole.against.personIds).toHaveLength(2);
    expect(whole.bothWays).toBe(1);
  });

  test('knows which parts there is evidence of', () => {
    expect(whole.parts).toEqual(['for', 'against', 'customer', 'employee']);
    expect(weighEvidence({ for: [clipOf('amina')], against: [] }, people).parts).toEqual([
      'for',
      'customer',
    ]);
    expect(weighEvidence({ for: [], against: [] }, people).parts).toEqual([]);
  });
});

describe('listTakenAway', () => {
  test('are the parts of which nothing is left', () => {
    const left = weighEvidence({ for: [clipOf('amina')], against: [clipOf('rodrigo')] }, people);
    expect(listTakenAway(whole, left)).toEqual(['employee']);
    expect(listTakenAway(whole, weighEvidence({ for: [], against: [] }, people))).toEqual([
      'for',
      'against',
      'customer',
      'employee',
    ]);
  });

  test('are none that there was no evidence of to begin with', () => {
    const thin = weighEvidence({ for: [clipOf('amina')], against: [] }, people);
    expect(listTakenAway(thin, thin)).toEqual([]);
  });
});
