import { findStep, minutesOf, type Plan } from './meeting.ts';
import { boundMinutes, type PlannedSession } from './planned-session.ts';
import type { Program } from './program.ts';

/**
 * A meeting's session as it was taken today: in today's order, with today's minutes, without what was
 * skipped. Undefined for what was projected without a session.
 */
export function planToday(program: Program, plan: Plan): PlannedSession | undefined {
  const { planned } = program;
  if (!planned) return undefined;
  const items = plan.order.flatMap((number) => {
    const [item, step] = [
      planned.items.find(({ key }) => key === number),
      findStep(program, number),
    ];
    if (!item || !step || plan.skipped.includes(number)) return [];
    return [{ ...item, minutes: boundMinutes(minutesOf(step, plan)) }];
  });
  return { ...planned, items };
}
