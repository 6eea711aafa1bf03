import { join } from 'node:path';
import type { Medium } from '../../domain/consent.ts';
import type { Problem } from '../../domain/problem.ts';
import type { RecordingCut, RecordingFacts } from '../../domain/recording.ts';
import type { Study } from '../../domain/study.ts';
import { deriveMedia, type DerivedCut, type MediaProgress } from '../../media/derive.ts';
import type { ReportProgress } from './progress.ts';
import type { BuildRequest } from './request.ts';

type DeriveRequest = Pick<BuildRequest, 'cache' | 'ffmpeg' | 'onProgress' | 'signal'>;

/** What was made of clips, for each medium in which some edition shows them. */
export interface DerivedCuts {
  byMedium: ReadonlyMap<Medium, ReadonlyMap<string, DerivedCut>>;
  problems: Problem[];
}

/**
 * Makes the clips of all editions together: what several of them show is made once. A clip that
 * cannot be made is a problem, and the others are there all the same.
 */
export async function deriveCuts(
  cuts: readonly RecordingCut[],
  study: Study,
  facts: ReadonlyMap<string, RecordingFacts | Error>,
  request: DeriveRequest,
): Promise<DerivedCuts> {
  const groups = groupByMedium(cuts);
  const total = [...groups.values()].reduce((sum, { size }) => sum + size, 0);
  const byMedium = new Map<Medium, ReadonlyMap<string, DerivedCut>>();
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
  return ({ done, id }) => tell?.({ step: 'media', done: before + done, total, subject: id });
}

/** When some fail, the others lie in the cache, and asking for those alone costs nothing. */
async function deriveGroup(
  cuts: readonly RecordingCut[],
  facts: ReadonlyMap<string, RecordingFacts | Error>,
  { cache, ffmpeg, signal }: DeriveRequest,
  onProgress: Report,
): Promise<{ clips: ReadonlyMap<string, DerivedCut>; faults: Error[] }> {
  const options = { facts, cacheDir: join(cache, 'media'), ffmpeg, ...(signal && { signal }) };
  try {
    return { clips: await deriveMedia(cuts, { ...options, onProgress }), faults: [] };
  } catch (error) {
    if (!(error instanceof AggregateError)) throw error;
    const faults = error.errors.filter((each) => each instanceof Error);
    const whole = cuts.filter(({ id }) => !faults.some((fault) => isAbout(fault, id)));
    return { clips: await deriveMedia(whole, options), faults };
  }
}

function isAbout(fault: Error, id: string): boolean {
  return fault.message.startsWith(`clip ${id}:`);
}

/** One edition may show a clip's picture where another only lets it be heard. */
function groupByMedium(cuts: readonly RecordingCut[]): Map<Medium, Map<string, RecordingCut>> {
  const groups = new Map<Medium, Map<string, RecordingCut>>();
  for (const cut of cuts) {
    const group = groups.get(cut.medium) ?? new Map<string, RecordingCut>();
    groups.set(cut.medium, group.set(cut.id, cut));
  }
  return groups;
}

/** What was made of one edition's clips, by clip id. */
export function pickCuts(
  cuts: readonly RecordingCut[],
  { byMedium }: DerivedCuts,
): Map<string, DerivedCut> {
  const picked = new Map<string, DerivedCut>();
  for (const { id, medium } of cuts) {
    const clip = byMedium.get(medium)?.get(id);
    if (clip) picked.set(id, clip);
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
