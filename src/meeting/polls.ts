import type { Moment, ProgramStep } from './program.ts';

/** What a step lets people raise their hands for; empty where it asks for no hands. */
export function listOptions(step: ProgramStep | undefined): string[] {
  return step?.moments.find(isPoll)?.options ?? [];
}

function isPoll(moment: Moment): moment is Extract<Moment, { kind: 'poll' }> {
  return moment.kind === 'poll';
}
