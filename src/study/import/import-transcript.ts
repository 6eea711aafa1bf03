import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { hasErrors, type Problem } from '../../domain/problem.ts';
import { formatClock } from '../../domain/time.ts';
import { readTranscript } from '../../transcripts/read.ts';
import type { ReadCue, Reading } from '../../transcripts/reading.ts';
import { settleCues } from '../../transcripts/settle.ts';
import { shiftCue } from '../../transcripts/shift-cue.ts';
import { formatWebVtt } from '../../transcripts/write-webvtt.ts';
import { makeProblem } from '../catalogue.ts';
import { makeImportProblem } from './problems.ts';
import { findExisting, writeFiles, type NewFile } from './new-files.ts';
import { planPlace, type TranscriptPlace } from './transcript-place.ts';
import { countTranscript, type TranscriptReport } from './transcript-report.ts';

const MOST_MEGABYTES = 64;

export interface TranscriptImport {
  /** Absolute path of the foreign transcript. */
  path: string;
  /** The same as it was typed, for problems. */
  typed: string;
  /** Added to every time. */
  offsetSeconds: number;
  to: TranscriptPlace;
  /** Whether files that are there may be replaced. */
  force: boolean;
}

export interface ImportedTranscript {
  report: TranscriptReport;
  problems: Problem[];
  /** Absolute paths; empty where anything was wrong. */
  written: string[];
  /** Lines that remain to be put into interview.yaml by hand. */
  toAdd: string[];
}

/**
 * Turns a transcript of any known format into the study's own WebVTT. Where there is an error,
 * nothing is written.
 */
export async function importTranscript(wanted: TranscriptImport): Promise<ImportedTranscript> {
  const { typed, offsetSeconds } = wanted;
  const reading = await readForeign(wanted);
  const shifted = reading.cues.map((cue) => shiftCue(cue, offsetSeconds));
  const report = countTranscript({ ...reading, cues: shifted });
  const place = await planPlace(wanted.to, report.speakers, typed);
  const files: NewFile[] = [
    { path: place.transcript, content: formatWebVtt({ cues: shifted }) },
    ...place.others,
  ];
  const problems = [
    ...reading.problems.map((problem) => ({ ...problem, file: typed })),
    ...checkStart(reading.cues, wanted),
    ...place.problems,
    ...(wanted.force ? [] : tellExisting(await findExisting(files))),
  ];
  if (!hasErrors(problems)) problems.push(...(await writeFiles(files)));
  const written = hasErrors(problems) ? [] : files.map(({ path }) => path);
  return { report, problems, written, toAdd: place.toAdd };
}

/** A recording given by mistake is not read into memory. */
async function readForeign({ path, typed }: TranscriptImport): Promise<Reading> {
  const { size } = await stat(path);
  if (size <= MOST_MEGABYTES * 1024 * 1024)
    return readTranscript(await readFile(path), basename(path));
  const at = { file: typed, line: 1, column: 1 };
  const problem = makeProblem('file-too-large', at, typed, `${MOST_MEGABYTES} MB`);
  return settleCues('unknown', [], [problem]);
}

/** Where a transcript goes that has only a file's name to go by. */
export function besidePath(path: string): string {
  return `${path.replace(/\.[^./\\]*$/u, '')}.vtt`;
}

function checkStart(
  cues: readonly ReadCue[],
  { typed, offsetSeconds }: TranscriptImport,
): Problem[] {
  const early = cues.find(({ startSeconds }) => startSeconds + offsetSeconds < 0);
  if (!early) return [];
  const at = { file: typed, line: early.line, column: 1 };
  const offset = `${offsetSeconds < 0 ? '-' : ''}${formatClock(Math.abs(offsetSeconds))}`;
  const clock = formatClock(early.startSeconds);
  return [makeImportProblem('import-before-start', at, clock, offset)];
}

function tellExisting(files: readonly NewFile[]): Problem[] {
  return files.map(({ path }) =>
    makeImportProblem('import-exists', { file: path, line: 1, column: 1 }, basename(path)),
  );
}
