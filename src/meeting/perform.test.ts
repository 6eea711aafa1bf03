import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  makeProgram,
  makeQuestion,
  makeStep,
  makeWallClip,
} from '../../tests/factories/program.ts';
import { holdsSpot, openMeeting, type Act, type Meeting } from './meeting.ts';
import { perform } from './perform.ts';

const clip = makeWallClip();
const program = makeProgram({
  clips: { [clip.id]: clip },
  steps: [
    makeStep(1, {
      kind: 'play',
      moments: [
        { kind: 'title', clipId: clip.id },
        { kind: 'clip', clipId: clip.id },
      ],
    }),
    makeStep(2),
    makeStep(3, { kind: 'write-first', minutes: 2, moments: [makeQuestion(true)] }),
    makeStep(4, { kind: 'break', minutes: 5, moments: [{ kind: 'break' }] }),
  ],
});
const NOW = 1_700_000_000_000;
const room = { program, now: NOW };

function performAll(acts: readonly Act[], from: Meeting = openMeeting(program)): Meeting {
  return acts.reduce((meeting, act) => perform(meeting, act, room), from);
}

const next: Act = { kind: 'next' };
const back: Act = { kind: 'back' };

describe('perform', () => {
  test('goes on moment by moment and step by step, and stays at the end', () => {
    const spots = [0, 1, 2, 3, 4, 5].map((many) => performAll(Array<Act>(many).fill(next)).spot);
    expect(spots).toEqual([
      { step: 1, moment: 1 },
      { step: 1, moment: 2 },
      { step: 2, moment: 1 },
      { step: 3, moment: 1 },
      { step: 4, moment: 1 },
      { step: 4, moment: 1 },
    ]);
  });

  test('goes back to the last moment of the step before, and stays at the start', () => {
    const there = performAll([{ kind: 'jump', spot: { step: 2, moment: 1 } }, back]);
    expect(there.spot).toEqual({ step: 1, moment: 2 });
    expect(performAll([back, back, back], there).spot).toEqual({ step: 1, moment: 1 });
  });

  test('passes over skipped steps, and takes them in the order of today', () => {
    const planned = performAll([
      { kind: 'skip', step: 2, isSkipped: true },
      { kind: 'move', step: 4, by: -1 },
    ]);
    expect(planned.plan.order).toEqual([1, 2, 4, 3]);
    expect(performAll([next, next], planned).spot.step).toBe(4);
    expect(performAll([{ kind: 'last' }], planned).spot.step).toBe(3);
    const again = performAll([{ kind: 'skip', step: 2, isSkipped: false }], planned);
    expect(performAll([next, next], again).spot.step).toBe(2);
  });

  test('leaves a skipped step for the one after it', () => {
    const within = performAll([
      { kind: 'jump', spot: { step: 2, moment: 1 } },
      { kind: 'skip', step: 2, isSkipped: true },
    ]);
    expect(within.spot.step).toBe(2);
    expect(perform(within, next, room).spot.step).toBe(3);
    expect(perform(within, back, room).spot.step).toBe(1);
  });

  test('refuses a place that the program does not hold', () => {
    const start = openMeeting(program);
    expect(perform(start, { kind: 'jump', spot: { step: 9, moment: 1 } }, room)).toBe(start);
    expect(perform(start, { kind: 'jump', spot: { step: 1, moment: 3 } }, room)).toBe(start);
  });

  test('lights the wall and plays on when it moves', () => {
    const dark = performAll([next, { kind: 'black' }, { kind: 'pause' }, { kind: 'replay' }]);
    expect(dark).toMatchObject({ isBlack: true, isPaused: false, plays: 1 });
    expect(perform(dark, next, room)).toMatchObject({ isBlack: false, plays: 0 });
    const halted = performAll([next, { kind: 'pause' }]);
    expect(halted.isPaused).toBe(true);
    expect(perform(halted, next, room).isPaused).toBe(false);
  });

  test('moves no step past the ends of the order', () => {
    const move = (step: number, by: number): number[] =>
      performAll([{ kind: 'move', step, by }]).plan.order;
    expect(move(1, -1)).toEqual([1, 2, 3, 4]);
    expect(move(2, -9)).toEqual([2, 1, 3, 4]);
    expect(move(4, 1)).toEqual([1, 2, 3, 4]);
  });

  test('is never louder than full, nor quieter than silence', () => {
    const volumes = [3, -1, 0.4].map((volume) => performAll([{ kind: 'volume', volume }]).volume);
    expect(volumes).toEqual([1, 0, 0.4]);
  });

  test('counts a step from when it is reached, not from its later moments', () => {
    const later = (meeting: Meeting, minutes: number): Meeting =>
      perform(meeting, next, { program, now: NOW + minutes * 60_000 });
    const second = later(openMeeting(program), 1);
    expect(second.enteredAt).toBe(NOW + 60_000);
    const inSameStep = later(performAll([{ kind: 'start' }]), 2);
    expect(inSameStep.enteredAt).toBe(NOW);
    expect(later(inSameStep, 5).enteredAt).toBe(NOW + 300_000);
  });

  test('counts silence and breaks down by itself, and forgets the timer with the step', () => {
    const silent = performAll([{ kind: 'jump', spot: { step: 3, moment: 1 } }]);
    expect(silent.timer).toEqual({ endsAt: NOW + 120_000 });
    expect(perform(silent, next, room).timer).toEqual({ endsAt: NOW + 300_000 });
    expect(performAll([{ kind: 'jump', spot: { step: 2, moment: 1 } }], silent)).not.toHaveProperty(
      'timer',
    );
  });

  test('starts, halts and goes on with a timer', () => {
    const asked = performAll([next, next, { kind: 'timer' }]);
    expect(asked.timer).toEqual({ endsAt: NOW + 600_000 });
    const later = { program, now: NOW + 60_000 };
    const halted = perform(asked, { kind: 'timer' }, later);
    expect(halted.timer).toEqual({ leftSeconds: 540 });
    const much = { program, now: NOW + 900_000 };
    expect(perform(halted, { kind: 'timer' }, much).timer).toEqual({ endsAt: NOW + 1_440_000 });
  });

  test('keeps minutes of today beside those of the program', () => {
    const shorter = performAll([{ kind: 'minutes', step: 2, minutes: 4 }]);
    expect(shorter.plan.minutes).toEqual({ 2: 4 });
    const asBefore = performAll([{ kind: 'minutes', step: 2, minutes: 10 }], shorter);
    expect(asBefore.plan.minutes).toEqual({});
    expect(performAll([{ kind: 'minutes', step: 2, minutes: -3 }]).plan.minutes).toEqual({ 2: 0 });
  });

  test('begins with the first move', () => {
    expect(openMeeting(program)).not.toHaveProperty('startedAt');
    expect(performAll([next]).startedAt).toBe(NOW);
  });

  test('never leaves the program, whatever is asked', () => {
    const act: fc.Arbitrary<Act> = fc.oneof(
      fc.constantFrom<Act>(next, back, { kind: 'first' }, { kind: 'last' }, { kind: 'timer' }),
      fc.record({
        kind: fc.constant('jump' as const),
        spot: fc.record({ step: fc.integer({ min: -1, max: 6 }), moment: fc.integer() }),
      }),
      fc.record({
        kind: fc.constant('skip' as const),
        ...{ step: fc.integer({ min: 0, max: 5 }), isSkipped: fc.boolean() },
      }),
      fc.record({
        kind: fc.constant('move' as const),
        ...{ step: fc.integer({ min: 0, max: 5 }), by: fc.integer() },
      }),
    );
    fc.assert(
      fc.property(fc.array(act, { maxLength: 30 }), (acts) => {
        const { spot, plan } = performAll(acts);
        expect(holdsSpot(program, spot)).toBe(true);
        expect(plan.order.toSorted()).toEqual([1, 2, 3, 4]);
      }),
    );
  });
});
