import { formatCount } from '../domain/count.ts';
import { findStep, listSteps, minutesOf, type Meeting } from './meeting.ts';
import type { Program, ProgramStep } from './program.ts';

/** How a meeting stands against its plan, in seconds. */
export interface MeetingClock {
  /** Since the meeting was begun; 0 before. */
  elapsedSeconds: number;
  /** Since the step that is shown was reached; 0 before the meeting was begun. */
  inStepSeconds: number;
  /** What the step that is shown may take today; absent where nobody planned it. */
  stepSeconds?: number;
  /** Absent where nobody planned how long it takes. */
  whole?: WholeClock;
}

export interface WholeClock {
  /** How long it was planned to take. */
  plannedSeconds: number;
  /** How long it takes if what is left takes as long as it was planned to. */
  expectedSeconds: number;
  /** How much later than planned it ends; less than 0 for earlier. */
  lateSeconds: number;
}

/**
 * A step that takes longer than it may makes the end late from then on; one that is left early, is
 * shortened or skipped makes up for it.
 *
 * @param now as `Date.now()` gives it
 */
export function readClock(program: Program, meeting: Meeting, now: number): MeetingClock {
  const { startedAt, enteredAt = startedAt } = meeting;
  const elapsedSeconds = secondsSince(startedAt, now);
  const inStepSeconds = Math.min(elapsedSeconds, secondsSince(enteredAt, now));
  const step = findStep(program, meeting.spot.step);
  const planned = plannedSeconds(program);
  const clock = { elapsedSeconds, inStepSeconds };
  if (!step) return clock;
  const stepSeconds = secondsOf(step, meeting);
  const isPlanned = step.minutes !== undefined || stepSeconds > 0;
  return {
    ...clock,
    ...(isPlanned && { stepSeconds }),
    ...(planned !== undefined && {
      whole: readWhole(clock, {
        plannedSeconds: planned,
        leftSeconds: Math.max(0, stepSeconds - inStepSeconds) + secondsAfter(program, meeting),
      }),
    }),
  };
}

function readWhole(
  { elapsedSeconds }: Pick<MeetingClock, 'elapsedSeconds'>,
  { plannedSeconds, leftSeconds }: { plannedSeconds: number; leftSeconds: number },
): WholeClock {
  const expectedSeconds = elapsedSeconds + leftSeconds;
  return { plannedSeconds, expectedSeconds, lateSeconds: expectedSeconds - plannedSeconds };
}

/** A computer whose clock is set back has not been meeting for less than no time. */
function secondsSince(time: number | undefined, now: number): number {
  return time === undefined ? 0 : Math.max(0, (now - time) / 1000);
}

function plannedSeconds({ minutes, steps }: Program): number | undefined {
  if (minutes !== undefined) return minutes * 60;
  const sum = steps.reduce((total, step) => total + (step.minutes ?? 0), 0);
  return sum > 0 ? sum * 60 : undefined;
}

function secondsOf(step: ProgramStep, { plan }: Meeting): number {
  return minutesOf(step, plan) * 60;
}

/** What comes after the step that is shown, in today's order; a skipped one may be shown all the same. */
function secondsAfter(program: Program, meeting: Meeting): number {
  const { order } = meeting.plan;
  const here = order.indexOf(meeting.spot.step);
  return sumSeconds(
    listSteps(program, meeting.plan).filter(({ number }) => order.indexOf(number) > here),
    meeting,
  );
}

function sumSeconds(steps: readonly ProgramStep[], meeting: Meeting): number {
  return steps.reduce((total, step) => total + secondsOf(step, meeting), 0);
}

/** Ahead or behind, in words; less than a minute is nothing to hurry for. */
export function tellLateness({ lateSeconds }: Pick<WholeClock, 'lateSeconds'>): string {
  const minutes = Math.floor(Math.abs(lateSeconds) / 60);
  if (minutes === 0) return 'On time';
  const many = formatCount(minutes, 'minute');
  return lateSeconds > 0 ? `${many} behind` : `${many} ahead`;
}
