import { listClipIds, type Program } from '../../../meeting/program.ts';
import { buildWallClips, type WallSource } from './wall-clip.ts';

/** A program with the clips that its moments name. */
export function buildProgram(source: WallSource, program: Omit<Program, 'clips'>): Program {
  const moments = program.steps.flatMap(({ moments }) => moments);
  const ids = new Set(moments.flatMap(listClipIds));
  const clips = buildWallClips(source, [...ids]);
  return { ...program, clips: Object.fromEntries(clips.map((clip) => [clip.id, clip])) };
}
