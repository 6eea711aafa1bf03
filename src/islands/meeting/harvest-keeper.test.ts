import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeComputer } from '../../../tests/factories/kept.ts';
import { makeProgram } from '../../../tests/factories/program.ts';
import { fieldOf, nameHarvest, readHarvest, readKept } from '../../meeting/harvest.ts';
import { HarvestKeeper } from './harvest-keeper.ts';

const program = makeProgram();
const NOTE = fieldOf.note(1);
let computer: FakeComputer;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_700_000_000_000 });
  computer = new FakeComputer();
});
afterEach(() => {
  vi.useRealTimers();
});

function open(): Promise<HarvestKeeper> {
  return HarvestKeeper.open(computer.openWindow(), program);
}

function storedNotes(): Record<number, string> {
  return readHarvest(readKept(computer.texts.get(nameHarvest(program)))).notes;
}

async function settle(): Promise<void> {
  await vi.advanceTimersByTimeAsync(1);
}

describe('HarvestKeeper', () => {
  test('keeps every letter at once', async () => {
    const keeper = await open();
    for (const text of ['S', 'Sh', 'She']) {
      keeper.type(NOTE, text);
      await Promise.resolve().then(() => undefined);
    }
    await settle();
    expect(storedNotes()).toEqual({ 1: 'She' });
    expect(keeper.keeping).toBe('kept');
  });

  test('has again what was typed before the window was killed', async () => {
    (await open()).type(NOTE, 'She laughed.');
    await settle();
    expect((await open()).harvest.notes).toEqual({ 1: 'She laughed.' });
  });

  test('shows in each window what is typed in the other', async () => {
    const [one, other] = [await open(), await open()];
    const told = vi.fn();
    other.onChange(told);
    one.type(NOTE, 'Here.');
    await settle();
    other.type(fieldOf.note(2), 'There.');
    await settle();
    expect(told).toHaveBeenCalled();
    for (const { harvest } of [one, other])
      expect(harvest.notes).toEqual({ 1: 'Here.', 2: 'There.' });
  });

  test('loses nothing of what two windows type at the same moment', async () => {
    const [one, other] = [await open(), await open()];
    computer.isSlow = true;
    one.type(NOTE, 'One.');
    other.type(NOTE, 'Other.');
    other.type(fieldOf.poll(2, 0), '3');
    await settle();
    for (let round = 0; round < 4; round += 1) {
      computer.deliver();
      await settle();
    }
    expect(one.harvest).toEqual(other.harvest);
    expect(one.harvest.notes[1]?.split('\n').toSorted()).toEqual(['One.', 'Other.']);
    expect(storedNotes()).toEqual(one.harvest.notes);
  });

  test('says when nothing can be kept, and tries again', async () => {
    const keeper = await open();
    computer.keeps = false;
    keeper.type(NOTE, 'She laughed.');
    await settle();
    expect(keeper.keeping).toBe('refused');
    computer.keeps = true;
    await vi.advanceTimersByTimeAsync(4000);
    expect(keeper.keeping).toBe('kept');
    expect(storedNotes()).toEqual({ 1: 'She laughed.' });
  });

  test('writes over nothing that it could not read', async () => {
    (await open()).type(NOTE, 'Before.');
    await settle();
    const { texts } = computer;
    // That window is gone: nobody is left who knows what it wrote.
    computer = new FakeComputer();
    for (const [key, text] of texts) computer.texts.set(key, text);
    const kept = computer.openWindow();
    vi.spyOn(kept, 'read').mockRejectedValueOnce(new Error('locked'));
    const keeper = await HarvestKeeper.open(kept, program);
    expect(keeper.keeping).toBe('refused');
    keeper.type(fieldOf.note(2), 'After.');
    await settle();
    expect(storedNotes()).toEqual({ 1: 'Before.', 2: 'After.' });
  });

  test('deletes everything in every window', async () => {
    const [one, other] = [await open(), await open()];
    one.type(NOTE, 'Here.');
    await settle();
    other.clear();
    await settle();
    expect(one.harvest.notes).toEqual({});
    expect(computer.texts.get(nameHarvest(program))).not.toContain('Here');
  });
});
