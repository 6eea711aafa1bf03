import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Side } from '../../../domain/evidence.ts';
import { hasErrors, type Problem } from '../../../domain/problem.ts';
import { formatWebVtt } from '../../../transcripts/write-webvtt.ts';
import { formatInterview } from '../interview-text.ts';
import { findFreeId, makeId } from '../../../domain/entry-id.ts';
import { findExisting, writeFiles, type NewFile } from '../new-files.ts';
import { makeImportProblem } from '../problems.ts';
import { formatTheme } from '../theme-text.ts';
import type { NewClip } from '../yaml-text.ts';
import { buildClips } from './clips.ts';
import { findDay } from './days.ts';
import { readInterviews, type OhdInterview } from './interviews.ts';
import { findCast, PeopleBook, type Cast } from './people.ts';
import { findProject, type OhdProject } from './project.ts';
import { formatPerson, formatStudy } from './study-text.ts';
import { ThemeBook } from './themes.ts';

export interface OhdImport {
  /** Absolute path of the project. */
  root: string;
  /** Absolute path of the study to be made. */
  out: string;
  /** Which side of the table those interviewed sit on. */
  side: Side;
  /** ISO day of interviews that have none. */
  date?: string;
  /** BCP 47 tag; default what most interviews are in. */
  language?: string;
  /** Whether files that are there may be replaced; people's never are, for they hold consents. */
  force: boolean;
}

export interface ImportedOhd {
  problems: Problem[];
  /** Absolute paths; empty where anything was wrong. */
  written: string[];
  interviews: number;
  people: number;
  clips: number;
  themes: number;
  /** Rows that are no interviews. */
  otherRows: number;
}

/** An interview on its way into the study. */
interface Planned {
  id: string;
  interview: OhdInterview;
  cast: Cast;
  clips: NewClip[];
  language: string;
}

const NOTHING = { written: [], interviews: 0, people: 0, clips: 0, themes: 0, otherRows: 0 };

/**
 * Makes a study of text-only interviews of an Oral History as Data project. Where there is an error,
 * nothing is written. No consent is made up: nothing is shown before an editor has recorded it.
 */
export async function importOhd(wanted: OhdImport): Promise<ImportedOhd> {
  const problems: Problem[] = [];
  const project = await findProject(wanted.root, problems);
  if (!project) return { ...NOTHING, problems };
  const { interviews, otherRows } = await readInterviews(project, problems);
  if (interviews.length === 0 && !hasErrors(problems))
    problems.push(
      makeImportProblem('ohd-no-interviews', { file: project.listedIn, line: 1, column: 1 }),
    );
  const themes = new ThemeBook(project.codebook);
  const people = new PeopleBook();
  const planned = planInterviews(interviews, { wanted, themes, people });
  problems.push(...themes.check(project.transcriptsFolder));
  const files = [
    ...planned.flatMap((each) => writeInterview(each, wanted, problems)),
    ...writeRest(project, planned, { wanted, themes, people }),
  ].map(({ path, content }) => ({ path: join(wanted.out, ...path.split('/')), content }));
  const written = await write(files, wanted, problems);
  return {
    problems,
    written,
    interviews: planned.length,
    people: people.list().length,
    clips: planned.reduce((sum, { clips }) => sum + clips.length, 0),
    themes: themes.list().length,
    otherRows,
  };
}

interface Books {
  wanted: OhdImport;
  themes: ThemeBook;
  people: PeopleBook;
}

function planInterviews(
  interviews: readonly OhdInterview[],
  { wanted, themes, people }: Books,
): Planned[] {
  const taken = new Set<string>();
  return interviews.map((interview) => {
    const id = findFreeId(makeId(interview.objectId, 'interview'), taken);
    taken.add(id);
    const cast = findCast(interview.row, interview.cues, people);
    const idOf = (speaker: string | undefined) =>
      cast.speakers.find(({ name }) => name === speaker)?.id;
    const isInterviewed = (speaker: string | undefined) =>
      cast.people.some((person) => person.id === idOf(speaker));
    const clips = buildClips(interview.cues, (tag) => themes.find(tag), isInterviewed);
    const language = wanted.language ?? findLanguage(interview.row?.read('language') ?? '');
    return { id, interview, cast, clips, language };
  });
}

