import type { Timer } from './meeting.ts';

/** What a timer has left, in whole seconds as one counts down: 0 only when nothing is left. */
export function countSecondsLeft(timer: Timer, now: number): number {
  const seconds = 'endsAt' in timer ? (timer.endsAt - now) / 1000 : timer.leftSeconds;
  return Math.max(0, Math.ceil(seconds));
}
