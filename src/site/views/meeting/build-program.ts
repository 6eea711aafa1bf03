import {
  listClipIds,
  type Moment,
  type Program,
  type ProgramStep,
} from '../../../meeting/program.ts';
import { playClips } from '../../../meeting/step-moments.ts';
import type { Link } from '../addresses.ts';
import { belowRoot, buildWallClips, tellAudience, type WallSource } from './wall-clip.ts';

/** A program with the clips that its moments name. */
export function buildProgram(
  source: WallSource,
  program: Omit<Program, 'audience' | 'clips'>,
): Program {
  const moments = program.steps.flatMap(({ moments }) => moments);
  const ids = new Set(moments.flatMap(listClipIds));
  const clips = buildWallClips(source, [...ids]);
  return {
    ...program,
    audience: tellAudience(source),
    clips: Object.fromEntries(clips.map((clip) => [clip.id, clip])),
  };
}

/** Projected without a session: nobody has planned minutes or left notes. */
export function buildPageProgram(
  source: WallSource,
  { kind, id, text, href }: Pick<Program, 'kind' | 'id'> & Link,
  purpose: string,
  steps: readonly Omit<ProgramStep, 'number'>[],
): Program {
  return buildProgram(source, {
    ...{ kind, id, title: text, purpose, page: belowRoot(href), prepare: [] },
    steps: steps.map((step, index) => ({ number: index + 1, ...step })),
  });
}

/** Two clips face to face, then one after the other. */
export function playPair(theme: string, customer: string, employee: string): Moment[] {
  return [{ kind: 'pair', theme, customer, employee }, ...playClips(customer, employee)];
}
