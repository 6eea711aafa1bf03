import type { PlannedContent, PlannedKind } from './planned-session.ts';

/** How long a step takes that nothing measures. */
const USUAL: Record<PlannedKind, number> = {
  play: 3,
  quote: 2,
  discuss: 10,
  poll: 3,
  pair: 6,
  chair: 8,
  activity: 20,
  agree: 3,
  'write-first': 3,
  'say-back': 5,
  break: 10,
  commit: 8,
};

/** A clip is led up to, and sinks in, before anybody speaks. */
const AROUND_SECONDS = 45;

/**
 * How long a step usually takes, in whole minutes.
 *
 * @param heardSeconds how long its clips take together, as far as that is known
 */
export function usualMinutes({ kind }: Pick<PlannedContent, 'kind'>, heardSeconds = 0): number {
  const isMeasured = kind === 'play' || kind === 'pair';
  if (!isMeasured || heardSeconds <= 0) return USUAL[kind];
  return Math.ceil((heardSeconds + AROUND_SECONDS) / 60);
}
