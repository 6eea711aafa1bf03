import { readdirSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { InvalidArgumentError } from 'commander';
import { SIDES, type Side } from '../../src/domain/evidence.ts';
import { findSeconds } from '../../src/domain/time.ts';
import { findNearest } from '../../src/study/nearest.ts';
import { isId, makeId } from '../../src/domain/entry-id.ts';
import { resolveTyped } from './places.ts';

/** What the command line may say about an import. */
export interface ImportOptions {
  study?: string;
  to?: string;
  out?: string;
  offset?: number;
  language?: string;
  ohd?: string;
  side?: Side;
  date?: string;
  highlights?: string;
  mapping?: string;
  skipFaulty?: true;
  force?: true;
  json?: true;
}

export type ImportKind = 'transcript' | 'ohd' | 'highlights';

/** Options that mean nothing with another kind of import. */
const BELONGS: Record<ImportKind, readonly (keyof ImportOptions)[]> = {
  transcript: ['to', 'out', 'offset', 'language', 'study', 'force', 'json'],
  ohd: ['ohd', 'out', 'language', 'side', 'date', 'force', 'json'],
  highlights: ['highlights', 'mapping', 'skipFaulty', 'study', 'json'],
};

const NEEDED: Partial<Record<ImportKind, { option: keyof ImportOptions; why: string }>> = {
  ohd: { option: 'out', why: '--out <folder>: where the study is to be written' },
  highlights: { option: 'mapping', why: '--mapping <file>: what the columns and tags mean' },
};

/** What is to be imported, or what is wrong with the way it was asked for. */
export function findImportKind(
  file: string | undefined,
  options: ImportOptions,
): { kind: ImportKind } | { fault: string } {
  const asked = [
    ...(file === undefined ? [] : (['transcript'] as const)),
    ...(options.ohd === undefined ? [] : (['ohd'] as const)),
    ...(options.highlights === undefined ? [] : (['highlights'] as const)),
  ];
  const [kind, ...others] = asked;
  if (kind === undefined)
    return { fault: 'What is to be imported? Name a transcript’s file, or --ohd or --highlights.' };
  if (others.length > 0)
    return { fault: 'One import at a time: a file, or --ohd, or --highlights.' };
  const fault = findFault(kind, options);
  return fault === undefined ? { kind } : { fault };
}

function findFault(kind: ImportKind, options: ImportOptions): string | undefined {
  const known = BELONGS[kind];
  const stray = (Object.keys(options) as (keyof ImportOptions)[]).find(
    (key) => !known.includes(key),
  );
  if (stray !== undefined) return `${formatOption(stray)} means nothing when ${DOING[kind]}.`;
  const needed = NEEDED[kind];
  if (needed && options[needed.option] === undefined) return `Also needed: ${needed.why}.`;
  if (kind !== 'transcript') return undefined;
  if (options.to !== undefined && options.out !== undefined)
    return '--to and --out are two places; say one of them.';
  if (options.language !== undefined && options.to === undefined)
    return '--language goes with --to: a file of captions has no place for it.';
  return undefined;
}

const DOING: Record<ImportKind, string> = {
  transcript: 'a transcript is imported',
  ohd: 'an Oral History as Data project is imported',
  highlights: 'highlights are imported',
};

function formatOption(key: string): string {
  return `--${key.replaceAll(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;
}

/** What is wrong with a path that was typed; undefined where a file (or folder) lies there. */
export function findPathFault(typed: string, wanted: 'file' | 'folder'): string | undefined {
  const found = statSync(resolveTyped(typed), { throwIfNoEntry: false });
  if (!found) return `There is no ${wanted} ${typed}.${suggestNeighbour(typed)}`;
  if (wanted === 'file' && found.isFile()) return undefined;
  if (wanted === 'folder' && found.isDirectory()) return undefined;
  const what = found.isDirectory() ? 'a folder, not a file' : 'not a folder';
  return `${typed} is ${wanted === 'file' && !found.isDirectory() ? 'no file' : what}.`;
}

function suggestNeighbour(typed: string): string {
  const path = resolveTyped(typed);
  let names: string[] = [];
  try {
    names = readdirSync(dirname(path));
  } catch {
    // Its folder is not there either.
  }
  const nearest = findNearest(basename(path), names);
  return nearest === undefined ? '' : ` Did you mean ${nearest}?`;
}

export function parseOffset(text: string): number {
  const [, sign = '', time = ''] = /^([-+]?)(.*)$/u.exec(text) ?? [];
  const seconds = findSeconds(time);
  if (seconds === undefined)
    throw new InvalidArgumentError('An offset is a time such as 0:12.5 or -1:03:00.');
  return sign === '-' ? -seconds : seconds;
}

export function parseInterviewId(text: string): string {
  if (isId(text)) return text;
  const meant = makeId(text, '');
  const suggestion = meant === '' ? '' : ` Did you mean ${meant}?`;
  throw new InvalidArgumentError(
    `An interview's id is small letters, digits and single hyphens.${suggestion}`,
  );
}

export function parseLanguage(text: string): string {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? text;
  } catch {
    throw new InvalidArgumentError('A language is named by its tag, such as en or pt-BR.');
  }
}

export function parseSide(text: string): Side {
  const side = SIDES.find((each) => each === text);
  if (side === undefined) throw new InvalidArgumentError(`A side is ${SIDES.join(' or ')}.`);
  return side;
}

export function parseDay(text: string): string {
  const isDay = /^\d{4}-\d{2}-\d{2}$/u.test(text) && !Number.isNaN(Date.parse(text));
  if (!isDay) throw new InvalidArgumentError('A day is year-month-day, such as 2026-03-14.');
  return text;
}
