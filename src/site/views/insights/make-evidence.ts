import type { EvidenceKind, Side } from '../../../domain/evidence.ts';
import type { StagedClip, StagedStudy } from '../../../study/staged.ts';
import { makeClip, makeInterview, makePerson, makeSite, makeTheme } from '../make-site.ts';
import type { Site } from '../site.ts';

/** `amina/arm`, on which side, of what, on which themes. */
type Line = [id: string, side: Side, kinds: EvidenceKind[], themeIds: string[]];

/**
 * A small study for tests in which everything can be counted by hand: a clip's interview is its id's
 * first part, and so is its person, up to a hyphen.
 */
export function makeEvidence(
  lines: readonly Line[],
  dates: Record<string, string> = {},
  more: Partial<StagedStudy> = {},
): Site {
  const clips = lines.map(([id, side, kinds, themeIds]) => makeLineClip(id, side, kinds, themeIds));
  const people = new Map(clips.map(({ personIds: [id = ''], side }) => [id, side]));
  const themeIds = [...new Set(clips.flatMap((clip) => clip.themeIds))];
  return makeSite({
    clips,
    people: [...people].map(([id, side]) => makePerson({ id, side })),
    themes: themeIds.map((id) => makeTheme({ id })),
    interviews: [...new Set(clips.map(({ interviewId }) => interviewId))].map((id) =>
      makeInterview({ id, ...(dates[id] !== undefined && { date: dates[id] }) }),
    ),
    ...more,
  });
}

function makeLineClip(
  id: string,
  side: Side,
  kinds: EvidenceKind[],
  themeIds: string[],
): StagedClip {
  const [interviewId = ''] = id.split('/');
  const [personId = ''] = interviewId.split('-');
  const text = `Words of ${id}.`;
  const quote = { text, language: 'en', personId, startSeconds: 0, endSeconds: 1 };
  return makeClip({ id, side, kinds, themeIds, interviewId, personIds: [personId], quote });
}

/** Two customers and two employees on salt and data, one clip without a theme, and a second interview. */
export const SMALL: readonly Line[] = [
  ['amina/arm', 'customer', ['does-not-meet-need'], ['data']],
  ['amina/again', 'customer', ['does-not-meet-need', 'daily-reality'], ['data']],
  ['amina/lake', 'customer', ['works-well'], []],
  ['amina-june/sick', 'customer', ['does-not-work'], ['data', 'salt']],
  ['rodrigo/powder', 'customer', ['does-not-work'], ['salt']],
  ['tomas/points', 'employee', ['does-not-meet-need'], ['data']],
  ['samuel/crate', 'employee', ['does-not-work', 'daily-reality'], ['salt']],
];

export const DATES = {
  amina: '2026-03-12',
  'amina-june': '2026-06-18',
  rodrigo: '2026-04-09',
  tomas: '2026-05-12',
  samuel: '2026-05-14',
};
