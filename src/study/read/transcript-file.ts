import { readTranscript } from '../../transcripts/read.ts';
import type { ReadCue } from '../../transcripts/reading.ts';
import type { Accepted } from '../accept.ts';
import { makeProblem } from '../catalogue.ts';
import { followPath, nameInStudy, readBytes } from '../files.ts';
import type { Path } from '../source.ts';
import type { Reading } from './reading.ts';

/** A file that an interview names. */
export interface WrittenFile {
  /** As the author wrote it. */
  file: string;
  /** Where it is written. */
  path: Path;
}

/** A cue and the file it stands in, relative to the study. */
export interface RawCue extends ReadCue {
  file: string;
}

/** The cues of a transcript's file, with the file's own times; undefined once its problem is reported. */
export async function readTranscriptFile(
  reading: Reading,
  { file: written, path }: WrittenFile,
  { placeOf }: Pick<Accepted<unknown>, 'placeOf'>,
): Promise<RawCue[] | undefined> {
  const at = placeOf(path);
  const followed = await followPath(reading, written, at);
  if ('problem' in followed) {
    const { problem, nearest } = followed;
    const isMissing = problem.code === 'missing-file';
    reading.report(isMissing ? makeProblem('missing-transcript', at, written, nearest) : problem);
    return undefined;
  }
  const file = nameInStudy(reading, followed.path);
  const bytes = await readBytes(reading, file, at);
  if (!bytes) return undefined;
  const { cues, problems } = readTranscript(bytes, file);
  for (const problem of problems) reading.report({ ...problem, file });
  return cues.map((cue) => ({ ...cue, file }));
}
