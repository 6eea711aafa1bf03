import { lstat, readdir, readFile, realpath, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import type { Place, Problem } from '../domain/problem.ts';
import { makeProblem } from './catalogue.ts';
import { findNearest } from './nearest.ts';

/** The folder of a study, while it is read. */
export interface StudyFolder {
  /** Absolute path. */
  root: string;
  /** The same with links followed. */
  realRoot: string;
  /** Says that something is wrong. */
  report(problem: Problem): void;
}

/** Text files are far smaller than this; whatever is not would only use up memory. */
const MOST_BYTES = 16 * 1024 * 1024;

/** What lies in a folder of the study, sorted by name; a folder that is not there is empty. */
export async function listFolder(
  folder: StudyFolder,
  path: string,
): Promise<{ name: string; isFolder: boolean }[]> {
  const absolute = join(folder.root, path);
  const names = await readdir(absolute).catch((error: unknown) => {
    const at = { file: path, line: 1, column: 1 };
    if (!isMissing(error)) folder.report(makeProblem('unreadable-file', at, path, reasonOf(error)));
    return [];
  });
  const shown = names.filter((name) => !name.startsWith('.') && name !== 'Thumbs.db').toSorted();
  return Promise.all(
    shown.map(async (name) => ({
      name,
      isFolder: await stat(join(absolute, name)).then(
        (found) => found.isDirectory(),
        () => false,
      ),
    })),
  );
}

/** Whether anything of that name is in the study. */
export function isThere(folder: StudyFolder, path: string): Promise<boolean> {
  return lstat(join(folder.root, path)).then(
    () => true,
    () => false,
  );
}

/** The text of a file of the study, without byte order mark; undefined once its problem is reported. */
export async function readText(folder: StudyFolder, path: string): Promise<string | undefined> {
  const at = { file: path, line: 1, column: 1 };
  const bytes = await readBytes(folder, path, at);
  if (!bytes) return undefined;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    folder.report(makeProblem('not-utf8', at, path));
    return undefined;
  }
}

/** The bytes of a file of the study; undefined once its problem is reported. */
export async function readBytes(
  folder: StudyFolder,
  path: string,
  at: Place,
): Promise<Uint8Array | undefined> {
  const absolute = resolve(folder.root, path);
  const fault = await findFileFault(absolute, [folder.realRoot]);
  if (fault) {
    folder.report(tellFileFault(fault, path, at));
    return undefined;
  }
  try {
    const { size } = await stat(absolute);
    if (size <= MOST_BYTES) return await readFile(absolute);
    folder.report(makeProblem('file-too-large', at, path, `${MOST_BYTES / 1024 / 1024} MB`));
  } catch (error) {
    folder.report(makeProblem('unreadable-file', at, path, reasonOf(error)));
  }
  return undefined;
}

/**
 * Follows a path an author wrote.
 *
 * @param from the folder it starts in, relative to the study or absolute; default that of the file it stands in
 * @param realRoots the folders in which it may end, links followed
 * @returns the absolute path, or what is wrong and the file that was probably meant
 */
export async function followPath(
  folder: StudyFolder,
  written: string,
  at: Place,
  {
    from = dirname(at.file),
    realRoots = [folder.realRoot],
  }: { from?: string; realRoots?: readonly string[] } = {},
): Promise<{ path: string } | { problem: Problem; nearest?: string }> {
  if (!isPath(written)) return { problem: makeProblem('wrong-path', at, written) };
  const path = resolve(folder.root, from, written);
  const fault = await findFileFault(path, realRoots);
  if (!fault) return { path };
  const nearest = fault.kind === 'missing' ? await findNeighbour(path) : undefined;
  return {
    problem: tellFileFault(fault, written, at, nearest),
    ...(nearest !== undefined && { nearest }),
  };
}

/** A path as problems and the study name it: relative to the study, with forward slashes, or absolute outside. */
export function nameInStudy(folder: StudyFolder, absolute: string): string {
  const path = relative(folder.root, absolute);
  const isOutside = path.startsWith(`..${sep}`) || path === '..' || isAbsolute(path);
  return isOutside ? absolute : path.split(sep).join('/');
}

type FileFault =
  { kind: 'missing' | 'outside' | 'not-a-file' } | { kind: 'unreadable'; reason: string };

async function findFileFault(
  absolute: string,
  realRoots: readonly string[],
): Promise<FileFault | undefined> {
  try {
    const real = await realpath(absolute);
    if (!realRoots.some((root) => isWithin(real, root))) return { kind: 'outside' };
    return (await stat(real)).isFile() ? undefined : { kind: 'not-a-file' };
  } catch (error) {
    if (isMissing(error) || codeOf(error) === 'ENOTDIR') return { kind: 'missing' };
    return { kind: 'unreadable', reason: reasonOf(error) };
  }
}

function tellFileFault(fault: FileFault, path: string, at: Place, nearest?: string): Problem {
  switch (fault.kind) {
    case 'missing':
      return makeProblem('missing-file', at, path, nearest);
    case 'outside':
      return makeProblem('outside-study', at, path);
    case 'not-a-file':
      return makeProblem('not-a-file', at, path);
    case 'unreadable':
      return makeProblem('unreadable-file', at, path, fault.reason);
  }
}

function isWithin(path: string, root: string): boolean {
  return path.startsWith(root.endsWith(sep) ? root : root + sep);
}

/** Neither a web address (but a drive's letter will do) nor written with backslashes. */
function isPath(written: string): boolean {
  return !/^[a-z][a-z\d+.-]+:|^\/\/|\0/i.test(written) && (sep === '\\' || !written.includes('\\'));
}

async function findNeighbour(path: string): Promise<string | undefined> {
  const names = await readdir(dirname(path)).catch(() => []);
  return findNearest(basename(path), names);
}

function reasonOf(error: unknown): string {
  const code = codeOf(error);
  if (code === 'EACCES' || code === 'EPERM') return 'reading it is not allowed';
  if (code === 'ENOTDIR') return 'it is not a folder';
  return code ?? String(error);
}

function isMissing(error: unknown): boolean {
  return codeOf(error) === 'ENOENT';
}

function codeOf(error: unknown): string | undefined {
  const isCoded = error instanceof Error && 'code' in error && typeof error.code === 'string';
  return isCoded ? (error.code as string) : undefined;
}
