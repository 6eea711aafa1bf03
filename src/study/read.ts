import { realpath } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { z } from 'zod';
import type { Problem } from '../domain/problem.ts';
import type { Study } from '../domain/study.ts';
import { acceptYaml, type Accepted } from './accept.ts';
import { parseBody } from './body.ts';
import { makeProblem } from './catalogue.ts';
import { checkLooseQuotes } from './check/loose-quotes.ts';
import { readText, type StudyFolder } from './files.ts';
import { splitFrontMatter } from './front-matter.ts';
import {
  readCommitment,
  readFinding,
  readPersona,
  readStory,
  readTheme,
  type AcceptedBody,
} from './read/body-entry.ts';
import { listEntries, reportStrays, type EntryFile, type EntryKind } from './read/entry-files.ts';
import { findImage } from './read/image.ts';
import { readInterview } from './read/interview.ts';
import { readPerson } from './read/person.ts';
import type { MeasureRecording, Reading } from './read/reading.ts';
import { readSession } from './read/session.ts';
import { readSettings } from './read/settings.ts';
import { commitmentSchema } from './schema/commitment.ts';
import { findingSchema } from './schema/finding.ts';
import { interviewSchema } from './schema/interview.ts';
import { personSchema } from './schema/person.ts';
import { personaSchema } from './schema/persona.ts';
import { sessionSchema } from './schema/session.ts';
import { storySchema } from './schema/story.ts';
import { themeSchema } from './schema/theme.ts';
import { readYaml, type Path } from './source.ts';

export interface ReadStudyOptions {
  /** Asked for the lengths of recordings in parts that have a transcript for each; default: unknown. */
  measure?: MeasureRecording;
}

/**
 * Reads a study's folder whole. It never throws, whatever the files hold: everything that is wrong
 * is among the problems, and entries are kept where they can be.
 */
export async function readStudy(
  root: string,
  { measure = () => Promise.resolve(undefined) }: ReadStudyOptions = {},
): Promise<{ study: Study; problems: Problem[] }> {
  const problems: Problem[] = [];
  const leftOut: string[] = [];
  const reading = await openStudy(resolve(root), {
    report: (problem) => problems.push(problem),
    leaveOut: (id) => leftOut.push(id),
    measure,
  });
  const study: Study = {
    root: reading.root,
    settings: reading.settings,
    people: await readYamlEntries(reading, 'people', personSchema, readPerson),
    interviews: await readYamlEntries(reading, 'interviews', interviewSchema, readInterview),
    personas: await readBodyEntries(reading, 'personas', personaSchema, readPersona),
    stories: await readBodyEntries(reading, 'stories', storySchema, readStory),
    themes: await readBodyEntries(reading, 'themes', themeSchema, readTheme),
    findings: await readBodyEntries(reading, 'findings', findingSchema, readFinding),
    commitments: await readBodyEntries(reading, 'commitments', commitmentSchema, readCommitment),
    sessions: await readBodyEntries(reading, 'sessions', sessionSchema, readSession),
    leftOut,
  };
  await reportStrays(reading);
  return { study, problems: problems.toSorted(byPlace) };
}

async function openStudy(
  root: string,
  tools: Pick<Reading, 'report' | 'leaveOut' | 'measure'>,
): Promise<Reading> {
  const { report } = tools;
  const folder: StudyFolder = { root, realRoot: await realpath(root).catch(() => root), report };
  const { settings, recordings } = await readSettings(folder);
  const recordingRoots = [folder.realRoot];
  if (recordings) {
    const outside = await realpath(resolve(root, recordings.path)).catch(() => undefined);
    if (outside === undefined) report(makeProblem('missing-file', recordings.at, recordings.path));
    else recordingRoots.push(outside);
  }
  return { ...folder, ...tools, settings, recordingRoots };
}

async function readYamlEntries<File, Entry>(
  reading: Reading,
  kind: EntryKind,
  schema: z.ZodType<File>,
  toEntry: (reading: Reading, id: string, accepted: Accepted<File>) => Promise<Entry>,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const { id, file } of await listEntries(reading, kind)) {
    const text = await readText(reading, file);
    const accepted = text === undefined ? undefined : acceptText(reading, schema, text, file);
    if (accepted) entries.push(await toEntry(reading, id, accepted));
    else reading.leaveOut(id);
  }
  return entries;
}

async function readBodyEntries<File extends object, Entry extends BodyOf>(
  reading: Reading,
  kind: EntryKind,
  schema: z.ZodType<File>,
  toEntry: (reading: Reading, file: AcceptedBody<File>) => Promise<Entry> | Entry,
): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (const entryFile of await listEntries(reading, kind)) {
    const accepted = await readBodyFile(reading, entryFile, schema);
    if (!accepted) {
      reading.leaveOut(entryFile.id);
      continue;
    }
    const entry = await toEntry(reading, accepted);
    for (const { path, at } of parseBody(entry).images) await findImage(reading, path, at, '.');
    entries.push(entry);
  }
  return entries;
}

type Placed = Pick<Accepted<unknown>, 'placeOf'>;
type BodyOf = Parameters<typeof parseBody>[0];

async function readBodyFile<File extends object>(
  reading: Reading,
  { id, file }: EntryFile,
  schema: z.ZodType<File>,
): Promise<AcceptedBody<File> | undefined> {
  const text = await readText(reading, file);
  if (text === undefined) return undefined;
  const result = splitFrontMatter(text, file);
  if ('problem' in result) {
    reading.report(result.problem);
    return undefined;
  }
  const { split } = result;
  const front = acceptText(reading, schema, split.yaml, file, split.yamlLine);
  return front && { id, front, split };
}

function acceptText<File>(
  reading: Reading,
  schema: z.ZodType<File>,
  text: string,
  file: string,
  firstLine = 1,
): Accepted<File> | undefined {
  const { source, problems } = readYaml(text, file, firstLine);
  const { accepted, problems: faults } = acceptYaml(schema, source);
  // Once the YAML itself is broken, what seems missing may only be unread.
  for (const problem of problems.some(isSyntax) ? problems : [...problems, ...faults])
    reading.report(problem);
  if (accepted) reportLooseQuotes(reading, accepted, accepted.value, []);
  return accepted;
}

/** Quotes in YAML: a clip's own, and a step's; they are held against the transcript. */
const QUOTE_KEYS = ['quote', 'words'];

/** Every text of a file but the words of quotes. */
function reportLooseQuotes(
  reading: Reading,
  { placeOf }: Placed,
  value: unknown,
  path: Path,
): void {
  if (typeof value === 'string') {
    const at = placeOf(path);
    // A folded text's line breaks are not those of the file.
    for (const problem of checkLooseQuotes(value, at)) reading.report({ ...problem, ...at });
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (!QUOTE_KEYS.includes(key)) reportLooseQuotes(reading, { placeOf }, item, [...path, key]);
    }
  }
}

function isSyntax({ code }: Problem): boolean {
  return code === 'yaml-syntax';
}

function byPlace(one: Problem, other: Problem): number {
  if (one.file !== other.file) return one.file < other.file ? -1 : 1;
  return one.line - other.line || one.column - other.column;
}
