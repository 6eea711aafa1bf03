import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Audience } from '../domain/consent.ts';
import { moveDay } from '../domain/day.ts';
import { hasErrors, type Problem } from '../domain/problem.ts';
import { makeReel, ReelError } from '../media/reel/make-reel.ts';
import { planReel, type ReelPlan } from '../media/reel/plan.ts';
import { loadTypefaces } from '../media/reel/typefaces.ts';
import { findRebuildDay } from '../study/filter/publication.ts';
import type { FilteredStudy } from '../study/filter.ts';
import { examineStudy, type ExaminedStudy } from './examine.ts';
import { describeNow } from './hold.ts';
import { outputProblem } from './output-problem.ts';
import { listShown } from './reel/agreed.ts';
import { auditReel } from './reel/audit-reel.ts';
import { chooseClips, type ChosenReel } from './reel/choose-clips.ts';
import { explainNothingShown, explainUnknown, findLanguageFault } from './reel/explain.ts';
import { gatherReel } from './reel/gather-reel.ts';
import { holdReels } from './reel/hold-reels.ts';
import { checkPlace, publishReel } from './reel/publish-reel.ts';
import type { ReelRecord } from './reel/reel-record.ts';
import type { ReelRequest } from './reel/request.ts';
import { findUnknownEditions } from './unknown-editions.ts';

/** A reel that was made. */
export interface MadeReel {
  film: string;
  title: string;
  clips: number;
  durationSeconds: number;
  bytes: number;
  /** Everybody heard or seen, by the names they agreed to. */
  people: string[];
  /** Whom it may be shown to. */
  audiences: Audience[];
  /** The last ISO day on which it may be shown; absent when nothing runs out. */
  until?: string;
}

/** What came of it. Nothing was written unless `reel` is there. */
export interface ReelOutcome {
  problems: Problem[];
  /** What is wrong with what was asked for, and not with the study. */
  fault?: string;
  reel?: MadeReel;
}

/**
 * Joins the clips of a session, a theme or a finding into one film, as the edition shows them. Reels
 * that somebody no longer agrees to are taken away, whatever else comes of it.
 */
export async function makeStudyReel(request: ReelRequest): Promise<ReelOutcome> {
  request.onProgress?.({ step: 'reading' });
  const examined = await examineStudy({
    ...request,
    editions: [request.edition],
    drafts: false,
    cacheDir: join(request.cache, 'facts'),
  });
  const held = await holdReels(request.reels, describeNow(examined, request.now));
  const outcome = await makeExamined(examined, request);
  return { ...outcome, problems: [...outcome.problems, ...held] };
}

async function makeExamined(examined: ExaminedStudy, request: ReelRequest): Promise<ReelOutcome> {
  const { study, editions } = examined;
  const problems = [
    ...examined.problems,
    ...findUnknownEditions(study, [request.edition]),
    ...(await checkPlace(request.out)),
  ];
  const [shown] = editions;
  if (!shown || hasErrors(problems)) return { problems };
  const { staged } = shown.filtered;
  const chosen = chooseClips(staged, request.subject);
  if (!chosen) return { problems: [...problems, explainUnknown(study, staged, request.subject)] };
  if (chosen.clips.length === 0)
    return { problems: [...problems, explainNothingShown(shown.filtered, request.subject)] };
  const fault = findLanguageFault(chosen, request.language);
  if (fault !== undefined) return { problems, fault };
  const outcome = await makeChosen(chosen, shown.filtered, examined, request);
  return { ...outcome, problems: [...problems, ...outcome.problems] };
}

async function makeChosen(
  chosen: ChosenReel,
  filtered: FilteredStudy,
  examined: ExaminedStudy,
  request: ReelRequest,
): Promise<ReelOutcome> {
  await loadTypefaces(join(request.cache, 'fonts'));
  const record = recordReel(chosen, filtered, examined, request);
  const until = record.rebuildBy === undefined ? undefined : moveDay(record.rebuildBy, -1);
  const { reel, problems } = await gatherReel(chosen, until, filtered, examined, request);
  if (reel) problems.push(...auditReel(reel, examined.study, filtered, request.subject));
  if (!reel || hasErrors(problems)) return { problems };
  const plan = planReel(reel);
  try {
    await film(plan, record, request);
  } catch (error) {
    if (!(error instanceof ReelError)) throw error;
    return { problems: [...problems, explainNotMade(error, filtered)] };
  }
  const made: MadeReel = {
    ...{ film: request.out, title: chosen.title, clips: chosen.clips.length },
    ...{ durationSeconds: plan.durationSeconds, audiences: chosen.audiences },
    bytes: (await stat(request.out)).size,
    people: filtered.staged.people
      .filter(({ id }) => record.personIds.includes(id))
      .map(({ name }) => name),
    ...(until !== undefined && { until }),
  };
  return { problems, reel: made };
}

function film(plan: ReelPlan, record: ReelRecord, request: ReelRequest): Promise<void> {
  const { ffmpeg, cache, out, reels, signal, onProgress } = request;
  const report = (done: number, total: number) => {
    onProgress?.({ step: 'joining', done, total });
  };
  const options = { ffmpeg, cacheDir: join(cache, 'media'), onProgress: report };
  return makeReel(plan, { ...options, ...(signal && { signal }) }, (draft) =>
    publishReel(draft, out, record, reels),
  );
}

function recordReel(
  { clips, audiences }: ChosenReel,
  { staged }: FilteredStudy,
  { study, today }: ExaminedStudy,
  { subject }: ReelRequest,
): ReelRecord {
  const clipIds = clips.map(({ clip }) => clip.id);
  const present = listShown(
    study,
    clips.map(({ clip }) => clip),
  );
  const people = present.map(({ person }) => person);
  const rebuildBy = findRebuildDay(people, today);
  return {
    ...{ study: study.root, edition: staged.edition.id, subject, clipIds, madeOn: today },
    ...(rebuildBy !== undefined && { rebuildBy }),
    ...{ personIds: people.map(({ id }) => id), audiences },
    shown: present.map(({ shown }) => shown),
  };
}

function explainNotMade({ clipId, message }: ReelError, { places }: FilteredStudy): Problem {
  const at = places.find(({ kind, id }) => kind === 'clips' && id === clipId)?.at;
  const what = clipId === undefined ? 'The reel' : `The part of the reel with the clip “${clipId}”`;
  const problem = outputProblem(
    'reel-not-made',
    'reel',
    `${what} could not be made: ${message}.`,
    'Try again; where that does not help, this is a fault of the program.',
  );
  return { ...problem, ...at };
}
