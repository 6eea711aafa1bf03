import { describe, expect, test } from 'vitest';
import { makeProgram, makeStep } from '../../tests/factories/program.ts';
import { listAhead } from './ahead.ts';
import { openMeeting } from './meeting.ts';
import type { Moment } from './program.ts';

function ask(text: string): Moment {
  return { kind: 'question', heading: 'Discuss', text, isTimed: false };
}

const program = makeProgram({
  steps: [
    makeStep(1, { moments: [ask('1'), ask('1.2')] }),
    makeStep(2, { moments: [ask('2')] }),
    makeStep(3, { moments: [ask('3')] }),
  ],
});
const meeting = openMeeting(program);

describe('listAhead', () => {
  test('lists what comes next, over the end of a step', () => {
    expect(listAhead(program, meeting, 2)).toEqual([ask('1.2'), ask('2')]);
  });

  test('passes over what is skipped today, in the order of today', () => {
    const plan = { order: [1, 3, 2], skipped: [2], minutes: {} };
    expect(listAhead(program, { ...meeting, plan }, 9)).toEqual([ask('1.2'), ask('3')]);
  });

  test('is empty at the end', () => {
    const last = { ...meeting, spot: { step: 3, moment: 1 } };
    expect(listAhead(program, last, 2)).toEqual([]);
  });
});
