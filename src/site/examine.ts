import { isAbsolute, resolve } from 'node:path';
import { formatDay } from '../domain/day.ts';
import type { Edition } from '../domain/edition.ts';
import type { Problem } from '../domain/problem.ts';
import type { RecordingFacts } from '../domain/recording.ts';
import type { Study } from '../domain/study.ts';
import { probeRecordings } from '../media/probe.ts';
import { checkStudy } from '../study/check.ts';
import { filterStudy, type FilteredStudy } from '../study/filter.ts';
import { readStudy } from '../study/read.ts';

export interface ExamineRequest {
  studyRoot: string;
  /** Ids of the editions to look at; all of them when absent. */
  editions?: readonly string[];
  /** Whether drafts are shown (dev server). */
  drafts: boolean;
  now: Date;
  ffmpeg: string;
  cacheDir: string;
  signal?: AbortSignal;
}

/** A study, and all that is known of it before anything is made. */
export interface ExaminedStudy {
  study: Study;
  facts: ReadonlyMap<string, RecordingFacts | Error>;
  editions: { edition: Edition; filtered: FilteredStudy }[];
  /** The ISO day it is in the study's time zone. */
  today: string;
  /** Everything wrong with it, each thing once, by file and line. */
  problems: Problem[];
}

/** Reads a study, probes its recordings, checks it and filters it for its editions. */
export async function examineStudy(request: ExamineRequest): Promise<ExaminedStudy> {
  const facts = new Map<string, RecordingFacts | Error>();
  const { study, problems } = await readStudy(request.studyRoot, {
    async measure(path) {
      await probeUnknown([path], facts, request);
      const found = facts.get(path);
      return found instanceof Error ? undefined : found?.durationSeconds;
    },
  });
  await probeUnknown(listRecordings(study), facts, request);
  const today = formatDay(request.now, study.settings.timeZone);
  const editions = chooseEditions(study, request.editions).map((edition) => {
    const filtered = filterStudy(study, edition, { today, drafts: request.drafts, facts });
    return { edition, filtered };
  });
  const found = [
    ...problems,
    ...checkStudy(study, facts),
    ...editions.flatMap(({ filtered }) => filtered.problems),
  ];
  return { study, facts, editions, today, problems: uniqueByPlace(found) };
}

/** Probes those of the recordings of which nothing is known yet. */
async function probeUnknown(
  paths: readonly string[],
  facts: Map<string, RecordingFacts | Error>,
  { ffmpeg, cacheDir, signal }: ExamineRequest,
): Promise<void> {
  const unknown = paths.filter((path) => !facts.has(path));
  const options = { ffmpeg, cacheDir, ...(signal && { signal }) };
  for (const [path, found] of await probeRecordings(unknown, options)) facts.set(path, found);
}

/** Absolute paths of a study's recordings, as `probeRecordings` and `deriveMedia` know them. */
export function listRecordings(study: Study): string[] {
  const paths = study.interviews.flatMap(({ recording }) => recording.map(({ path }) => path));
  return paths.map((path) => (isAbsolute(path) ? path : resolve(study.root, path)));
}

function chooseEditions({ settings }: Study, ids: readonly string[] | undefined): Edition[] {
  return settings.editions.filter(({ id }) => ids?.includes(id) ?? true);
}

/** Several editions find the same fault; it is told once. */
function uniqueByPlace(problems: readonly Problem[]): Problem[] {
  const byKey = new Map(
    problems.map((problem) => {
      const { file, line, column, code, message } = problem;
      return [[file, line, column, code, message].join('\0'), problem];
    }),
  );
  return [...byKey.values()].sort(
    (a, b) => a.file.localeCompare(b.file) || a.line - b.line || a.column - b.column,
  );
}
