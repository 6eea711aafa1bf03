import type { Program } from '../../../meeting/program.ts';
import type { StagedPersona } from '../../../study/staged.ts';
import { buildPersona } from '../personas.ts';
import { buildPageProgram } from './build-program.ts';
import { buildChairMoments } from './chair-moments.ts';
import { showDay } from './day-moment.ts';
import type { WallSource } from './wall-clip.ts';

/** A persona takes a seat: its name, its words, its questions, and its day. */
export function buildPersonaProgram(source: WallSource, persona: StagedPersona): Program {
  const view = buildPersona(source.site, persona);
  const day = showDay(source.site, { title: view.text, side: view.side }, persona.day);
  return buildPageProgram(source, { ...view, kind: 'persona' }, view.oneLine, [
    ...buildChairMoments(source, view).map(({ heading, moments }) => ({
      ...{ kind: 'chair' as const, title: heading, moments },
    })),
    ...(day ? [{ kind: 'day' as const, title: 'A day', moments: [day] }] : []),
  ]);
}
