import type { Place, Problem } from '../../domain/problem.ts';
import { findMissingLetters } from '../../media/reel/missing-letters.ts';
import type { ReelClip } from '../../media/reel/reel.ts';
import { isSameLanguage } from '../views/languages.ts';
import { findQuotationMarks } from './quotation-marks.ts';

const HINT =
  'Install a font for that script, such as one of the Noto fonts, and make the reel again.';
const MOST_TOLD = 8;

/**
 * Makes sure that what a clip shows can be drawn on this computer. Words that cannot be are shown in
 * another language of the clip, or left to the caption tracks; anything else stops the reel.
 *
 * @param isWritten whether words of the clip are drawn at all
 */
export async function checkLetters(
  clip: ReelClip,
  at: Place,
  isWritten: boolean,
): Promise<{ clip: ReelClip; problems: Problem[] }> {
  const person = clip.people[clip.speakerId];
  const told = [clip.title, clip.subject, ...Object.values(clip.people).map(({ name }) => name)];
  const missing = await findMissingLetters([...told, person?.line ?? ''].join(' '));
  const problems = missing.length > 0 ? [titleProblem(at, clip, missing)] : [];
  if (!isWritten) return { clip, problems };
  const words = await chooseWords(clip, at);
  return { clip: words.clip, problems: [...problems, ...words.problems] };
}

async function chooseWords(
  clip: ReelClip,
  at: Place,
): Promise<{ clip: ReelClip; problems: Problem[] }> {
  const missing = await findMissingLetters(joinCues(clip.shown));
  if (missing.length === 0) return { clip, problems: [] };
  for (const words of clip.words) {
    if (isSameLanguage(words.language, clip.shown.language)) continue;
    if ((await findMissingLetters(joinCues(words))).length > 0) continue;
    const shown = { ...words, quotationMarks: findQuotationMarks(words.language) };
    const instead = `They stand there in ${words.language} instead.`;
    return { clip: { ...clip, shown }, problems: [wordsProblem(at, clip, missing, instead)] };
  }
  if (clip.medium === 'words')
    return { clip, problems: [{ ...wordsProblem(at, clip, missing), severity: 'error' }] };
  const instead = 'They stand in the caption track only.';
  const silent = { ...clip, shown: { ...clip.shown, cues: [] } };
  return { clip: silent, problems: [wordsProblem(at, clip, missing, instead)] };
}

function joinCues({ cues }: Pick<ReelClip['shown'], 'cues'>): string {
  return cues.map(({ text }) => text).join(' ');
}

function titleProblem(at: Place, { id }: ReelClip, missing: readonly string[]): Problem {
  return {
    ...{ ...at, code: 'reel-letters-missing', severity: 'error', hint: HINT },
    message: `The title of the clip “${id}”, its themes or its people have letters that no font of this computer has: ${list(missing)}. They would be drawn as boxes.`,
  };
}

function wordsProblem(
  at: Place,
  { id, shown }: ReelClip,
  missing: readonly string[],
  instead = 'Nothing of it could be read.',
): Problem {
  return {
    ...{ ...at, code: 'reel-words-missing', severity: 'warning', hint: HINT },
    message: `The words of the clip “${id}” in ${shown.language} have letters that no font of this computer has: ${list(missing)}. ${instead}`,
  };
}

function list(letters: readonly string[]): string {
  const more = letters.length > MOST_TOLD ? ' …' : '';
  return letters.slice(0, MOST_TOLD).join(' ') + more;
}
