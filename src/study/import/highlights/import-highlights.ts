import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasErrors, type Problem } from '../../../domain/problem.ts';
import { checkQuote } from '../../../domain/quote.ts';
import type { Interview, Study } from '../../../domain/study.ts';
import { formatClock } from '../../../domain/time.ts';
import { cutTranscript } from '../../../domain/transcript.ts';
import { readStudy } from '../../read.ts';
import type { MeasureRecording } from '../../read/reading.ts';
import { findFreeId, makeId } from '../../../domain/entry-id.ts';
import { makeTitle } from '../make-title.ts';
import { readNamedTable } from '../named-table.ts';
import { writeFiles, type NewFile } from '../new-files.ts';
import { makeImportProblem } from '../problems.ts';
import { formatTheme } from '../theme-text.ts';
import { formatClip, type NewClip } from '../yaml-text.ts';
import { chooseRange, locateWords, stripHeads, type TimeRange } from './locate.ts';
import { readMapping, type Mapping } from './mapping.ts';
import { findInterviews } from './participants.ts';
import { readHighlights, type Highlight } from './rows.ts';
import { addClips } from './splice.ts';
import { TagReader, type Meaning } from './tags.ts';

/** A file as it was typed, and where it lies. */
export interface TypedFile {
  typed: string;
  /** Absolute. */
  path: string;
}

export interface HighlightsImport {
  studyRoot: string;
  table: TypedFile;
  mapping: TypedFile;
  /** Whether highlights with a problem are left out and the rest imported. */
  skipFaulty: boolean;
  /** For the lengths of recordings in parts. */
  measure?: MeasureRecording;
}

export interface ImportedHighlights {
  problems: Problem[];
  /** Absolute paths; empty where anything was wrong. */
  written: string[];
  /** Ids of the clips added, with their interviews'. */
  added: string[];
  /** Ids of the clips that highlights are already; their tags are not added to those. */
  known: string[];
  /** Highlights left out for their problems, which are then told as warnings. */
  skipped: number;
  /** Ids of the themes made. */
  themes: string[];
}

const NOTHING = { written: [], added: [], known: [], skipped: 0, themes: [] };

/**
 * Makes clips of exported highlights, in the interviews they come from. Where there is an error,
 * nothing is written; what is a clip already is not added again.
 */
export async function importHighlights(wanted: HighlightsImport): Promise<ImportedHighlights> {
  const problems: Problem[] = [];
  const { study, problems: faults } = await readStudy(
    wanted.studyRoot,
    wanted.measure && { measure: wanted.measure },
  );
  problems.push(...faults.filter(({ code }) => code === 'study-missing'));
  const mapping = await readMapping(wanted.mapping.path, wanted.mapping.typed, problems);
  const bytes = await readFile(wanted.table.path);
  const table = readNamedTable(bytes, wanted.table.typed, problems);
  const rows = table && mapping && readHighlights(table, mapping, problems);
  if (!rows || hasErrors(problems)) return { ...NOTHING, problems };
  const tags = new TagReader(mapping);
  const plan = new Plan(study, await readSources(study));
  let skipped = 0;
  for (const row of rows) {
    const own = [...row.problems];
    const spoken = findSpoken(row.highlight, study, mapping, own);
    const meaning = tags.read(row.highlight, own);
    if (spoken && !hasErrors(own)) plan.add(row.highlight, spoken, meaning);
    else skipped += 1;
    problems.push(...(wanted.skipFaulty ? own.map(soften) : own));
  }
  return finish(plan, tags, { study, problems, skipped });
}

/** A fault that was asked to be passed over is still told. */
function soften(problem: Problem): Problem {
  return { ...problem, severity: 'warning' };
}

/** Each interview.yaml as it is. */
async function readSources({ root, interviews }: Study): Promise<Map<string, string>> {
  const entries = interviews.map(
    async ({ id, at }) => [id, await readFile(join(root, at.file), 'utf8')] as const,
  );
  return new Map(await Promise.all(entries));
}

/** Where a highlight is spoken. */
interface Spoken extends TimeRange {
  interview: Interview;
  words: string;
}

function findSpoken(
  highlight: Highlight,
  study: Study,
  mapping: Mapping,
  problems: Problem[],
): Spoken | undefined {
  if (highlight.words === '') return undefined;
  const interviews = findInterviews(highlight, study, mapping, problems);
  if (interviews.length === 0) return undefined;
  const found = interviews.flatMap((interview) => findIn(highlight, interview, study));
  const { startSeconds } = highlight.given;
  const [first, ...others] =
    startSeconds === undefined
      ? found
      : found.toSorted(
          (one, other) =>
            Math.abs(one.startSeconds - startSeconds) - Math.abs(other.startSeconds - startSeconds),
        );
  if (!first) problems.push(tellNotSaid(highlight, interviews, study));
  else if (others.length > 0 && startSeconds === undefined) {
    const clocks = found.map((each) => `${each.interview.id} ${formatClock(each.startSeconds)}`);
    const { words, at } = highlight;
    problems.push(makeImportProblem('highlight-ambiguous', at, words, clocks));
  } else return first;
  return undefined;
}

function findIn({ words }: Highlight, interview: Interview, { settings }: Study): Spoken[] {
  const [original] = interview.transcripts;
  if (!original) return [];
  const bare = stripHeads(words, Object.keys(interview.speakers));
  for (const each of words === bare ? [words] : [words, bare]) {
    const located = locateWords(each, original, settings);
    if (located.ok) return located.ranges.map((range) => ({ ...range, interview, words: each }));
  }
  return [];
}

