import type { Program } from '../../../meeting/program.ts';
import { showable } from '../site.ts';
import { buildClipProgram } from './clip-program.ts';
import { buildFindingProgram } from './finding-program.ts';
import { buildPersonaProgram } from './persona-program.ts';
import { buildSessionProgram } from './session-program.ts';
import { buildStoryProgram } from './story-program.ts';
import { buildThemeProgram } from './theme-program.ts';
import type { WallSource } from './wall-clip.ts';

/** Everything of an edition that can be projected. */
export function listPrograms(source: WallSource): Program[] {
  const { study } = source.site;
  return [
    ...showable(study.sessions).map((session) => buildSessionProgram(source, session)),
    ...showable(study.stories).map((story) => buildStoryProgram(source, story)),
    ...showable(study.themes).map((theme) => buildThemeProgram(source, theme)),
    ...showable(study.findings).map((finding) => buildFindingProgram(source, finding)),
    ...showable(study.personas).map((persona) => buildPersonaProgram(source, persona)),
    ...showable(study.clips).map((clip) => buildClipProgram(source, clip)),
  ];
}
