import { DEFAULT_OPTIONS, listDifferent, POLL_OPTIONS } from '../domain/session.ts';
import type { Moment, ProgramStep } from './program.ts';

/** What a step lets people raise their hands for; empty where it asks for no hands. */
export function listOptions(step: ProgramStep | undefined): string[] {
  return step?.moments.find(isPoll)?.options ?? [];
}

/** An answer of a poll, with how many hands it got. */
export interface CountedAnswer {
  text: string;
  hands: number;
}

/** Every answer of a poll that was counted, also one that got no hand, or that the program has lost. */
export function listAnswers(
  options: readonly string[],
  counts: readonly number[],
): CountedAnswer[] {
  if (counts.length === 0) return [];
  return Array.from({ length: Math.max(options.length, counts.length) }, (_, index) => ({
    text: options[index] ?? `Answer ${String(index + 1)}`,
    hands: counts[index] ?? 0,
  }));
}

function isPoll(moment: Moment): moment is Extract<Moment, { kind: 'poll' }> {
  return moment.kind === 'poll';
}

/** What hands are raised for, of the lines that somebody wrote, and which lines find no place. */
export interface SettledOptions {
  options: string[];
  leftOut: string[];
}

/** Where too few are left to choose from, hands are raised as in any poll. */
export function settleOptions(lines: readonly string[]): SettledOptions {
  const written = lines.map((line) => line.trim()).filter((line) => line !== '');
  const different = listDifferent(written).slice(0, POLL_OPTIONS.most);
  const options = different.length < POLL_OPTIONS.fewest ? [...DEFAULT_OPTIONS] : different;
  const free = [...options];
  const leftOut = written.filter((line) => {
    const index = free.indexOf(line);
    if (index >= 0) free.splice(index, 1);
    return index < 0;
  });
  return { options, leftOut };
}
