import { resolve } from 'node:path';
import type { Interview } from '../../domain/study.ts';
import { formatClock } from '../../domain/time.ts';
import { shiftCue } from '../../transcripts/shift-cue.ts';
import type { Accepted } from '../accept.ts';
import { makeProblem } from '../catalogue.ts';
import type { InterviewFile } from '../schema/interview.ts';
import type { Reading } from './reading.ts';
import { readTranscriptFile, type RawCue, type WrittenFile } from './transcript-file.ts';

/** One part of a recording with the transcript that counts from its start. */
interface Part {
  /** The recording as the study names it. */
  path: string;
  written: WrittenFile;
  lengthSeconds: number | undefined;
}

/** Rounded headers and a last breath: words that begin this soon after the end are still the part's own. */
const SLACK_SECONDS = 1;

/**
 * The cues of one transcript for each part of the recording, each later by the lengths of the parts
 * before it; undefined once it is reported why they have no place in the whole.
 */
export async function readParts(
  reading: Reading,
  { recording }: Interview,
  written: readonly WrittenFile[],
  accepted: Accepted<InterviewFile>,
): Promise<RawCue[] | undefined> {
  const { value, placeOf } = accepted;
  const named = [value.recording ?? []].flat().length;
  if (named !== written.length) {
    const list = placeOf(written[0]?.path.slice(0, -1) ?? []);
    reading.report(makeProblem('transcript-parts', list, written.length, named));
    return undefined;
  }
  // A part that could not be followed is reported already.
  if (recording.length < named) return undefined;
  const parts = await measureParts(reading, recording, written);
  if (!checkLengths(reading, parts, accepted)) return undefined;
  return joinParts(reading, parts, accepted);
}

async function measureParts(
  reading: Reading,
  recording: Interview['recording'],
  files: readonly WrittenFile[],
): Promise<Part[]> {
  const parts: Part[] = [];
  for (const [index, written] of files.entries()) {
    const { path = '' } = recording[index] ?? {};
    const lengthSeconds = await reading.measure(resolve(reading.root, path));
    parts.push({ path, written, lengthSeconds });
  }
  return parts;
}

/** Whether the length of every part is known that another comes after. */
function checkLengths(
  reading: Reading,
  parts: readonly Part[],
  { placeOf }: Accepted<InterviewFile>,
): boolean {
  const unknown = parts.slice(0, -1).findIndex(({ lengthSeconds }) => lengthSeconds === undefined);
  const part = parts[unknown];
  const next = parts[unknown + 1];
  if (!part || !next) return true;
  const at = placeOf(next.written.path);
  reading.report(makeProblem('part-without-length', at, next.written.file, part.path));
  return false;
}

async function joinParts(
  reading: Reading,
  parts: readonly Part[],
  accepted: Accepted<InterviewFile>,
): Promise<RawCue[] | undefined> {
  const read: (RawCue[] | undefined)[] = [];
  let startSeconds = 0;
  for (const part of parts) {
    const cues = await readTranscriptFile(reading, part.written, accepted);
    checkEnd(reading, part, cues ?? []);
    const start = startSeconds;
    read.push(cues?.map((cue) => shiftCue(cue, start)));
    startSeconds += part.lengthSeconds ?? 0;
  }
  // With one missing, clips of the others would be blamed for what is not theirs.
  if (read.includes(undefined)) return undefined;
  return read
    .flatMap((cues) => cues ?? [])
    .toSorted((one, other) => one.startSeconds - other.startSeconds);
}

function checkEnd(
  reading: Reading,
  { path, lengthSeconds = Infinity }: Part,
  cues: readonly RawCue[],
): void {
  const late = cues.find(({ startSeconds }) => startSeconds > lengthSeconds + SLACK_SECONDS);
  if (!late) return;
  const { file, line, startSeconds } = late;
  const clock = formatClock(startSeconds);
  reading.report(
    makeProblem(
      'words-after-part',
      { file, line, column: 1 },
      clock,
      path,
      formatClock(lengthSeconds),
    ),
  );
}
