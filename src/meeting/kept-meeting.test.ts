import { describe, expect, test } from 'vitest';
import { makeProgram, makeStep } from '../../tests/factories/program.ts';
import { parseMeeting } from './kept-meeting.ts';
import { openMeeting, type Meeting } from './meeting.ts';

const program = makeProgram();
const NOW = 1_700_000_000_000;
const HOUR = 3_600_000;

function keep(meeting: Partial<Meeting>, at = NOW): string {
  const whole = { ...openMeeting(program), ...meeting };
  return JSON.stringify({ meeting: whole, revision: { count: 7, window: 'a' }, at });
}

describe('parseMeeting', () => {
  test('reads what was kept', () => {
    const meeting: Meeting = {
      ...openMeeting(program),
      ...{ spot: { step: 2, moment: 1 }, isBlack: true, volume: 0.4, language: 'es' },
      ...{ hasCaptions: false, startedAt: NOW - HOUR, timer: { leftSeconds: 12 } },
      plan: { order: [3, 1, 2], skipped: [1], minutes: { 2: 4 } },
    };
    expect(parseMeeting(keep(meeting), program, NOW)).toEqual({ meeting, count: 7 });
  });

  test('begins anew after a night, with the plan that was made', () => {
    const plan = { order: [2, 1, 3], skipped: [3], minutes: { 1: 5 } };
    const kept = keep(
      { spot: { step: 3, moment: 1 }, startedAt: NOW - 20 * HOUR, plan },
      NOW - 13 * HOUR,
    );
    expect(parseMeeting(kept, program, NOW)?.meeting).toEqual({
      ...openMeeting(program),
      ...{ plan, heldAt: NOW - 20 * HOUR },
    });
  });

  test('knows when the last meeting was held until another is', () => {
    const read = (kept: string) => parseMeeting(kept, program, NOW)?.meeting.heldAt;
    expect(read(keep({ heldAt: NOW - 20 * HOUR }))).toBe(NOW - 20 * HOUR);
    expect(read(keep({ heldAt: NOW - 50 * HOUR }, NOW - 13 * HOUR))).toBe(NOW - 50 * HOUR);
    const held = { heldAt: NOW - 50 * HOUR, startedAt: NOW - 15 * HOUR };
    expect(read(keep(held, NOW - 13 * HOUR))).toBe(NOW - 15 * HOUR);
    expect(read(keep({}, NOW - 13 * HOUR))).toBeUndefined();
  });

  test('fits a program that was built anew since', () => {
    const kept = keep({
      spot: { step: 3, moment: 1 },
      plan: { order: [3, 2, 1], skipped: [3], minutes: { 3: 1 } },
    });
    const smaller = makeProgram({ steps: [makeStep(1), makeStep(2), makeStep(4)] });
    expect(parseMeeting(kept, smaller, NOW)?.meeting).toMatchObject({
      spot: { step: 1, moment: 1 },
      plan: { order: [2, 1, 4], skipped: [], minutes: {} },
    });
  });

  test.each([undefined, '', 'null', '[]', '{', '{"meeting":5}', '{"meeting":{}}'])(
    'finds nothing in %j',
    (text) => {
      expect(parseMeeting(text, program, NOW)).toBeUndefined();
    },
  );

  test('passes over what somebody else stored there', () => {
    const text = JSON.stringify({
      meeting: { spot: 'x', volume: 9, timer: { endsAt: 'soon' }, plan: { order: 3, skipped: {} } },
      ...{ at: NOW, revision: null },
    });
    expect(parseMeeting(text, program, NOW)).toEqual({ meeting: openMeeting(program), count: 0 });
  });
});
