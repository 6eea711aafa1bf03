import { readdir, readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Place, Problem } from '../../../domain/problem.ts';
import { splitFrontMatter } from '../../front-matter.ts';
import { readYaml } from '../../source.ts';
import { findColumn, needColumn, readNamedTable, type NamedTable } from '../named-table.ts';
import { makeImportProblem } from '../problems.ts';

/** What is said of one interview, in a row or in the head of a page. */
export interface OhdRow {
  at: Place;
  /** The first of these fields that is not empty; else empty. */
  read: (...names: string[]) => string;
}

/** An Oral History as Data project, as its folder holds it; files are relative to that. */
export interface OhdProject {
  root: string;
  /** Values of `_config.yml`. */
  config: Record<string, string>;
  /** Where the interviews are listed. */
  listedIn: string;
  rows: OhdRow[];
  /** Names of transcripts, without `.csv`. */
  transcripts: string[];
  transcriptsFolder: string;
  /** Meaning of each tag; undefined without a codebook. */
  codebook?: { tag: string; description: string; at: Place }[];
}

const PAGES = '_transcripts';

/**
 * Finds the parts of a project of either generation: rows of a metadata CSV (CollectionBuilder), or
 * a page for each interview in `_transcripts/`. Undefined once it is told what is missing.
 */
export async function findProject(
  root: string,
  problems: Problem[],
): Promise<OhdProject | undefined> {
  const data = (await listNames(root)).includes('_data') ? '_data' : '.';
  const transcriptsFolder = joinNames(data, 'transcripts');
  const transcripts = (await listNames(join(root, transcriptsFolder)))
    .filter((name) => /\.csv$/iu.test(name))
    .map((name) => name.slice(0, -'.csv'.length));
  if (transcripts.length === 0) {
    problems.push(tellMissing('folder of transcripts', [`${transcriptsFolder}/*.csv`]));
    return undefined;
  }
  const config = await readConfig(root);
  const listing =
    (await readMetadata(root, data, config['metadata'], problems)) ?? (await readPages(root));
  if (!listing) {
    const looked = [joinNames(data, 'metadata.csv'), `${PAGES}/*.md`];
    problems.push(tellMissing('list of interviews (CSV with objectid and title)', looked));
    return undefined;
  }
  const codebook = await readCodebook(root, data, problems);
  return {
    ...{ root, config, transcripts, transcriptsFolder },
    ...listing,
    ...(codebook && { codebook }),
  };
}

function tellMissing(what: string, looked: string[]): Problem {
  return makeImportProblem(
    'ohd-layout',
    { file: looked[0] ?? '', line: 1, column: 1 },
    what,
    looked,
  );
}

function joinNames(folder: string, name: string): string {
  return folder === '.' ? name : `${folder}/${name}`;
}

async function listNames(folder: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names.filter((name) => !name.startsWith('.')).toSorted();
}

async function readConfig(root: string): Promise<Record<string, string>> {
  const text = await readFile(join(root, '_config.yml'), 'utf8').catch(() => '');
  const { data } = readYaml(text, '_config.yml').source;
  if (typeof data !== 'object' || data === null) return {};
  const values = Object.entries(data).filter(([, value]) => typeof value === 'string');
  return Object.fromEntries(values.map(([key, value]) => [key, (value as string).trim()]));
}

type Listing = Pick<OhdProject, 'rows' | 'listedIn'>;

async function readMetadata(
  root: string,
  data: string,
  named: string | undefined,
  problems: Problem[],
): Promise<Listing | undefined> {
  const names = (await listNames(join(root, data))).filter((name) => /\.csv$/iu.test(name));
  const wanted = named === undefined ? undefined : `${basename(named).replace(/\.csv$/iu, '')}.csv`;
  if (wanted !== undefined && names.includes(wanted)) {
    const file = joinNames(data, wanted);
    const table = readNamedTable(await readFile(join(root, file)), file, problems);
    return table && toListing(table, needColumn(table, 'objectid', problems));
  }
  const listings: (Listing & { isOfPeople: boolean })[] = [];
  for (const name of names.filter((each) => !/^(?:filters|config-)/iu.test(each))) {
    const file = joinNames(data, name);
    const table = readNamedTable(await readFile(join(root, file)), file, []);
    const id = table && findColumn(table, 'objectid');
    const isOfPeople = table !== undefined && findColumn(table, 'interviewee') !== undefined;
    const listing = table && toListing(table, id);
    if (listing && findColumn(table, 'title') !== undefined)
      listings.push({ ...listing, isOfPeople });
  }
  return listings.find(({ isOfPeople }) => isOfPeople) ?? listings[0];
}

function toListing(table: NamedTable, id: string | undefined): Listing | undefined {
  if (id === undefined) return undefined;
  const { file } = table;
  const rows = table.rows.map(({ line, read }): OhdRow => ({
    at: { file, line, column: 1 },
    read: (...names) =>
      names.map((name) => read(findColumn(table, name))).find((cell) => cell !== '') ?? '',
  }));
  return { rows, listedIn: file };
}

async function readPages(root: string): Promise<Listing | undefined> {
  const names = (await listNames(join(root, PAGES))).filter((name) => /\.md$/iu.test(name));
  const rows: OhdRow[] = [];
  for (const name of names) {
    const file = `${PAGES}/${name}`;
    const text = (await readFile(join(root, file), 'utf8')).replace(/^\uFEFF/u, '');
    const result = splitFrontMatter(text, file);
    if ('problem' in result) continue;
    const { data } = readYaml(result.split.yaml, file).source;
    rows.push(toRow(file, data, result.split.body));
  }
  return rows.length === 0 ? undefined : { rows, listedIn: PAGES };
}

function toRow(file: string, data: unknown, body: string): OhdRow {
  const fields = Object.entries(typeof data === 'object' && data !== null ? data : {});
  const values = new Map<string, string>([
    ['bio', body.trim()],
    ...fields.map(([key, value]) => [plain(key), String(value ?? '').trim()] as const),
  ]);
  return {
    at: { file, line: 1, column: 1 },
    read: (...keys) =>
      keys.map((key) => values.get(plain(key)) ?? '').find((value) => value !== '') ?? '',
  };
}

function plain(name: string): string {
  return name.toLowerCase().replaceAll(/[\s_-]+/gu, '');
}

async function readCodebook(
  root: string,
  data: string,
  problems: Problem[],
): Promise<OhdProject['codebook']> {
  const file = joinNames(data, 'filters.csv');
  const bytes = await readFile(join(root, file)).catch(() => undefined);
  if (!bytes) {
    problems.push(makeImportProblem('ohd-no-codebook', { file, line: 1, column: 1 }, file));
    return undefined;
  }
  const table = readNamedTable(bytes, file, problems);
  const tag = table && needColumn(table, 'tag', problems);
  if (!table || tag === undefined) return undefined;
  const description = findColumn(table, 'description');
  return table.rows
    .map(({ line, read }) => ({
      tag: read(tag),
      description: read(description),
      at: { file, line, column: 1 },
    }))
    .filter((each) => each.tag !== '');
}
