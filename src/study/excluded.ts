import type { BodyEntry, Interview, Person, Study } from '../domain/study.ts';
import { cutTranscript } from '../domain/transcript.ts';
import type { FilteredStudy } from './filter.ts';
import { BODY_KINDS } from './filter/entries.ts';
import type { StagedStudy } from './staged.ts';

/** What an edition leaves out, for the audit to look for in its output (promise 4). */
export interface Excluded {
  /** People not shown under their own name. */
  names: {
    full: string;
    /** Words of it, three letters or longer, that are in no published name. */
    parts: string[];
  }[];
  /** Words that are in the study and were left out. */
  texts: string[];
  /** Words that are in the edition: a run found here as well gives nothing away. */
  includedTexts: string[];
  /** Ids of what is left out (a clip's with its interview's) that nothing shown shares. */
  ids: string[];
  /** Facilitator's notes, where the edition has none. */
  notes: string[];
  /** Terms that appear in no edition. */
  redacted: string[];
}

/** Gathers what was left out when a study was filtered. */
export function buildExcluded(study: Study, filtered: FilteredStudy): Excluded {
  const { staged, leftOut, bodies } = filtered;
  const notes = listUnshownNotes(study, staged);
  return {
    names: listNames(study, staged),
    texts: [
      ...leftOut,
      ...listLeftOutEntries(study, staged).flatMap(listStrings),
      ...study.interviews.flatMap((interview) => listInterviewTexts(interview, staged)),
      ...listHiddenOfPeople(study.people, staged),
      ...listUnshownStatements(study, staged),
      ...notes,
    ].filter(hasSeveralWords),
    includedTexts: [
      ...listStrings(staged),
      ...listWholeWords(staged),
      ...bodies.map(({ source }) => source),
    ],
    ids: listIds(study, staged),
    notes,
    redacted: study.settings.redacted,
  };
}

function listNames({ people, settings }: Study, staged: StagedStudy): Excluded['names'] {
  const published = [...staged.people.map(({ name }) => name), settings.responsible.name];
  const publishedParts = new Set(published.flatMap(splitName));
  const hidden = new Set(
    people.map(({ name }) => name).filter((name) => !published.includes(name)),
  );
  return [...hidden].map((full) => ({
    full,
    parts: splitName(full).filter((part) => part.length >= 3 && !publishedParts.has(part)),
  }));
}

function splitName(name: string): string[] {
  return name.split(/[^\p{L}\p{M}]+/u).filter((part) => part !== '');
}

function listLeftOutEntries(study: Study, staged: StagedStudy): BodyEntry[] {
  return BODY_KINDS.flatMap((kind) => {
    const shown = idsOf(staged[kind]);
    const entries: readonly BodyEntry[] = study[kind];
    return entries.filter(({ id }) => !shown.has(id));
  });
}

function listInterviewTexts(interview: Interview, staged: StagedStudy): string[] {
  const shown = idsOf(staged.clips);
  const left = interview.clips.filter(({ id }) => !shown.has(id));
  const stagedHere = staged.interviews.find(({ id }) => id === interview.id);
  return [
    ...left.flatMap(listStrings),
    ...interview.questions,
    ...(stagedHere ? [] : [interview.problemShared ?? '', interview.still?.alt ?? '']),
    ...(stagedHere?.whole ? [] : listUnshownWords(interview, shown)),
  ];
}

/** What was said between the shown clips, one text for each stretch of it. */
function listUnshownWords(interview: Interview, shown: ReadonlySet<string>): string[] {
  const ranges = interview.clips
    .filter(({ id }) => shown.has(id))
    .sort((one, other) => one.startSeconds - other.startSeconds);
  const starts = [-Infinity, ...ranges.map(({ endSeconds }) => endSeconds)];
  const ends = [...ranges.map(({ startSeconds }) => startSeconds), Infinity];
  return interview.transcripts.flatMap((transcript) =>
    starts.map((start, index) => {
      const from = Math.max(...starts.slice(0, index + 1));
      const { cues } = cutTranscript(transcript, Math.max(start, from), ends[index] ?? Infinity);
      return cues.map(({ text }) => text).join(' ');
    }),
  );
}

/** What is said in interviews shown whole, each in one piece: a left-out clip's quote may run over several cues. */
function listWholeWords({ interviews }: StagedStudy): string[] {
  const transcripts = interviews.flatMap(({ whole }) => whole?.transcripts ?? []);
  return transcripts.map(({ cues }) => cues.map(({ text }) => text).join(' '));
}

function listHiddenOfPeople(people: readonly Person[], staged: StagedStudy): string[] {
  const openly = idsOf(staged.people.filter(({ isAlias }) => !isAlias));
  return people.filter(({ id }) => !openly.has(id)).flatMap(listStrings);
}

/** What entries that are shown say in other editions only. */
function listUnshownStatements(study: Study, staged: StagedStudy): string[] {
  const shown = new Set(listStatements(staged));
  return listStatements(study).filter((statement) => !shown.has(statement));
}

function listStatements({
  findings,
  themes,
  sessions,
}: {
  findings: readonly { shownWithout: { words: string }[] }[];
  themes: readonly { agreements: { text: string }[] }[];
  sessions: readonly { steps: unknown[] }[];
}): string[] {
  return [
    ...findings.flatMap(({ shownWithout }) => shownWithout.map(({ words }) => words)),
    ...themes.flatMap(({ agreements }) => agreements.map(({ text }) => text)),
    ...sessions.flatMap(({ steps }) => listStrings(steps)),
  ];
}

/** Facilitator's notes that the edition does not have: all, or those beside what it leaves out. */
function listUnshownNotes(study: Study, staged: StagedStudy): string[] {
  const shown = new Set(staged.sessions.flatMap(listNotes));
  return study.sessions.flatMap(listNotes).filter((note) => !shown.has(note));
}

function listNotes({
  prepare,
  steps,
}: {
  prepare: readonly string[];
  steps: readonly { note?: string }[];
}): string[] {
  return [...prepare, ...steps.flatMap(({ note }) => note ?? [])];
}

function listIds(study: Study, staged: StagedStudy): string[] {
  const kinds = [...BODY_KINDS, 'people', 'interviews'] as const;
  const all = kinds.flatMap((kind) => study[kind].map(({ id }) => id));
  const clips = study.interviews.flatMap((interview) => interview.clips.map(({ id }) => id));
  const shown = new Set([...kinds, 'clips' as const].flatMap((kind) => [...idsOf(staged[kind])]));
  return [...new Set([...all, ...clips])].filter((id) => !shown.has(id));
}

function idsOf(entries: readonly { id: string }[]): Set<string> {
  return new Set(entries.map(({ id }) => id));
}

/** Every text in a value, at any depth; where it is written is none of it. */
function listStrings(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, each]) => (key === 'at' ? [] : listStrings(each)));
}

function hasSeveralWords(text: string): boolean {
  return /\s/u.test(text.trim());
}
