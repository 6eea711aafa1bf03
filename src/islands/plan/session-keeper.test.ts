import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeComputer } from '../../../tests/factories/kept.ts';
import { addItem, moveItem, type PlannedSession } from '../../meeting/planned-session.ts';
import { Plans } from './plans.ts';
import { SessionKeeper, type SessionChange } from './session-keeper.ts';

let computer: FakeComputer;
let plans: Plans;

afterEach(() => {
  vi.useRealTimers();
});
beforeEach(() => {
  computer = new FakeComputer();
  plans = new Plans(computer.openWindow(), ['employees']);
});

const addBreak =
  (minutes: number): SessionChange =>
  (session) =>
    addItem(session, { kind: 'break' }, { minutes });

const listMinutes = (session?: PlannedSession): number[] =>
  session?.items.map(({ minutes }) => minutes) ?? [];

async function openKeeper(): Promise<{ keeper: SessionKeeper; shown: number[][] }> {
  const session = (await plans.findCurrent()) ?? (await plans.begin());
  const shown: number[][] = [];
  const keeper: SessionKeeper = new SessionKeeper(plans, session, () => {
    shown.push(listMinutes(keeper.session));
  });
  return { keeper, shown };
}

describe('SessionKeeper', () => {
  test('shows at once what is done, and keeps all of it', async () => {
    const { keeper, shown } = await openKeeper();
    for (const minutes of [1, 2, 3]) keeper.change(addBreak(minutes));
    keeper.change((session) => moveItem(session, 3, 0));
    expect(shown).toEqual([[1], [1, 2], [1, 2, 3], [3, 1, 2]]);
    await keeper.settle();
    expect(listMinutes(await plans.findCurrent())).toEqual([3, 1, 2]);
    // Nothing that was shown was taken back meanwhile.
    expect(shown.slice(4).every((each) => each.join() === '3,1,2')).toBe(true);
  });

  test('meets what another window does', async () => {
    const { keeper } = await openKeeper();
    const other = new Plans(computer.openWindow(), ['employees']);
    await other.change(addBreak(7));
    keeper.change(addBreak(1));
    await keeper.settle();
    await other.change(addBreak(8));
    await expect.poll(() => listMinutes(keeper.session)).toEqual([7, 1, 8]);
    expect(listMinutes(await plans.findCurrent())).toEqual([7, 1, 8]);
  });

  test('goes on where the browser refuses, tells, and keeps all when it can again', async () => {
    const { keeper } = await openKeeper();
    keeper.change(addBreak(1));
    await keeper.settle();
    computer.keeps = false;
    keeper.change(addBreak(2));
    await keeper.settle();
    keeper.change(addBreak(3));
    await keeper.settle();
    expect(keeper.isRefused).toBe(true);
    expect(listMinutes(keeper.session)).toEqual([1, 2, 3]);
    expect(listMinutes(await plans.findCurrent())).toEqual([1]);
    computer.keeps = true;
    keeper.change(addBreak(4));
    await keeper.settle();
    expect(keeper.isRefused).toBe(false);
    expect(listMinutes(await plans.findCurrent())).toEqual([1, 2, 3, 4]);
  });

  test('tries again what the browser refused, by itself', async () => {
    vi.useFakeTimers();
    const { keeper } = await openKeeper();
    computer.keeps = false;
    keeper.change(addBreak(1));
    await vi.advanceTimersByTimeAsync(7000);
    expect(keeper.isRefused).toBe(true);
    computer.keeps = true;
    await vi.advanceTimersByTimeAsync(4000);
    expect(keeper.isRefused).toBe(false);
    expect(listMinutes(await plans.findCurrent())).toEqual([1]);
  });

  test('tries again what the browser refused when it is to be settled', async () => {
    const { keeper } = await openKeeper();
    computer.keeps = false;
    keeper.change(addBreak(1));
    await keeper.settle();
    computer.keeps = true;
    await keeper.settle();
    expect(keeper.isRefused).toBe(false);
    expect(listMinutes(await plans.findCurrent())).toEqual([1]);
  });

  test('loses nothing of what others did while the browser refused', async () => {
    const { keeper } = await openKeeper();
    computer.keeps = false;
    keeper.change(addBreak(1));
    await keeper.settle();
    computer.keeps = true;
    await new Plans(computer.openWindow(), ['employees']).change(addBreak(7));
    await keeper.settle();
    expect(listMinutes(await plans.findCurrent())).toEqual([7, 1]);
    expect(listMinutes(keeper.session)).toEqual([7, 1]);
  });

  test('keeps once what another window has deleted meanwhile', async () => {
    const { keeper } = await openKeeper();
    computer.keeps = false;
    keeper.change(addBreak(1));
    await keeper.settle();
    await new Plans(computer.openWindow(), ['employees']).remove(keeper.session.id);
    computer.keeps = true;
    await keeper.settle();
    expect(listMinutes(await plans.findCurrent())).toEqual([1]);
  });

  test('keeps nothing more of what was discarded', async () => {
    vi.useFakeTimers();
    const { keeper } = await openKeeper();
    computer.keeps = false;
    keeper.change(addBreak(1));
    await vi.advanceTimersByTimeAsync(1);
    keeper.discard();
    await plans.remove(keeper.session.id);
    computer.keeps = true;
    await vi.advanceTimersByTimeAsync(7000);
    expect(await plans.list()).toEqual([]);
  });

  test('hears no more of others when it is closed', async () => {
    const { keeper, shown } = await openKeeper();
    keeper.close();
    await new Plans(computer.openWindow(), ['employees']).change(addBreak(7));
    await keeper.settle();
    expect(shown).toEqual([]);
  });
});
