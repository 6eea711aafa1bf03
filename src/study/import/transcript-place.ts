import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import type { Interview, Study } from '../../domain/study.ts';
import { readStudy } from '../read.ts';
import { readYaml } from '../source.ts';
import { formatInterview, formatSpeakers, type SpeakerLine } from './interview-text.ts';
import { makeId } from '../../domain/entry-id.ts';
import { findPerson } from './match-people.ts';
import { isThere, type NewFile } from './new-files.ts';
import type { SpeakerCount } from './transcript-report.ts';

/** Where a transcript is to go: a file, or an interview of a study, new or not. */
export type TranscriptPlace =
  | { kind: 'file'; path: string }
  | {
      kind: 'interview';
      studyRoot: string;
      id: string;
      /** BCP 47 tag of its words, where it was said. */
      language?: string;
    };

/** What is written for a transcript, and what is left to its editor. */
export interface PlannedPlace {
  /** Absolute path of the transcript. */
  transcript: string;
  others: NewFile[];
  problems: Problem[];
  /** Lines to put into interview.yaml by hand. */
  toAdd: string[];
}

/**
 * @param typed the foreign transcript's name, for a new interview's first line
 */
export async function planPlace(
  to: TranscriptPlace,
  speakers: readonly SpeakerCount[],
  typed: string,
): Promise<PlannedPlace> {
  if (to.kind === 'file') return { transcript: to.path, others: [], problems: [], toAdd: [] };
  const { study, problems } = await readStudy(to.studyRoot);
  const folder = join(to.studyRoot, 'interviews', to.id);
  const entry = join(folder, 'interview.yaml');
  const interview = study.interviews.find(({ id }) => id === to.id);
  const fileName = nameFile(to.language, interview);
  const lines = listSpeakers(speakers, study, interview);
  const place = {
    transcript: join(folder, fileName),
    problems: problems.filter(({ code }) => code === 'study-missing'),
  };
  if (await isThere(entry))
    return { ...place, others: [], toAdd: await planAdditions(entry, fileName, to, lines) };
  const content = scaffold(study, { fileName, lines, typed, language: to.language });
  return { ...place, others: [{ path: entry, content }], toAdd: [] };
}

/** A translation where the interview is in another language. */
function nameFile(language: string | undefined, interview: Interview | undefined): string {
  const isTranslation =
    language !== undefined &&
    interview &&
    interview.language.toLowerCase() !== language.toLowerCase();
  return isTranslation ? `transcript.${language}.vtt` : 'transcript.vtt';
}

function listSpeakers(
  speakers: readonly SpeakerCount[],
  { people }: Study,
  interview: Interview | undefined,
): SpeakerLine[] {
  return speakers
    .flatMap(({ name }) => name ?? [])
    .filter((name) => !Object.hasOwn(interview?.speakers ?? {}, name))
    .map((name) => {
      const person = findPerson(name, people);
      if (person) return { name, id: person.id };
      return {
        name,
        id: makeId(name, 'somebody'),
        comment: 'who is this? There is no such person yet',
      };
    });
}

/** What interview.yaml does not say yet of this transcript. */
async function planAdditions(
  entry: string,
  fileName: string,
  { language = '' }: { language?: string },
  lines: readonly SpeakerLine[],
): Promise<string[]> {
  const { source } = readYaml(await readFile(entry, 'utf8'), entry);
  const named = JSON.stringify(source.data ?? null);
  const isNamed = named.includes(JSON.stringify(fileName));
  const isTranslation = fileName !== 'transcript.vtt';
  const line = isTranslation
    ? ['translations:', `  ${language}: ${fileName}`]
    : [`transcript: ${fileName}`];
  return [
    ...(isNamed ? [] : line),
    ...(lines.length > 0 ? ['speakers:', ...formatSpeakers(lines)] : []),
  ];
}

/** Who has no side only asks. */
function scaffold(
  { people, settings }: Study,
  wanted: {
    fileName: string;
    lines: SpeakerLine[];
    typed: string;
    language: string | undefined;
  },
): string {
  const { fileName, lines, typed, language } = wanted;
  const askers = people.filter(({ side }) => side === undefined).map(({ id }) => id);
  const [interviewer] = lines.map(({ id }) => id).filter((id) => askers.includes(id));
  const others = lines.map(({ id }) => id).filter((id) => id !== interviewer);
  return formatInterview({
    comment: `Made from ${typed}. Say who is who and when it was, then: npm run check`,
    people: [...new Set(others)],
    ...(interviewer !== undefined && { interviewer }),
    speakers: lines,
    dateComment: 'the day it was held, such as 2026-03-14',
    ...(language !== undefined && language !== settings.language && { language }),
    transcript: fileName,
    clips: [],
  });
}
