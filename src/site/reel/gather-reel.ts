import { join } from 'node:path';
import { hasErrors, type Place, type Problem } from '../../domain/problem.ts';
import { findMissingLetters } from '../../media/reel/missing-letters.ts';
import type { Reel, ReelClip, ReelOpening, ReelPicture } from '../../media/reel/reel.ts';
import type { FilteredStudy } from '../../study/filter.ts';
import { encodeImages } from '../../study/stage/images.ts';
import { deriveCuts, pickCuts } from '../build/derive-cuts.ts';
import type { ExaminedStudy } from '../examine.ts';
import { outputProblem } from '../output-problem.ts';
import { tellAudiences } from '../views/audiences.ts';
import { formatDay } from '../views/dates.ts';
import { checkLetters } from './check-letters.ts';
import type { ChosenReel } from './choose-clips.ts';
import { describeClip, type ReelSource } from './describe-reel.ts';
import type { ReelRequest } from './request.ts';

type Gathering = Pick<
  ReelRequest,
  'cache' | 'ffmpeg' | 'subject' | 'burnIn' | 'language' | 'onProgress' | 'signal'
>;

/**
 * Gathers everything that a reel shows, from the filtered study only: its clips are cut, its pictures
 * encoded anew, and all its words looked at for letters that cannot be drawn.
 *
 * @param until the last ISO day on which it may be shown
 */
export async function gatherReel(
  chosen: ChosenReel,
  until: string | undefined,
  filtered: FilteredStudy,
  examined: ExaminedStudy,
  request: Gathering,
): Promise<{ reel?: Reel; problems: Problem[] }> {
  const { staged, places } = filtered;
  const language = request.language ?? staged.edition.language;
  const opening = buildOpening(chosen, until, filtered, request);
  const problems = await checkOpening(opening);
  const { source, problems: found } = await gatherSource(chosen, filtered, examined, request);
  problems.push(...found);
  if (hasErrors(problems)) return { problems };
  const clips: ReelClip[] = [];
  for (const each of chosen.clips) {
    const described = describeClip(source, each, language);
    const isWritten = request.burnIn || described.medium !== 'video';
    const place = places.find(({ kind, id }) => kind === 'clips' && id === described.id)?.at;
    const checked = await checkLetters(described, place ?? NOWHERE, isWritten);
    clips.push(checked.clip);
    problems.push(...checked.problems);
  }
  return { reel: { opening, clips, burnIn: request.burnIn, language }, problems };
}

const NOWHERE: Place = { file: 'study.yaml', line: 1, column: 1 };

/** The clips' files and the pictures of them and of the people in them. */
async function gatherSource(
  { clips }: ChosenReel,
  { staged, cuts, images }: FilteredStudy,
  { study, facts }: ExaminedStudy,
  request: Gathering,
): Promise<{ source: ReelSource; problems: Problem[] }> {
  const own = cuts.filter(({ id }) => clips.some(({ clip }) => clip.id === id));
  const derived = await deriveCuts(own, study, facts, request);
  const imageIds = [
    ...clips.flatMap(({ clip }) => clip.still?.imageId ?? []),
    ...staged.people.flatMap(({ portrait }) => portrait?.imageId ?? []),
  ];
  const encoded = await encodeImages(
    images.filter(({ imageId }) => imageIds.includes(imageId)),
    join(request.cache, 'images'),
  );
  const pictures = new Map(
    encoded.images.map(({ imageId, ...picture }): [string, ReelPicture] => [imageId, picture]),
  );
  return {
    source: { staged, study, facts, pictures, cuts: pickCuts(own, derived) },
    problems: [...derived.problems, ...encoded.problems],
  };
}

const KIND_NAME = { session: 'Session', theme: 'Theme', finding: 'Finding' } as const;

function buildOpening(
  { title, audiences }: ChosenReel,
  until: string | undefined,
  { staged }: FilteredStudy,
  { subject }: Gathering,
): ReelOpening {
  return {
    kind: KIND_NAME[subject.kind],
    title,
    lines: [
      `From “${staged.title}”, for ${tellAudiences(audiences)}.`,
      ...(until === undefined ? [] : [`To be shown until ${formatDay(staged, until)}.`]),
    ],
  };
}

async function checkOpening({ title, lines }: ReelOpening): Promise<Problem[]> {
  const missing = await findMissingLetters([title, ...lines].join(' '));
  if (missing.length === 0) return [];
  return [
    outputProblem(
      'reel-letters-missing',
      'study.yaml',
      `The reel's title has letters that no font of this computer has: ${missing.join(' ')}. They would be drawn as boxes.`,
      'Install a font for that script, such as one of the Noto fonts, and make the reel again.',
    ),
  ];
}
