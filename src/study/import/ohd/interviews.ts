import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Place, Problem } from '../../../domain/problem.ts';
import { readTranscript } from '../../../transcripts/read.ts';
import type { ReadCue } from '../../../transcripts/reading.ts';
import { findNearest } from '../../nearest.ts';
import { makeImportProblem } from '../problems.ts';
import { NOT_NAMED } from './people.ts';
import type { OhdProject, OhdRow } from './project.ts';

/** An interview of the project: what is listed of it, and what was said. */
export interface OhdInterview {
  /** Undefined where a transcript is listed nowhere. */
  row?: OhdRow;
  /** Its name in the project. */
  objectId: string;
  cues: ReadCue[];
  at: Place;
}

/** The project's interviews with their words; rows that are no interviews are only counted. */
export async function readInterviews(
  project: OhdProject,
  problems: Problem[],
): Promise<{ interviews: OhdInterview[]; otherRows: number }> {
  const interviews: OhdInterview[] = [];
  const used = new Set<string>();
  let otherRows = 0;
  for (const row of project.rows) {
    const name = findTranscript(row, project);
    if (name === undefined) {
      if (isInterview(row)) problems.push(tellMissing(row, project));
      else otherRows += 1;
    } else if (!used.has(name)) {
      used.add(name);
      const objectId = row.read('objectid') || name;
      interviews.push({ ...(await readOne(project, name, problems)), row, objectId, at: row.at });
    }
  }
  for (const name of project.transcripts.filter((each) => !used.has(each))) {
    const read = await readOne(project, name, problems);
    problems.push(makeImportProblem('ohd-row-missing', read.at, read.at.file, project.listedIn));
    interviews.push({ ...read, objectId: name });
  }
  return { interviews, otherRows };
}

function findTranscript(row: OhdRow, { transcripts }: OhdProject): string | undefined {
  const named = [row.read('objectid'), row.read('object_transcript', 'transcript')]
    .map((each) => basename(each).replace(/\.csv$/iu, ''))
    .filter((each) => each !== '');
  return named.flatMap((name) => transcripts.find((each) => same(each, name)) ?? [])[0];
}

function same(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase();
}

function isInterview(row: OhdRow): boolean {
  const template = row.read('display_template');
  if (template !== '') return same(template, 'transcript');
  return row.read('interviewee', 'interviewer') !== '';
}

function tellMissing(row: OhdRow, { transcripts, transcriptsFolder }: OhdProject): Problem {
  const id = row.read('objectid');
  const path = `${transcriptsFolder}/${id}.csv`;
  return makeImportProblem(
    'ohd-transcript-missing',
    row.at,
    id,
    path,
    findNearest(id, transcripts),
  );
}

async function readOne(
  { root, transcriptsFolder }: OhdProject,
  name: string,
  problems: Problem[],
): Promise<{ cues: ReadCue[]; at: Place }> {
  const file = `${transcriptsFolder}/${name}.csv`;
  const reading = readTranscript(await readFile(join(root, file)), file);
  problems.push(...reading.problems.map((problem) => ({ ...problem, file })));
  return { cues: nameNobody(reading.cues, file, problems), at: { file, line: 1, column: 1 } };
}

/** Words that nobody is named for, where others are: somebody said them, and may not have agreed. */
function nameNobody(cues: readonly ReadCue[], file: string, problems: Problem[]): ReadCue[] {
  const isNobodys = ({ speaker, text }: ReadCue) => speaker === undefined && isSpeech(text);
  const nameless = cues.filter(isNobodys);
  const [first] = nameless;
  if (!first) return [...cues];
  const at = { file, line: first.line, column: 1 };
  problems.push(makeImportProblem('ohd-no-person', at, nameless.length));
  return cues.map((cue) => (isNobodys(cue) ? { ...cue, speaker: NOT_NAMED } : cue));
}

function isSpeech(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text.replaceAll(/\[[^\]]*\]|\([^)]*\)/gu, ''));
}
