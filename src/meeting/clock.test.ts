import { describe, expect, test } from 'vitest';
import { makeProgram, makeStep } from '../../tests/factories/program.ts';
import { without } from '../../tests/factories/study.ts';
import { readClock, tellLateness } from './clock.ts';
import { openMeeting, type Act, type Meeting } from './meeting.ts';
import { perform } from './perform.ts';
import type { Program } from './program.ts';

const START = Date.UTC(2026, 10, 23, 9, 0);
/** Ten minutes each. */
const program = makeProgram({
  minutes: 45,
  steps: [1, 2, 3, 4].map((number) => makeStep(number)),
});

/** The meeting after acts, each so many minutes after its beginning. */
function meet(acts: [number, Act][], at: Program = program): Meeting {
  return acts.reduce(
    (meeting, [minutes, act]) =>
      perform(meeting, act, { program: at, now: START + minutes * 60_000 }),
    perform(openMeeting(at), { kind: 'start' }, { program: at, now: START }),
  );
}

function clockAt(minutes: number, meeting: Meeting, at: Program = program) {
  return readClock(at, meeting, START + minutes * 60_000);
}

/** How many minutes later than planned it ends. */
function lateAt(minutes: number, acts: [number, Act][]): number | undefined {
  const late = clockAt(minutes, meet(acts)).whole?.lateSeconds;
  return late === undefined ? undefined : late / 60;
}

const next: Act = { kind: 'next' };

describe('readClock', () => {
  test('stands still before the meeting is begun', () => {
    const clock = readClock(program, openMeeting(program), START);
    expect(clock).toMatchObject({ elapsedSeconds: 0, inStepSeconds: 0, stepSeconds: 600 });
    expect(clock.whole).toEqual({ plannedSeconds: 2700, expectedSeconds: 2400, lateSeconds: -300 });
  });

  test('counts the meeting, the step, and what is planned for it', () => {
    const clock = clockAt(14, meet([[11, next]]));
    expect(clock).toMatchObject({ elapsedSeconds: 840, inStepSeconds: 180, stepSeconds: 600 });
  });

  test('is late by what a step takes longer, from the minute it does', () => {
    expect(lateAt(10, [])).toBe(-5);
    expect(lateAt(13, [])).toBe(-2);
    expect(lateAt(25, [])).toBe(10);
    expect(lateAt(27, [[25, next]])).toBe(10);
  });

  test('makes up by leaving a step early, skipping or shortening one', () => {
    expect(lateAt(6, [[6, next]])).toBe(-9);
    expect(lateAt(25, [[1, { kind: 'skip', step: 4, isSkipped: true }]])).toBe(0);
    expect(lateAt(25, [[1, { kind: 'minutes', step: 4, minutes: 2 }]])).toBe(2);
    expect(lateAt(25, [[1, { kind: 'minutes', step: 1, minutes: 20 }]])).toBe(10);
  });

  test('takes the steps in the order of today', () => {
    const moved = meet([
      [0, { kind: 'move', step: 4, by: -3 }],
      [0, { kind: 'jump', spot: { step: 4, moment: 1 } }],
    ]);
    expect(clockAt(0, moved).whole?.expectedSeconds).toBe(2400);
  });

  test('counts a skipped step that is shown all the same', () => {
    const skipped = meet([[0, { kind: 'skip', step: 1, isSkipped: true }]]);
    expect(clockAt(0, skipped).whole?.expectedSeconds).toBe(2400);
  });

  test('plans nothing where nobody did', () => {
    const steps = [without(makeStep(1), 'minutes')];
    const story: Program = { ...without(makeProgram({ steps }), 'minutes'), kind: 'story' };
    const clock = clockAt(3, meet([], story), story);
    expect(clock).toEqual({ elapsedSeconds: 180, inStepSeconds: 180 });
  });

  test('goes by the sum of the steps where the whole has no length', () => {
    const rest = without(program, 'minutes');
    expect(clockAt(0, meet([], rest), rest).whole?.plannedSeconds).toBe(2400);
  });

  test('never counts below none, whatever the computer’s clock does', () => {
    expect(clockAt(-30, meet([]))).toMatchObject({ elapsedSeconds: 0, inStepSeconds: 0 });
  });
});

describe('tellLateness', () => {
  test.each([
    [0, 'On time'],
    [59, 'On time'],
    [-59, 'On time'],
    [60, '1 minute behind'],
    [-60, '1 minute ahead'],
    [184, '3 minutes behind'],
    [-3600, '60 minutes ahead'],
  ])('says of %j seconds: %s', (lateSeconds, words) => {
    expect(tellLateness({ lateSeconds })).toBe(words);
  });
});
