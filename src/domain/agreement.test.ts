import { describe, expect, test } from 'vitest';
import { findAgreements } from './agreement.ts';
import type { EvidenceKind } from './evidence.ts';
import type { CountedPerson, HeardClip } from './tally.ts';

const people = new Map<string, CountedPerson>([
  ['amina', { side: 'customer' }],
  ['linh', { side: 'customer' }],
  ['tomas', { side: 'employee' }],
]);

function clipOf(personId: string, ...kinds: EvidenceKind[]): HeardClip & { kinds: EvidenceKind[] } {
  return { personIds: [personId], transcripts: [], kinds };
}

describe('findAgreements', () => {
  test('finds the kinds that both sides are evidence of, and counts people', () => {
    const clips = [
      clipOf('amina', 'does-not-meet-need', 'wish'),
      clipOf('amina', 'does-not-meet-need'),
      clipOf('linh', 'does-not-meet-need'),
      clipOf('tomas', 'did-not-know', 'does-not-meet-need'),
    ];
    const [agreement, ...others] = findAgreements(clips, people);
    expect(others).toEqual([]);
    expect(agreement?.kind).toBe('does-not-meet-need');
    expect(agreement?.tally.sides.customer.personIds).toEqual(['amina', 'linh']);
    expect(agreement?.tally.sides.employee.personIds).toEqual(['tomas']);
  });

  test('finds none within one side', () => {
    expect(findAgreements([clipOf('amina', 'wish'), clipOf('linh', 'wish')], people)).toEqual([]);
  });

  test('takes no two days for an agreement', () => {
    const clips = [clipOf('amina', 'daily-reality'), clipOf('tomas', 'daily-reality')];
    expect(findAgreements(clips, people)).toEqual([]);
  });
});
