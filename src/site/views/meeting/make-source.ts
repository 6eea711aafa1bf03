import { parseBody } from '../../../study/body.ts';
import type { StagedClip, StagedStudy } from '../../../study/staged.ts';
import { makeClip, makePerson, makeSite, makeTheme } from '../make-site.ts';
import type { WallSource } from './wall-clip.ts';

/** A study of two who speak on one theme, for tests of what is projected. */
export const people = [
  makePerson({ id: 'amina', name: 'Amina Otieno', side: 'customer', role: 'Field technician' }),
  makePerson({ id: 'priya', name: 'Priya Nair', side: 'employee' }),
];
export const arm = makeSpoken('amina/arm', 'amina', 'I write them on my arm.');
export const script = makeSpoken('priya/script', 'priya', 'I ask what the script asks.');
export const theme = makeTheme({
  ...{ id: 'export', title: 'Getting data out', summary: 'Numbers that do not arrive.' },
  pairs: [[arm.id, script.id]],
});

/** A clip in which one person says one thing, which is its quote. */
export function makeSpoken(
  id: string,
  personId: string,
  text: string,
): StagedClip & Required<Pick<StagedClip, 'quote'>> {
  const side = personId === 'priya' ? 'employee' : 'customer';
  const cues = [{ startSeconds: 1, endSeconds: 3, text, speaker: personId }];
  const quote = { text, language: 'en', personId, startSeconds: 1, endSeconds: 3 };
  const clip = makeClip({
    ...{
      id,
      side,
      personIds: [personId],
      themeIds: ['export'],
      kinds: side === 'customer' ? ['wish'] : [],
    },
    ...{ transcripts: [{ language: 'en', isTranslation: false, cues }] },
  });
  return { ...clip, quote };
}

/** @param body of every story, as MDX */
export function makeSource(study: Partial<StagedStudy> = {}, body = ''): WallSource {
  const at = { file: 'stories/a.mdx', line: 1, column: 1 };
  return {
    site: makeSite({ people, clips: [arm, script], themes: [theme], ...study }),
    findPicture: () => undefined,
    listUses: (id) => parseBody({ id, draft: false, at, body, bodyLine: 1 }).uses,
  };
}
