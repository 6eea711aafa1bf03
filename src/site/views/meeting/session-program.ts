import type { Moment, Program, ProgramStep } from '../../../meeting/program.ts';
import type { StagedSession, StagedSessionStep } from '../../../study/staged.ts';
import { addressOf } from '../addresses.ts';
import { buildProgram } from './build-program.ts';
import { belowRoot, tellAudience, type WallSource } from './wall-clip.ts';

/** A session as it is shown in a meeting. */
export function buildSessionProgram(source: WallSource, session: StagedSession): Program {
  return buildProgram(source, {
    ...{ kind: 'session', id: session.id, title: session.title, purpose: session.purpose },
    ...{ page: belowRoot(addressOf.session(session.id)), audience: tellAudience(source.site) },
    ...{ minutes: session.minutes, prepare: session.prepare },
    steps: session.steps.map((step, index) => buildStep(source, step, index + 1)),
  });
}

function buildStep(source: WallSource, step: StagedSessionStep, number: number): ProgramStep {
  const { kind, minutes, note } = step;
  return {
    ...{ number, kind, title: nameStep(source, step), minutes },
    ...(note !== undefined && { note }),
    moments: buildMoments(source, step),
  };
}

function nameStep(
  { site }: WallSource,
  { kind, clipIds, themeId, text }: StagedSessionStep,
): string {
  const clips = clipIds.map((id) => site.clips.get(id)?.title ?? '');
  if (kind === 'play') return clips.join('; ');
  if (kind === 'pair') return site.themes.get(themeId ?? '')?.title ?? '';
  return text ?? 'Break';
}

function buildMoments(source: WallSource, step: StagedSessionStep): Moment[] {
  switch (step.kind) {
    case 'play':
      return step.clipIds.flatMap((clipId): Moment[] => [
        { kind: 'title', clipId },
        { kind: 'clip', clipId },
      ]);
    case 'pair':
      return buildPair(source, step.themeId ?? '');
    case 'discuss':
      return [{ kind: 'question', heading: 'Discuss', text: step.text ?? '', isTimed: false }];
    case 'break':
      return [{ kind: 'break' }];
  }
}

function buildPair(source: WallSource, themeId: string): Moment[] {
  const theme = source.site.themes.get(themeId);
  return (theme?.pairs ?? []).flatMap(([customer, employee]): Moment[] =>
    theme
      ? [
          { kind: 'pair', theme: theme.title, customer, employee },
          { kind: 'clip', clipId: customer },
          { kind: 'clip', clipId: employee },
        ]
      : [],
  );
}
