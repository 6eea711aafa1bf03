import { MOST_STEP_MINUTES } from '../domain/session.ts';
import {
  findMoment,
  findStep,
  holdsSpot,
  isTimed,
  minutesOf,
  type Act,
  type Meeting,
  type Plan,
} from './meeting.ts';
import type { Spot } from './address.ts';
import type { Program } from './program.ts';

/** What an act is carried out on: the meeting's program, and the time as `Date.now()` gives it. */
export interface Room {
  program: Program;
  now: number;
}

/** The meeting after somebody has asked for something. What cannot be done changes nothing. */
export function perform(meeting: Meeting, act: Act, room: Room): Meeting {
  switch (act.kind) {
    case 'next':
    case 'back':
    case 'first':
    case 'last':
      return goTo(meeting, findTarget(room.program, meeting, act.kind), room);
    case 'jump':
      return goTo(meeting, act.spot, room);
    case 'start':
      return { ...meeting, startedAt: room.now, enteredAt: room.now };
    case 'black':
      return { ...meeting, isBlack: !meeting.isBlack };
    case 'pause':
      return { ...meeting, isPaused: !meeting.isPaused };
    case 'replay':
      return { ...meeting, isPaused: false, plays: meeting.plays + 1 };
    case 'captions':
      return { ...meeting, hasCaptions: !meeting.hasCaptions };
    case 'language':
      return { ...meeting, language: act.language, hasCaptions: true };
    case 'volume':
      return { ...meeting, volume: Math.max(0, Math.min(1, act.volume)) };
    case 'timer':
      return toggleTimer(meeting, room);
    case 'skip':
    case 'move':
    case 'minutes':
      return { ...meeting, plan: changePlan(meeting.plan, act, room.program) };
  }
}

function findTarget(
  program: Program,
  { spot, plan }: Meeting,
  way: 'next' | 'back' | 'first' | 'last',
): Spot | undefined {
  const isTaken = (number: number): boolean => !plan.skipped.includes(number);
  if (way === 'first') return spotAt(plan.order.find(isTaken));
  if (way === 'last') return endOf(program, plan.order.findLast(isTaken));
  const by = way === 'next' ? 1 : -1;
  const within = { ...spot, moment: spot.moment + by };
  if (holdsSpot(program, within)) return within;
  const here = plan.order.indexOf(spot.step);
  return way === 'next'
    ? spotAt(plan.order.slice(here + 1).find(isTaken))
    : endOf(program, plan.order.slice(0, Math.max(0, here)).findLast(isTaken));
}

function spotAt(step: number | undefined): Spot | undefined {
  return step === undefined ? undefined : { step, moment: 1 };
}

function endOf(program: Program, step: number | undefined): Spot | undefined {
  if (step === undefined) return undefined;
  return { step, moment: findStep(program, step)?.moments.length ?? 1 };
}

/** Whoever goes on wants to see where to: it ends the dark, and halts no clip. */
function goTo(meeting: Meeting, spot: Spot | undefined, room: Room): Meeting {
  if (!spot || !holdsSpot(room.program, spot)) return meeting;
  const { timer, ...rest } = meeting;
  const isSameStep = spot.step === meeting.spot.step;
  const kept = isSameStep && timer ? timer : startTimer(meeting, spot, room);
  return {
    ...rest,
    ...{ spot, isBlack: false, isPaused: false, plays: 0 },
    startedAt: meeting.startedAt ?? room.now,
    enteredAt: (isSameStep ? meeting.enteredAt : undefined) ?? room.now,
    ...(kept && { timer: kept }),
  };
}

/** Silence and breaks last as long as they were planned to. */
function startTimer({ plan }: Meeting, spot: Spot, { program, now }: Room): Meeting['timer'] {
  const step = findStep(program, spot.step);
  const moment = findMoment(program, spot);
  if (!step || !moment || !isTimed(moment)) return undefined;
  const minutes = minutesOf(step, plan);
  return minutes > 0 ? { endsAt: now + minutes * 60_000 } : undefined;
}

function toggleTimer(meeting: Meeting, { program, now }: Room): Meeting {
  const { timer, plan, spot } = meeting;
  if (timer && 'endsAt' in timer)
    return { ...meeting, timer: { leftSeconds: Math.max(0, (timer.endsAt - now) / 1000) } };
  const step = findStep(program, spot.step);
  const planned = step ? minutesOf(step, plan) * 60 : 0;
  const seconds = timer && timer.leftSeconds > 0 ? timer.leftSeconds : planned;
  return seconds > 0 ? { ...meeting, timer: { endsAt: now + seconds * 1000 } } : meeting;
}

function changePlan(
  plan: Plan,
  act: Extract<Act, { kind: 'skip' | 'move' | 'minutes' }>,
  program: Program,
): Plan {
  const step = findStep(program, act.step);
  if (!step) return plan;
  if (act.kind === 'skip') {
    const others = plan.skipped.filter((number) => number !== act.step);
    return { ...plan, skipped: act.isSkipped ? [...others, act.step] : others };
  }
  if (act.kind === 'move') return { ...plan, order: moveBy(plan.order, act.step, act.by) };
  const minutes = omitStep(plan.minutes, act.step);
  const wanted = Math.max(0, Math.min(MOST_STEP_MINUTES, act.minutes));
  return {
    ...plan,
    minutes: wanted === step.minutes ? minutes : { ...minutes, [act.step]: wanted },
  };
}

function omitStep(minutes: Plan['minutes'], step: number): Plan['minutes'] {
  return Object.fromEntries(Object.entries(minutes).filter(([number]) => Number(number) !== step));
}

function moveBy(order: readonly number[], step: number, by: number): number[] {
  const from = order.indexOf(step);
  const to = Math.max(0, Math.min(order.length - 1, from + by));
  const others = order.filter((number) => number !== step);
  return [...others.slice(0, to), step, ...others.slice(to)];
}
