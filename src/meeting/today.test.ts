import { describe, expect, test } from 'vitest';
import { makePlanned } from '../../tests/factories/planned-session.ts';
import { makeProgram, makeStep } from '../../tests/factories/program.ts';
import { openMeeting, type Act } from './meeting.ts';
import { perform } from './perform.ts';
import { planToday } from './today.ts';

const planned = makePlanned();
const steps = planned.items.map(({ key, minutes }) => makeStep(key, { minutes }));
const program = makeProgram({ planned, steps });

describe('planToday', () => {
  test('has the steps in the order, of the length and without those that today was', () => {
    const acts: Act[] = [
      { kind: 'move', step: 9, by: -8 },
      { kind: 'skip', step: 2, isSkipped: true },
      { kind: 'minutes', step: 1, minutes: 7 },
    ];
    const { plan } = acts.reduce(
      (meeting, act) => perform(meeting, act, { program, now: 0 }),
      openMeeting(program),
    );
    const { items = [] } = planToday(program, plan) ?? {};
    expect(items.map(({ key }) => key)).toEqual([9, 1, 3, 4, 5, 6, 7, 8, 10, 11, 12, 13]);
    expect(items.slice(0, 3).map(({ minutes }) => minutes)).toEqual([4, 7, 4]);
  });

  test('is none for what is projected without a session', () => {
    const bare = makeProgram({ kind: 'theme' });
    expect(planToday(bare, openMeeting(bare).plan)).toBeUndefined();
  });
});
