import type { Severity } from './problem.ts';

/** What is said about a problem: what is wrong and why it matters, then what to do. */
export type Telling = [message: string, hint: string];

/** One kind of problem in a catalogue. */
export interface CatalogueEntry<Args extends unknown[]> {
  severity: Severity;
  /** Names the kind of problem in the list of all problems. */
  title: string;
  tell: (...args: Args) => Telling;
}

type Tell<Args extends unknown[]> = (...args: Args) => Telling;

/** A kind of problem that stops a build. */
export function error<Args extends unknown[]>(
  title: string,
  tell: Tell<Args>,
): CatalogueEntry<Args> {
  return { severity: 'error', title, tell };
}

/** A kind of problem that is only printed. */
export function warning<Args extends unknown[]>(
  title: string,
  tell: Tell<Args>,
): CatalogueEntry<Args> {
  return { severity: 'warning', title, tell };
}
