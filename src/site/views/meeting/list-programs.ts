import type { Program } from '../../../meeting/program.ts';
import { showable } from '../site.ts';
import { buildSessionProgram } from './session-program.ts';
import type { WallSource } from './wall-clip.ts';

/** Everything of an edition that can be projected. */
export function listPrograms(source: WallSource): Program[] {
  const { study } = source.site;
  return showable(study.sessions).map((session) => buildSessionProgram(source, session));
}
