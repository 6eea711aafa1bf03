import { mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import type { Problem } from '../../domain/problem.ts';
import { makeImportProblem } from './problems.ts';

/** A file that an import makes. */
export interface NewFile {
  /** Absolute. */
  path: string;
  content: string;
}

/** Files that are there already, in the order given. */
export async function findExisting<File extends { path: string }>(
  files: readonly File[],
): Promise<File[]> {
  const found = await Promise.all(files.map(({ path }) => isThere(path)));
  return files.filter((_, index) => found[index]);
}

export function isThere(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/**
 * Writes all of the files or none: each under another name beside its place first, then all into
 * place; what could not be finished is undone.
 *
 * @returns what went wrong, of which nothing is left
 */
export async function writeFiles(files: readonly NewFile[]): Promise<Problem[]> {
  const undo: (() => Promise<void>)[] = [];
  let current = '';
  try {
    const drafts: { draft: string; path: string }[] = [];
    for (const { path, content } of files) {
      current = path;
      const made = await mkdir(dirname(path), { recursive: true });
      if (made !== undefined) undo.push(() => rm(made, { recursive: true, force: true }));
      const draft = join(dirname(path), `.${basename(path)}.${process.pid}.part`);
      undo.push(() => rm(draft, { force: true }));
      await writeFile(draft, content, { flush: true });
      drafts.push({ draft, path });
    }
    for (const { draft, path } of drafts) {
      current = path;
      const before = await readFile(path).catch(() => undefined);
      await rename(draft, path);
      undo.push(() => (before ? writeFile(path, before) : rm(path, { force: true })));
    }
    return [];
  } catch (error) {
    for (const step of undo.toReversed()) await step().catch(() => undefined);
    const reason = error instanceof Error ? error.message : String(error);
    const at = { file: current, line: 1, column: 1 };
    return [makeImportProblem('import-not-written', at, current, reason)];
  }
}
