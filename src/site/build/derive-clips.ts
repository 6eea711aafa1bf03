import { join } from 'node:path';
import type { Medium } from '../../domain/consent.ts';
import type { Problem } from '../../domain/problem.ts';
import type { ClipCut, RecordingFacts } from '../../domain/recording.ts';
import type { Study } from '../../domain/study.ts';
import { deriveMedia, type DerivedClip, type MediaProgress } from '../../media/derive.ts';
import type { ReportProgress } from './progress.ts';
import type { BuildRequest } from './request.ts';

type DeriveRequest = Pick<BuildRequest, 'cache' | 'ffmpeg' | 'onProgress' | 'signal'>;

/** What was made of clips, for each medium in which some edition shows them. */
export interface DerivedClips {
  byMedium: ReadonlyMap<Medium, ReadonlyMap<string, DerivedClip>>;
  problems: Problem[];
}

/**
 * Makes the clips of all editions together: what several of them show is made once. A clip that
 * cannot be made is a problem, and the others are there all the same.
 */
export async function deriveClips(
  cuts: readonly ClipCut[],
  study: Study,
  facts: ReadonlyMap<string, RecordingFacts | Error>,
  request: DeriveRequest,
): Promise<DerivedClips> {
  const groups = groupByMedium(cuts);
  const total = [...groups.values()].reduce((sum, { size }) => sum + size, 0);
  const byMedium = new Map<Medium, ReadonlyMap<string, DerivedClip>>();
  const problems: Problem[] = [];
  let before = 0;
  for (const [medium, group] of groups) {
    const report = countOn(before, total, request.onProgress);
    const { clips, faults } = await deriveGroup([...group.values()], facts, request, report);
    byMedium.set(medium, clips);
    problems.push(...faults.map((fault) => clipProblem(fault, study)));
    before += group.size;
  }
  return { byMedium, problems };
}

type Report = (progress: MediaProgress) => void;

function countOn(before: number, total: number, tell: ReportProgress | undefined): Report {
  return ({ done, clipId }) =>
    tell?.({ step: 'media', done: before + done, total, subject: clipId });
}

/** When some fail, the others lie in the cache, and asking for those alone costs nothing. */
async function deriveGroup(
  cuts: readonly ClipCut[],
  facts: ReadonlyMap<string, RecordingFacts | Error>,
  { cache, ffmpeg, signal }: DeriveRequest,
  onProgress: Report,
): Promise<{ clips: ReadonlyMap<string, DerivedClip>; faults: Error[] }> {
  const options = { facts, cacheDir: join(cache, 'media'), ffmpeg, ...(signal && { signal }) };
  try {
    return { clips: await deriveMedia(cuts, { ...options, onProgress }), faults: [] };
  } catch (error) {
    if (!(error instanceof AggregateError)) throw error;
    const faults = error.errors.filter((each) => each instanceof Error);
    const whole = cuts.filter(({ clipId }) => !faults.some((fault) => isAbout(fault, clipId)));
    return { clips: await deriveMedia(whole, options), faults };
  }
}

function isAbout(fault: Error, clipId: string): boolean {
  return fault.message.startsWith(`clip ${clipId}:`);
}

/** One edition may show a clip's picture where another only lets it be heard. */
function groupByMedium(cuts: readonly ClipCut[]): Map<Medium, Map<string, ClipCut>> {
  const groups = new Map<Medium, Map<string, ClipCut>>();
  for (const cut of cuts) {
    const group = groups.get(cut.medium) ?? new Map<string, ClipCut>();
    groups.set(cut.medium, group.set(cut.clipId, cut));
  }
  return groups;
}

/** What was made of one edition's clips, by clip id. */
export function pickClips(
  cuts: readonly ClipCut[],
  { byMedium }: DerivedClips,
): Map<string, DerivedClip> {
  const picked = new Map<string, DerivedClip>();
  for (const { clipId, medium } of cuts) {
    const clip = byMedium.get(medium)?.get(clipId);
    if (clip) picked.set(clipId, clip);
  }
  return picked;
}

function clipProblem(fault: Error, study: Study): Problem {
  const clips = study.interviews.flatMap((interview) => interview.clips);
  const clip = clips.find(({ id }) => isAbout(fault, id));
  return {
    ...(clip?.at ?? { file: 'study.yaml', line: 1, column: 1 }),
    code: 'clip-not-made',
    severity: 'error',
    message: `This clip could not be cut out of its recording: ${fault.message}.`,
    hint: 'Play the recording at that place: it may be damaged there. Otherwise try again.',
  };
}
