import { access } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { RecordingFacts } from '../domain/recording.ts';
import { formatInput, runFfmpeg } from './ffmpeg.ts';
import { rememberForFile } from './file-memory.ts';
import { parseProbeLog, type ProbedFacts } from './probe-log.ts';
import { runAll } from './run-all.ts';

const AT_ONCE = 2;
/** Part of the memory's folder: a change in what is found out must not meet old facts. */
const FACTS_FORMAT = 'facts-2';

/** Nothing but files of this computer, whatever a playlist in disguise points at. */
export const ONLY_FILES = ['-protocol_whitelist', 'file'];

export interface ProbeOptions {
  /** Path of ffmpeg. */
  ffmpeg: string;
  /** Where to remember facts between runs. */
  cacheDir?: string;
  signal?: AbortSignal;
}

/**
 * Finds out what recordings are, by decoding the first frame of each.
 *
 * @param paths absolute; they are the keys of the answer
 * @returns facts, or the Error that says why a file cannot be used
 */
export async function probeRecordings(
  paths: readonly string[],
  options: ProbeOptions,
): Promise<Map<string, RecordingFacts | Error>> {
  const unique = [...new Set(paths)];
  const results = await runAll(unique, AT_ONCE, (path) => findFacts(path, options));
  options.signal?.throwIfAborted();
  return new Map(unique.map((path, index) => [path, results[index] ?? new Error('not probed')]));
}

async function findFacts(path: string, options: ProbeOptions): Promise<RecordingFacts> {
  const folder = options.cacheDir && join(options.cacheDir, FACTS_FORMAT);
  try {
    return await rememberForFile(folder, path, () => probe(path, options));
  } catch (error) {
    throw new Error(`${basename(path)} cannot be read as a recording: ${tell(error, path)}`, {
      cause: error,
    });
  }
}

async function probe(path: string, options: ProbeOptions): Promise<RecordingFacts> {
  const { ffmpeg, signal } = options;
  await access(path);
  const { log } = await runFfmpeg(ffmpeg, planProbe(path), signal && { signal });
  const found = parseProbeLog(log);
  return isComplete(found) ? found : await measure(path, found, options);
}

function tell(error: unknown, path: string): string {
  const message = error instanceof Error ? error.message : String(error);
  if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 'there is no such file';
  return message.replaceAll(`${formatInput(path)}: `, '');
}

function planProbe(path: string): string[] {
  const picture = ['-map', '0:V:0?', '-frames:v', '1', '-vf', 'showinfo'];
  const sound = ['-map', '0:a:0?', '-frames:a', '1'];
  return [...ONLY_FILES, '-i', formatInput(path), ...picture, ...sound, '-f', 'null', '-'];
}

function isComplete(found: ProbedFacts): found is RecordingFacts {
  const hasRate = found.picture === undefined || found.picture.framesPerSecond !== undefined;
  return found.durationSeconds !== undefined && hasRate;
}

/** Reads through the whole file for what its header does not say. */
async function measure(
  path: string,
  found: ProbedFacts,
  { ffmpeg, signal }: ProbeOptions,
): Promise<RecordingFacts> {
  const args = [...ONLY_FILES, '-i', formatInput(path), '-map', '0:V:0?', '-map', '0:a:0?'];
  const run = [...args, '-c', 'copy', '-f', 'null', '-'];
  const { frames, outSeconds } = await runFfmpeg(ffmpeg, run, signal && { signal });
  if (outSeconds === 0) throw new Error('it has no length');
  const { picture, ...facts } = { ...found, durationSeconds: outSeconds };
  if (picture === undefined) return facts;
  const framesPerSecond = picture.framesPerSecond ?? frames / outSeconds;
  return { ...facts, picture: { ...picture, framesPerSecond } };
}
