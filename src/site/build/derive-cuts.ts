import { join } from 'node:path';
import type { Medium } from '../../domain/consent.ts';
import type { Problem } from '../../domain/problem.ts';
import type { RecordingCut, RecordingFacts } from '../../domain/recording.ts';
import type { Study } from '../../domain/study.ts';
import { CutError, deriveMedia, type DerivedCut, type MediaProgress } from '../../media/derive.ts';
import type { ReportProgress } from './progress.ts';
import type { BuildRequest } from './request.ts';

type DeriveRequest = Pick<BuildRequest, 'cache' | 'ffmpeg' | 'onProgress' | 'signal'>;

/** What was made of clips and whole interviews, for each medium in which some edition shows them. */
export interface DerivedCuts {
  byMedium: ReadonlyMap<Medium, ReadonlyMap<string, DerivedCut>>;
  problems: Problem[];
}

/**
 * Makes the cuts of all editions together: what several of them show is made once. One that cannot
 * be made is a problem, and the others are there all the same.
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
    const report = countOn(before, total, group, request.onProgress);
    const { derived, faults } = await deriveGroup([...group.values()], facts, request, report);
    byMedium.set(medium, derived);
    problems.push(...faults.map((fault) => cutProblem(fault, study)));
    before += group.size;
  }
  return { byMedium, problems };
}

/** From this length on, a cut's own progress is told. */
const LONG_SECONDS = 300;

type Report = (progress: MediaProgress) => void;

function countOn(
  before: number,
  total: number,
  cuts: ReadonlyMap<string, RecordingCut>,
  tell: ReportProgress | undefined,
): Report {
  return ({ done, id, fraction }) => {
    const { startSeconds = 0, endSeconds = 0 } = cuts.get(id) ?? {};
    const isLong = endSeconds - startSeconds >= LONG_SECONDS && fraction < 1;
    const progress = { step: 'media' as const, done: before + done, total, subject: id };
    tell?.({ ...progress, ...(isLong && { fraction }) });
  };
}

/** When some fail, the others lie in the cache, and asking for those alone costs nothing. */
async function deriveGroup(
  cuts: readonly RecordingCut[],
  facts: ReadonlyMap<string, RecordingFacts | Error>,
  { cache, ffmpeg, signal }: DeriveRequest,
  onProgress: Report,
): Promise<{ derived: ReadonlyMap<string, DerivedCut>; faults: CutError[] }> {
  const options = { facts, cacheDir: join(cache, 'media'), ffmpeg, ...(signal && { signal }) };
  try {
    return { derived: await deriveMedia(cuts, { ...options, onProgress }), faults: [] };
  } catch (error) {
    if (!(error instanceof AggregateError)) throw error;
    const faults = error.errors.filter((each) => each instanceof CutError);
    const others = cuts.filter(({ id }) => !faults.some((fault) => fault.id === id));
    return { derived: await deriveMedia(others, options), faults };
  }
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

/** What was made for one edition, by the cuts' ids. */
export function pickCuts(
  cuts: readonly RecordingCut[],
  { byMedium }: DerivedCuts,
): Map<string, DerivedCut> {
  const picked = new Map<string, DerivedCut>();
  for (const { id, medium } of cuts) {
    const derived = byMedium.get(medium)?.get(id);
    if (derived) picked.set(id, derived);
  }
  return picked;
}

function cutProblem(fault: CutError, { interviews }: Study): Problem {
  const clip = interviews.flatMap(({ clips }) => clips).find(({ id }) => id === fault.id);
  const whole = interviews.find(({ id }) => id === fault.id);
  const at = clip?.at ?? whole?.publishAt ?? whole?.at;
  return {
    ...(at ?? { file: 'study.yaml', line: 1, column: 1 }),
    code: clip ? 'clip-not-made' : 'interview-not-made',
    severity: 'error',
    message: `${clip ? 'This clip' : 'The whole interview'} could not be cut out of its recording: ${fault.message}.`,
    hint: 'Play the recording at that place: it may be damaged there. Otherwise try again.',
  };
}
