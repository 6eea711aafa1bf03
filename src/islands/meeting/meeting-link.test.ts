import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeComputer } from '../../../tests/factories/kept.ts';
import { makeProgram, makeStep } from '../../../tests/factories/program.ts';
import { MeetingLink, type LinkOptions } from './meeting-link.ts';

const program = makeProgram();
const START = 1_700_000_000_000;
let computer: FakeComputer;

beforeEach(() => {
  vi.useFakeTimers({ now: START });
  computer = new FakeComputer();
});
afterEach(() => {
  vi.useRealTimers();
});

function open(options: Partial<LinkOptions> = {}): Promise<MeetingLink> {
  return MeetingLink.open({ kept: computer.openWindow(), program, isWall: false, ...options });
}

describe('MeetingLink', () => {
  test('takes every window to where one goes, whichever it is', async () => {
    const [desk, wall, other] = [await open(), await open({ isWall: true }), await open()];
    desk.act({ kind: 'next' });
    wall.act({ kind: 'next' });
    expect([desk, wall, other].map(({ meeting }) => meeting.spot.step)).toEqual([3, 3, 3]);
    expect(desk.meeting).toEqual(wall.meeting);
  });

  test('stands where it stood after a reload of all windows', async () => {
    const first = await open();
    first.act({ kind: 'jump', spot: { step: 2, moment: 1 } });
    first.act({ kind: 'skip', step: 3, isSkipped: true });
    first.close();
    const again = await open();
    expect(again.meeting).toEqual(first.meeting);
    again.act({ kind: 'back' });
    expect(again.meeting.spot.step).toBe(1);
  });

  test('follows a window that is open where the browser keeps nothing', async () => {
    computer.keeps = false;
    const desk = await open();
    const failed = vi.fn();
    desk.onKeepingFailed(failed);
    desk.act({ kind: 'next' });
    await vi.advanceTimersByTimeAsync(0);
    expect(failed).toHaveBeenCalledOnce();
    expect((await open({ isWall: true })).meeting.spot.step).toBe(2);
  });

  test('agrees on one meeting when two windows act at once', async () => {
    const [one, two] = [await open(), await open()];
    computer.isSlow = true;
    one.act({ kind: 'next' });
    two.act({ kind: 'black' });
    expect(one.meeting).not.toEqual(two.meeting);
    computer.deliver();
    expect(one.meeting).toEqual(two.meeting);
  });

  test('has one wall heard: the last that was opened or used', async () => {
    const [desk, first] = [await open(), await open({ isWall: true })];
    const second = await open({ isWall: true });
    expect([first.walls.isVoice, second.walls.isVoice, desk.walls.isVoice]).toEqual([
      false,
      true,
      false,
    ]);
    first.act({ kind: 'next' });
    expect([first.walls.isVoice, second.walls.isVoice]).toEqual([true, false]);
  });

  test('has a wall of the meeting heard that is led, of all that are open', async () => {
    const [desk, wall] = [await open(), await open({ isWall: true })];
    const second = await open({ isWall: true });
    await vi.advanceTimersByTimeAsync(1000);
    const other = await open({ isWall: true, program: makeProgram({ id: 'another' }) });
    const isHeard = () => [wall, second, other].map(({ walls }) => walls.isVoice);
    expect(isHeard()).toEqual([false, false, true]);
    desk.act({ kind: 'next' });
    expect(isHeard().filter(Boolean)).toHaveLength(1);
    expect(isHeard()[2]).toBe(false);
    const led = isHeard();
    desk.act({ kind: 'next' });
    expect(isHeard()).toEqual(led);
    other.act({ kind: 'next' });
    expect(isHeard()).toEqual([false, false, true]);
  });

  test('takes in a meeting as far as it fits the program that was loaded here', async () => {
    const two = makeProgram({ steps: [makeStep(1), makeStep(2)] });
    const wall = await open({ isWall: true, program: two });
    wall.act({ kind: 'next' });
    const desk = await open();
    expect(desk.meeting.plan.order).toEqual([1, 2, 3]);
    expect(desk.meeting.spot.step).toBe(2);
    desk.act({ kind: 'last' });
    expect(desk.meeting.spot.step).toBe(3);
    expect(wall.meeting.spot.step).toBe(2);
    expect(wall.meeting.plan.order).toEqual([1, 2]);
  });
});
