import { beforeAll, describe, expect, inject, it } from 'vitest';
import { formatProgramName, type Program } from '../../src/meeting/program.ts';
import { EDITIONS, findAll, readSite, textOf, type BuiltSite } from './built-site.ts';

const sites = new Map<string, BuiltSite>();

beforeAll(async () => {
  for (const edition of EDITIONS) sites.set(edition, await readSite(inject('dist'), edition));
});

function siteOf(edition: string): BuiltSite {
  return sites.get(edition) ?? { files: [], pages: [] };
}

const CALL = /^sightlineProgram\((?<particulars>[\s\S]*)\)\s*$/u;

/** Programs by the path of their file; throws where one is no such call. */
function listPrograms(edition: string): [string, Program][] {
  const files = siteOf(edition).files.filter(({ path }) => path.startsWith('programs/'));
  return files.map(({ path, bytes }) => {
    const { particulars = '' } = CALL.exec(bytes.toString('utf8'))?.groups ?? {};
    const [name, program] = JSON.parse(`[${particulars}]`) as [string, Program];
    if (formatProgramName(program) !== name) throw new Error(`${path} is called ${name}.`);
    return [path, program];
  });
}

/** Every text in a value that stands under one of the keys. */
function listValues(value: unknown, keys: readonly string[]): string[] {
  if (Array.isArray(value)) return value.flatMap((each) => listValues(each, keys));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) =>
    keys.includes(key) && typeof inner === 'string' ? [inner] : listValues(inner, keys),
  );
}

function findProgram(edition: string, path: string): Program {
  const [, program] = listPrograms(edition).find(([each]) => each === path) ?? [];
  if (!program) throw new Error(`${edition} has no ${path}.`);
  return program;
}

/** What a reader reads on a page; throws where there is nothing. */
function readPage(edition: string, path: string): string {
  const page = siteOf(edition).pages.find((each) => each.path === path);
  const [main] = page ? findAll(page, 'main') : [];
  const text = main ? textOf(main) : '';
  if (text === '') throw new Error(`${edition} has no ${path}.`);
  return text;
}

describe.each(EDITIONS)('what the edition %s can project', (edition) => {
  it('is called by the kind and the id that its file is called by', () => {
    const programs = listPrograms(edition);
    expect(programs.length).toBeGreaterThan(30);
    for (const [path, program] of programs)
      expect(path).toBe(`programs/${formatProgramName(program)}.js`);
  });

  it('is offered on each page that it belongs to, and leads to it', () => {
    const { pages } = siteOf(edition);
    for (const [path, program] of listPrograms(edition)) {
      const page = pages.find((each) => each.path === `${program.page}index.html`);
      const hrefs = page ? findAll(page, 'a').map(({ attribs }) => attribs['href'] ?? '') : [];
      const hash = `#${formatProgramName(program)}`;
      expect(
        hrefs.filter((href) => href.endsWith(`project/index.html${hash}`)),
        path,
      ).not.toEqual([]);
    }
  });

  it('names only files and pages that are there', () => {
    const paths = new Set(siteOf(edition).files.map(({ path }) => path));
    const missing = listPrograms(edition).flatMap(([path, program]) =>
      listValues(program, ['src', 'href', 'page'])
        .map((address) => decodeURI(address.split('#')[0] ?? '').replace(/\/$/u, '/index.html'))
        .filter((address) => !paths.has(address))
        .map((address) => `${path}: ${address}`),
    );
    expect(missing).toEqual([]);
  });

  it('carries every clip that it names, once, and says before it who speaks', () => {
    for (const [path, { steps, clips }] of listPrograms(edition)) {
      const moments = steps.flatMap((step) => step.moments);
      const played = moments.flatMap((moment) => (moment.kind === 'clip' ? moment.clipId : []));
      const told = moments.flatMap((moment, index) => {
        const next = moments[index + 1];
        return moment.kind === 'title' && next?.kind === 'clip' ? next.clipId : [];
      });
      expect(told, path).toEqual(played);
      expect(new Set(Object.keys(clips)), path).toEqual(new Set(played));
    }
  });

  it('is small enough to be loaded while somebody waits', () => {
    const large = siteOf(edition).files.filter(
      ({ path, bytes }) => path.startsWith('programs/') && bytes.length > 100_000,
    );
    expect(large.map(({ path }) => path)).toEqual([]);
  });
});

describe('what facilitators are told', () => {
  const session = 'programs/session/both-sides-of-the-meter.js';

  it.each([
    ['facilitators', 'both-sides-of-the-meter', 6],
    ['staff-room', 'before-we-answer', 5],
  ])('stands beside the steps in the edition %s', (edition, id, fewest) => {
    const { steps, prepare } = findProgram(edition, `programs/session/${id}.js`);
    expect(steps.filter(({ note }) => note !== undefined).length).toBeGreaterThanOrEqual(fewest);
    expect(prepare.length).toBeGreaterThan(0);
  });

  it('stands on the page of a session for colleagues, in their room’s edition only', () => {
    const read = (edition: string) => readPage(edition, 'sessions/before-we-answer/index.html');
    expect(read('staff-room')).toContain('Ask them second.');
    expect(read('employees')).not.toContain('Ask them second.');
  });

  it.each(['customers', 'employees'])('is in no program of the edition %s', (edition) => {
    for (const [path, { steps, prepare }] of listPrograms(edition)) {
      expect(prepare, path).toEqual([]);
      expect(
        steps.filter(({ note }) => note !== undefined),
        path,
      ).toEqual([]);
    }
  });

  it('is on the run sheet, and never on what those who take part are handed', () => {
    const { steps, prepare } = findProgram('facilitators', session);
    const notes = [...prepare, ...steps.flatMap(({ note = [] }) => note)].map(simplify);
    const tell = (page: string): string =>
      simplify(readPage('facilitators', `sessions/both-sides-of-the-meter/${page}/index.html`));
    expect(notes.filter((note) => !tell('run-sheet').includes(note))).toEqual([]);
    for (const page of ['handout', 'sheets'])
      expect(notes.filter((note) => tell(page).includes(note))).toEqual([]);
  });
});

function simplify(text: string): string {
  return text.replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

describe('a session that two editions show', () => {
  it('shows both the same: what everybody in its room may see', () => {
    const listClips = (edition: string): string[] =>
      Object.keys(
        findProgram(edition, 'programs/session/both-sides-of-the-meter.js').clips,
      ).toSorted();
    expect(listClips('employees')).toEqual(listClips('facilitators'));
    expect(listClips('customers')).toEqual(listClips('facilitators'));
  });
});
