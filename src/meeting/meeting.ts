import type { Moment, Program, ProgramStep } from './program.ts';
import type { Spot } from './address.ts';

/**
 * Where a meeting stands, the same in each of its windows. Times are milliseconds since 1970, as
 * `Date.now()` gives them.
 */
export interface Meeting {
  spot: Spot;
  /** Whether nothing is on the wall. */
  isBlack: boolean;
  /** Whether the clip of this moment has been halted. */
  isPaused: boolean;
  /** How often the clip of this moment was asked to begin again. */
  plays: number;
  hasCaptions: boolean;
  /** BCP 47 tag of the language that captions were asked for in. */
  language?: string;
  /** 0 to 1. */
  volume: number;
  timer?: Timer;
  plan: Plan;
  /** When the meeting was begun; absent before. */
  startedAt?: number;
  /** When the meeting before was begun, whose notes may still be here; absent where there was none. */
  heldAt?: number;
  /** When the step that is shown was reached; absent before the meeting was begun. */
  enteredAt?: number;
}

/** A countdown: running until a time, or halted with seconds left. */
export type Timer = { endsAt: number } | { leftSeconds: number };

/** How the steps of the program are taken today. */
export interface Plan {
  /** The steps' numbers in the order of today. */
  order: number[];
  skipped: number[];
  /** Minutes that are not the program's, by the step's number. */
  minutes: Record<number, number>;
}

/** What somebody asks for, in whichever window. */
export type Act =
  | {
      kind:
        'next' | 'back' | 'first' | 'last' | 'black' | 'captions' | 'pause' | 'replay' | 'timer';
    }
  | { kind: 'jump'; spot: Spot }
  | { kind: 'start' }
  | { kind: 'language'; language: string }
  | { kind: 'volume'; volume: number }
  | { kind: 'skip'; step: number; isSkipped: boolean }
  | { kind: 'move'; step: number; by: number }
  | { kind: 'minutes'; step: number; minutes: number };

/** A meeting that has not begun. */
export function openMeeting(program: Program): Meeting {
  return {
    ...{ spot: { step: program.steps[0]?.number ?? 1, moment: 1 } },
    ...{ isBlack: false, isPaused: false, plays: 0, hasCaptions: true, volume: 1 },
    plan: { order: program.steps.map(({ number }) => number), skipped: [], minutes: {} },
  };
}

export function findStep(program: Program, number: number): ProgramStep | undefined {
  return program.steps.find((step) => step.number === number);
}

/** A plan that lost a step has fewer than its numbers say. */
export function findLastNumber(program: Program): number {
  return Math.max(1, ...program.steps.map(({ number }) => number));
}

/** What is on the wall at a place in the program. */
export function findMoment(program: Program, { step, moment }: Spot): Moment | undefined {
  return findStep(program, step)?.moments[moment - 1];
}

/** Whether its time is what the moment is about: silence, and breaks. */
export function isTimed(moment: Moment): boolean {
  return moment.kind === 'break' || (moment.kind === 'question' && moment.isTimed);
}

export function holdsSpot(program: Program, { step, moment }: Spot): boolean {
  return moment >= 1 && moment <= (findStep(program, step)?.moments.length ?? 0);
}

/** The steps that are taken today, in today's order. */
export function listSteps(program: Program, { order, skipped }: Plan): ProgramStep[] {
  return order.flatMap((number) =>
    skipped.includes(number) ? [] : (findStep(program, number) ?? []),
  );
}

/** The step after the one that is shown; undefined on the last. */
export function findNextStep(program: Program, { spot, plan }: Meeting): ProgramStep | undefined {
  const after = plan.order.slice(plan.order.indexOf(spot.step) + 1);
  const next = after.find((number) => !plan.skipped.includes(number));
  return next === undefined ? undefined : findStep(program, next);
}

/** How long a step takes today. */
export function minutesOf({ number, minutes = 0 }: ProgramStep, plan: Plan): number {
  return plan.minutes[number] ?? minutes;
}
