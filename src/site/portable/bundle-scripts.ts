import { readFile, rm, writeFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { build, type BuildResult } from 'esbuild';
import type { Problem } from '../../domain/problem.ts';
import { outputProblem } from '../output-problem.ts';

/** What bundling did: the module files that no page needs any more, and what is wrong. */
export interface BundledScripts {
  removed: string[];
  problems: Problem[];
}

/**
 * Turns module scripts into classic ones that hold everything they import, because a browser loads
 * no module from disk. Two entries that share a module would define its custom elements twice, so
 * that is a problem.
 *
 * @param root the edition's folder
 * @param entries paths below it of the scripts that pages load
 */
export async function bundleScripts(
  root: string,
  entries: readonly string[],
): Promise<BundledScripts> {
  const inputsByEntry = new Map<string, string[]>();
  const problems: Problem[] = [];
  const texts = new Map<string, string>();
  for (const entry of entries) {
    const result = await bundleOne(root, entry);
    texts.set(entry, result.outputFiles[0]?.text ?? '');
    inputsByEntry.set(
      entry,
      Object.keys(result.metafile.inputs).map((path) => toSitePath(root, path)),
    );
    problems.push(...result.warnings.map(({ text }) => scriptProblem(entry, text)));
  }
  problems.push(...findSharedModules(inputsByEntry));
  for (const [entry, text] of texts) await writeFile(join(root, entry), text);
  const removed = [...new Set([...inputsByEntry.values()].flat())].filter(
    (path) => !entries.includes(path),
  );
  for (const path of removed) await rm(join(root, path));
  return { removed, problems };
}

type Bundle = BuildResult<{ write: false; metafile: true }>;

function bundleOne(root: string, entry: string): Promise<Bundle> {
  return build({
    absWorkingDir: root,
    entryPoints: [join(root, entry)],
    bundle: true,
    format: 'iife',
    minify: true,
    charset: 'utf8',
    target: 'es2022',
    write: false,
    metafile: true,
    logLevel: 'silent',
  });
}

function toSitePath(root: string, path: string): string {
  return relative(root, join(root, path)).split(sep).join('/');
}

function findSharedModules(inputsByEntry: ReadonlyMap<string, string[]>): Problem[] {
  const users = new Map<string, string[]>();
  for (const [entry, inputs] of inputsByEntry)
    for (const input of inputs) users.set(input, [...(users.get(input) ?? []), entry]);
  return [...users]
    .filter(([, entries]) => entries.length > 1)
    .map(([module, entries]) =>
      scriptProblem(module, `it would run once for each of ${entries.join(', ')}`),
    );
}

function scriptProblem(file: string, reason: string): Problem {
  return outputProblem(
    'portable-script',
    file,
    `This script cannot be made to run from a folder: ${reason}.`,
    'Load one entry for the whole site, and import everything from there.',
  );
}

/** Root-absolute paths that a script names in its strings, which no rewriting reaches. */
export async function findScriptAddresses(
  root: string,
  scripts: readonly string[],
  files: ReadonlySet<string>,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  for (const script of scripts) {
    const text = await readFile(join(root, script), 'utf8');
    for (const [, path = ''] of text.matchAll(/["'`]\/([^"'`\s]+)["'`]/g)) {
      if (!files.has(path)) continue;
      problems.push(
        scriptProblem(script, `it names “/${path}”, which is right at a domain's root only`),
      );
    }
  }
  return problems;
}
