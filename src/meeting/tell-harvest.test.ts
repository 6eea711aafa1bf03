import { describe, expect, test } from 'vitest';
import { makeCommitment, makeHarvest } from '../../tests/factories/meeting-record.ts';
import { tellHarvest } from './tell-harvest.ts';

describe('tellHarvest', () => {
  test('counts what there is, and nothing else', () => {
    expect(tellHarvest(makeHarvest())).toBe('');
    expect(tellHarvest(makeHarvest({ notes: { 1: 'a' } }))).toBe('1 note');
    const all = makeHarvest({
      ...{ notes: { 1: 'a', 2: 'b' }, polls: { 3: [1] }, unread: ['x'] },
      commitments: [makeCommitment()],
    });
    expect(tellHarvest(all)).toBe(
      '2 notes, 1 poll’s hands, 1 commitment and 1 text that could not be read',
    );
  });
});
