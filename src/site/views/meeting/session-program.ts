import { openSteps } from '../../../meeting/open-steps.ts';
import type { Program, ProgramStep } from '../../../meeting/program.ts';
import type { StagedSession, StagedSessionStep } from '../../../study/staged.ts';
import { addressOf } from '../addresses.ts';
import { buildProgram } from './build-program.ts';
import { buildPlannedFrom, nameSessionStep } from './planned-from.ts';
import { buildStepMoments } from './session-step.ts';
import { belowRoot, type WallSource } from './wall-clip.ts';

/** A session as it is shown in a meeting. */
export function buildSessionProgram(edition: WallSource, session: StagedSession): Program {
  const { id, title, purpose, minutes, prepare, steps, audiences } = session;
  const source = { ...edition, audiences };
  const built = steps.map((step, index) => buildStep(source, step, index + 1));
  return buildProgram(source, {
    ...{ kind: 'session', id, title, purpose, minutes, prepare },
    page: belowRoot(addressOf.session(id)),
    planned: buildPlannedFrom(edition.site, session),
    steps: openSteps(session, built),
  });
}

function buildStep(source: WallSource, step: StagedSessionStep, number: number): ProgramStep {
  const { kind, minutes, note } = step;
  return {
    ...{ number, kind, title: nameSessionStep(source.site, step), minutes },
    ...(note !== undefined && { note }),
    moments: buildStepMoments(source, step),
  };
}
