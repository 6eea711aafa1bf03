import { findStep, holdsSpot, openMeeting, type Meeting, type Plan } from './meeting.ts';
import type { Program } from './program.ts';

/** A meeting left longer ago than this is over; the next begins at its beginning, with the same plan. */
const OVER_MS = 12 * 3_600_000;

/** A meeting that was kept, and how often it had changed. */
export interface KeptMeeting {
  meeting: Meeting;
  count: number;
}

/**
 * Reads a meeting that was kept, as far as it still fits the program, which may have been built anew
 * since.
 *
 * @param text JSON of `{ meeting, revision, at }`; anything else is passed over
 * @returns undefined where nothing of it can be used
 */
export function parseMeeting(
  text: string | undefined,
  program: Program,
  now: number,
): KeptMeeting | undefined {
  const kept = parseObject(text);
  const stored = asObject(kept['meeting']);
  if (Object.keys(stored).length === 0) return undefined;
  const count = Number(asObject(kept['revision'])['count']);
  const isOver = !(now - Number(kept['at']) < OVER_MS);
  const fresh = openMeeting(program);
  const plan = fitPlan(asObject(stored['plan']), program, fresh.plan);
  const meeting = isOver ? followMeeting(stored, fresh) : fitMeeting(stored, program, fresh);
  return { meeting: { ...meeting, plan }, count: Number.isSafeInteger(count) ? count : 0 };
}

/** The next meeting knows when the one before was held. */
function followMeeting({ startedAt, heldAt }: Fields, fresh: Meeting): Meeting {
  const last = [startedAt, heldAt].find(isNumber);
  return last === undefined ? fresh : { ...fresh, heldAt: last };
}

/**
 * What another window says of the meeting, as far as it fits the program here: a window that was
 * loaded earlier or later may have another, built or planned anew since.
 */
export function fitToProgram(heard: Meeting, program: Program, own: Meeting): Meeting {
  return {
    ...heard,
    spot: holdsSpot(program, heard.spot) ? heard.spot : own.spot,
    plan: fitPlan(asObject(heard.plan), program, openMeeting(program).plan),
  };
}

function fitMeeting(stored: Fields, program: Program, fresh: Meeting): Meeting {
  const spot = asObject(stored['spot']);
  const wanted = { step: Number(spot['step']), moment: Number(spot['moment']) };
  const { language, startedAt, enteredAt, heldAt, volume, timer } = stored;
  const fitting = fitTimer(asObject(timer));
  return {
    ...fresh,
    ...(holdsSpot(program, wanted) && { spot: wanted }),
    isBlack: stored['isBlack'] === true,
    isPaused: stored['isPaused'] === true,
    hasCaptions: stored['hasCaptions'] !== false,
    ...(isNumber(volume) && volume >= 0 && volume <= 1 && { volume }),
    ...(typeof language === 'string' && { language }),
    ...(isNumber(startedAt) && { startedAt }),
    ...(isNumber(enteredAt) && { enteredAt }),
    ...(isNumber(heldAt) && { heldAt }),
    ...(fitting && { timer: fitting }),
  };
}

function fitTimer({ endsAt, leftSeconds }: Fields): Meeting['timer'] {
  if (isNumber(endsAt)) return { endsAt };
  return isNumber(leftSeconds) ? { leftSeconds } : undefined;
}

/** Steps that are new go where the program has them: at the end of those that were there. */
function fitPlan({ order, skipped, minutes }: Fields, program: Program, fresh: Plan): Plan {
  const isKnown = (step: unknown): step is number =>
    isNumber(step) && findStep(program, step) !== undefined;
  const known = new Set(Array.isArray(order) ? order.filter(isKnown) : []);
  const entries = Object.entries(asObject(minutes)).filter(
    ([step, value]) => isKnown(Number(step)) && isNumber(value) && value >= 0,
  );
  return {
    order: [...known, ...fresh.order.filter((step) => !known.has(step))],
    skipped: Array.isArray(skipped) ? [...new Set(skipped.filter(isKnown))] : [],
    minutes: Object.fromEntries(entries) as Plan['minutes'],
  };
}

type Fields = Record<string, unknown>;

function parseObject(text: string | undefined): Fields {
  try {
    return asObject(JSON.parse(text ?? ''));
  } catch {
    return {};
  }
}

function asObject(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}
