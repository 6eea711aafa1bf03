import { describe, expect, test } from 'vitest';
import { makePlanned } from '../../../tests/factories/planned-session.ts';
import { makeProgram } from '../../../tests/factories/program.ts';
import type { PlannedItem } from '../../meeting/planned-session.ts';
import { formatProgramName } from '../../meeting/program.ts';
import { Pantry } from './pantry.ts';

function play(...ids: string[]): PlannedItem {
  return {
    kind: 'play',
    clips: ids.map((id) => ({ id, title: id })),
    key: 1,
    minutes: 2,
    note: '',
  };
}

const session = makePlanned({ items: [play('amina/arm', 'amina/lost', 'amina/gone')] });

describe('Pantry', () => {
  test('loads once what the edition has, and asks for nothing else', async () => {
    const asked: string[] = [];
    const pantry = new Pantry({ clip: ['amina/arm', 'amina/lost'] }, (name) => {
      asked.push(formatProgramName(name));
      return name.id === 'amina/lost'
        ? Promise.reject(new Error('no network'))
        : Promise.resolve(makeProgram(name));
    });
    expect(pantry.find({ kind: 'clip', id: 'amina/arm' })).toBe('coming');
    const [first, meanwhile] = [pantry.fill(session), pantry.fill(session)];
    expect([await first, await meanwhile]).toEqual([true, false]);
    expect(await pantry.fill(session)).toBe(false);
    expect(asked).toEqual(['clip/amina/arm', 'clip/amina/lost']);
    const found = ['arm', 'lost', 'gone'].map((id) =>
      pantry.find({ kind: 'clip', id: `amina/${id}` }),
    );
    expect(found).toEqual(['here', 'failed', 'gone']);
  });
});