function tellNotSaid(
  { words, at }: Highlight,
  interviews: readonly Interview[],
  { settings }: Study,
): Problem {
  const nearest = interviews
    .flatMap(({ id, transcripts: [original] }) => {
      const located = original && locateWords(words, original, settings);
      return located?.ok === false && located.nearest ? [{ id, ...located.nearest }] : [];
    })
    .toSorted((one, other) => other.share - one.share)[0];
  const where =
    interviews.length === 1 ? `the interview ${interviews[0]?.id ?? ''}` : 'any of the interviews';
  const told =
    nearest && `“${nearest.words}” (${nearest.id} at ${formatClock(nearest.startSeconds)})`;
  return makeImportProblem('highlight-not-said', at, words, where, told);
}

/** The clips to be added, by interview. */
class Plan {
  readonly clips = new Map<string, NewClip[]>();
  readonly known: string[] = [];
  readonly #study: Study;
  readonly sources: ReadonlyMap<string, string>;

  constructor(study: Study, sources: ReadonlyMap<string, string>) {
    this.#study = study;
    this.sources = sources;
  }

  add(highlight: Highlight, spoken: Spoken, meaning: Meaning): void {
    const { interview } = spoken;
    const mark = `highlight ${hash(`${interview.id}\n${highlight.key}`)}`;
    const [original] = interview.transcripts;
    if (!original) return;
    const range = roundRange(chooseRange(spoken, highlight.given, original));
    const twin = this.#listNew(interview).find((clip) => isSameRange(clip, range));
    if (twin) {
      twin.kinds = [...new Set([...twin.kinds, ...meaning.kinds])];
      twin.themes = [...new Set([...twin.themes, ...meaning.themes])];
      return;
    }
    const known = this.#findKnown(interview, mark, range);
    if (known !== undefined) this.known.push(known);
    else {
      const title = highlight.title || makeTitle(spoken.words);
      const id = findFreeId(
        makeId(title.split(' ').slice(0, 6).join(' '), 'clip'),
        this.#idsOf(interview),
      );
      const quote = this.#chooseQuote(spoken, range);
      this.clips.set(interview.id, [
        ...this.#listNew(interview),
        {
          ...{ id, title, ...range, ...meaning, comment: `From the ${mark}` },
          ...(quote !== undefined && { quote }),
        },
      ]);
    }
  }

  #listNew({ id }: Interview): NewClip[] {
    return this.clips.get(id) ?? [];
  }

  #idsOf(interview: Interview): Set<string> {
    const written = interview.clips.map(({ id }) => id.slice(interview.id.length + 1));
    return new Set([...written, ...this.#listNew(interview).map(({ id }) => id)]);
  }

  /** By the mark above it, wherever its times and title have gone since; else by its seconds. */
  #findKnown(interview: Interview, mark: string, range: TimeRange): string | undefined {
    const lines = (this.sources.get(interview.id) ?? '').split('\n');
    const at = lines.findIndex((line) => line.includes(mark));
    const marked = interview.clips.find((clip) => at !== -1 && clip.at.line > at + 1);
    return (marked ?? interview.clips.find((clip) => isSameRange(clip, range)))?.id;
  }

  /** The words stand for the clip where they are one person's, and not too many. */
  #chooseQuote({ interview, words }: Spoken, range: TimeRange): string | undefined {
    const [original] = interview.transcripts;
    if (!original || words.length > LONGEST_QUOTE) return undefined;
    const { cues, language } = cutTranscript(original, range.startSeconds, range.endSeconds);
    const { fillers } = this.#study.settings;
    return checkQuote(words, cues, { fillers, language }).ok ? words : undefined;
  }
}

const LONGEST_QUOTE = 240;
const SAME_SECONDS = 0.05;

function isSameRange(one: TimeRange, other: TimeRange): boolean {
  return (
    Math.abs(one.startSeconds - other.startSeconds) < SAME_SECONDS &&
    Math.abs(one.endSeconds - other.endSeconds) < SAME_SECONDS
  );
}

function roundRange({ startSeconds, endSeconds }: TimeRange): TimeRange {
  const round = (seconds: number) => Math.round(seconds * 1000) / 1000;
  return { startSeconds: round(startSeconds), endSeconds: round(endSeconds) };
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 10);
}

async function finish(
  { clips, known, sources }: Plan,
  tags: TagReader,
  { study, problems, skipped }: { study: Study; problems: Problem[]; skipped: number },
): Promise<ImportedHighlights> {
  const files: NewFile[] = [];
  for (const { id, at } of study.interviews) {
    const own = clips.get(id);
    if (!own) continue;
    const content = addClips(sources.get(id) ?? '', own);
    const lines = own.flatMap(formatClip).map((line) => `  ${line}`);
    if (content === undefined)
      problems.push(makeImportProblem('highlight-not-added', at, lines.join('\n')));
    else files.push({ path: join(study.root, at.file), content });
  }
  const wanted = new Set([...clips.values()].flat().flatMap(({ themes }) => themes));
  const themes = [...tags.themes.values()].filter(
    ({ id }) => wanted.has(id) && !study.themes.some((theme) => theme.id === id),
  );
  files.push(
    ...themes.map((theme) => ({
      path: join(study.root, 'themes', `${theme.id}.mdx`),
      content: formatTheme(theme),
    })),
  );
  if (hasErrors(problems)) return { ...NOTHING, problems, known, skipped };
  problems.push(...(await writeFiles(files)));
  if (hasErrors(problems)) return { ...NOTHING, problems, known, skipped };
  const added = [...clips].flatMap(([id, own]) => own.map((clip) => `${id}/${clip.id}`));
  const written = files.map(({ path }) => path);
  return { problems, written, added, known, skipped, themes: themes.map(({ id }) => id) };
}