/** `eng` and `eng;spa` as `en`; English where nothing is said, as in most of these projects. */
function findLanguage(written: string): string {
  const [first = ''] = written.split(/[;,|]/u);
  try {
    return Intl.getCanonicalLocales(first.trim())[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** A file of the study, its path relative to that. */
interface StudyFile {
  path: string;
  content: string;
}

function writeInterview(
  { id, interview, cast, clips, language }: Planned,
  wanted: OhdImport,
  problems: Problem[],
): StudyFile[] {
  const { row, cues, at } = interview;
  const { people, interviewer, others, speakers } = cast;
  const content = formatInterview({
    comment: describe(interview),
    people: people.map((person) => person.id),
    ...(interviewer && { interviewer: interviewer.id }),
    ...(others.length > 0 && { othersSeen: others.map((person) => person.id) }),
    speakers,
    ...findDate(row, at, wanted, problems),
    language,
    transcript: 'transcript.vtt',
    clips,
  });
  return [
    { path: `interviews/${id}/interview.yaml`, content },
    { path: `interviews/${id}/transcript.vtt`, content: formatWebVtt({ cues }) },
  ];
}

/** What the study has no place for stays where its editor sees it. */
const TOLD = {
  title: ['title'],
  description: ['description', 'bio'],
  location: ['location'],
  source: ['source'],
  recording: ['object_location', 'audiovideo-id'],
  rights: ['rights', 'rightsstatement'],
};

function describe({ row, objectId }: OhdInterview): string {
  const told = Object.entries(TOLD).flatMap(([name, columns]) => {
    const value = row?.read(...columns) ?? '';
    return value === '' ? [] : [`${name}: ${value.replaceAll(/\s+/gu, ' ')}`];
  });
  return [
    `Made from the oral history ${objectId}. Every clip is daily-reality: a tag does not say what it is evidence of.`,
    ...told,
  ].join('\n');
}

function findDate(
  row: OhdInterview['row'],
  at: OhdInterview['at'],
  wanted: OhdImport,
  problems: Problem[],
): { date?: string; dateComment?: string } {
  const texts = ['date', 'date-interviewed', 'archival date'].map((name) => row?.read(name) ?? '');
  const found = texts.flatMap((text) => findDay(text) ?? []);
  const best = found.find(({ isWhole }) => isWhole) ?? found[0];
  const written = texts.find((text) => text !== '') ?? '';
  if (best?.isWhole) return { date: best.day };
  if (!best) {
    if (wanted.date !== undefined) return { date: wanted.date };
    problems.push(makeImportProblem('ohd-date', at, written));
    return {};
  }
  problems.push(makeImportProblem('ohd-date-year', at, written));
  return { date: best.day, dateComment: `of which only ${written} is known` };
}

function writeRest(
  project: OhdProject,
  planned: readonly Planned[],
  { wanted, themes, people }: Books,
): StudyFile[] {
  const interviewed = new Set(planned.flatMap(({ cast }) => cast.people.map(({ id }) => id)));
  const languages = planned.map(({ language }) => language);
  const counted = languages.toSorted(
    (one, other) => countOf(languages, other) - countOf(languages, one),
  );
  return [
    { path: 'study.yaml', content: formatStudy(project, wanted.language ?? counted[0] ?? 'en') },
    ...people.list().map(({ id, name }) => ({
      path: `people/${id}.yaml`,
      content: formatPerson(name, interviewed.has(id) ? wanted.side : undefined),
    })),
    ...themes.list().map((theme) => ({
      path: `themes/${theme.id}.mdx`,
      content: formatTheme(theme),
    })),
  ];
}

function countOf(items: readonly string[], item: string): number {
  return items.filter((each) => each === item).length;
}

async function write(
  files: readonly NewFile[],
  { out, force }: OhdImport,
  problems: Problem[],
): Promise<string[]> {
  const people = join(out, 'people');
  const existing = await findExisting(files);
  const kept = new Set(existing.filter(({ path }) => path.startsWith(people)));
  const isFree = force || (await readdir(out).catch(() => [])).length === 0;
  if (!isFree)
    problems.push(makeImportProblem('import-exists', { file: out, line: 1, column: 1 }, out));
  if (hasErrors(problems)) return [];
  const wanted = files.filter((file) => !kept.has(file));
  problems.push(...(await writeFiles(wanted)));
  return hasErrors(problems) ? [] : wanted.map(({ path }) => path);
}
