import type { Program, ProgramStep } from './program.ts';

/**
 * The steps of a session, the first of which begins with its title: it stands on the wall while
 * people come in, with the address that another room needs.
 */
export function openSteps(
  { title, purpose }: Pick<Program, 'title' | 'purpose'>,
  steps: readonly ProgramStep[],
): ProgramStep[] {
  return steps.map((step, index) =>
    index > 0
      ? step
      : { ...step, moments: [{ kind: 'opening', title, line: purpose }, ...step.moments] },
  );
}
