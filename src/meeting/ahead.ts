import { findMoment, type Meeting } from './meeting.ts';
import { perform } from './perform.ts';
import { listClipIds, type Moment, type Program, type WallPicture } from './program.ts';

/** The moments that come next today, so that what they show can be got ready. */
export function listAhead(program: Program, meeting: Meeting, atMost: number): Moment[] {
  const room = { program, now: 0 };
  const after = perform(meeting, { kind: 'next' }, room);
  if (atMost < 1 || after === meeting) return [];
  const moment = findMoment(program, after.spot);
  return moment ? [moment, ...listAhead(program, after, atMost - 1)] : [];
}

/** The faces and stills that a moment shows. */
export function listPictures(moment: Moment, clips: Program['clips']): WallPicture[] {
  if (moment.kind === 'quote') return moment.speaker?.face ? [moment.speaker.face] : [];
  return listClipIds(moment).flatMap((id) => {
    const { people = [], poster } = clips[id] ?? {};
    return [...people.flatMap(({ face }) => face ?? []), ...(poster ? [poster] : [])];
  });
}
