import { parse } from 'csv-parse/sync';
import { DomUtils } from 'htmlparser2';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import {
  EDITIONS,
  findAll,
  readSite,
  resolveAddress,
  textOf,
  type BuiltPage,
  type BuiltSite,
  type Element,
} from './built-site.ts';

interface ExportedClip {
  id: string;
  people: { name: string }[];
  seconds: number;
  quote?: string;
  date: string;
  address: string;
}

const PAGE = 'insights/index.html';

function findPage({ pages }: BuiltSite, path: string): BuiltPage {
  const page = pages.find((each) => each.path === path);
  if (!page) throw new Error(`There is no ${path}.`);
  return page;
}

function readMain(site: BuiltSite, path: string): string {
  return findAll(findPage(site, path), 'main').map(textOf).join(' ');
}

function readText({ files }: BuiltSite, path: string): string {
  const file = files.find((each) => each.path === path);
  if (!file) throw new Error(`There is no ${path}.`);
  return file.bytes.toString('utf8');
}

function readTable(site: BuiltSite): ExportedClip[] {
  const { clips } = JSON.parse(readText(site, 'insights/evidence.json')) as {
    clips: ExportedClip[];
  };
  return clips;
}

/** The links of the drawings. */
function listMarks(page: BuiltPage): Element[] {
  return findAll(page, 'svg')
    .flatMap((svg) => DomUtils.getElementsByTagName('a', svg))
    .filter(({ attribs }) => attribs['aria-label'] !== undefined);
}

/** The pages of clips to which something within an element leads, each once. */
function listClips(page: BuiltPage, element: Element): string[] {
  const links = DomUtils.getElementsByTagName('a', element).map(
    ({ attribs: { href = '' } }) => resolveAddress(page, href).path,
  );
  return [...new Set(links.filter((path) => path.startsWith('clips/')))];
}

describe.each(EDITIONS)('the insights of the edition %s', (edition) => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await readSite(inject('dist'), edition);
  });

  it('have marks that lead to just as many clips as they tell', () => {
    const page = findPage(site, PAGE);
    const marks = listMarks(page).filter(({ attribs }) =>
      / clips?$/.test(attribs['aria-label'] ?? ''),
    );
    expect(marks.length).toBeGreaterThan(60);
    for (const { attribs } of marks) {
      const { path, hash } = resolveAddress(page, attribs['href'] ?? '');
      const target = findPage(site, path);
      const list = target.elements.find((element) => element.attribs['id'] === hash);
      const label = attribs['aria-label'] ?? '';
      const count = list && listClips(target, list).length;
      expect(`${label} → ${String(count)}`).toBe(
        `${label} → ${/(\d+) clips?$/.exec(label)?.[1] ?? ''}`,
      );
    }
  });

  it('name every mark, and draw no text and no styles', () => {
    const pages = site.pages.filter(({ path }) => path.startsWith('insights/'));
    expect(pages.length).toBeGreaterThan(10);
    for (const page of pages) {
      const drawings = findAll(page, 'svg').filter(({ attribs }) => attribs['role'] === 'group');
      for (const drawing of drawings) {
        expect(drawing.attribs['aria-label']).toBeTruthy();
        expect(DomUtils.getElementsByTagName('text', drawing)).toEqual([]);
        expect(DomUtils.getElementsByTagName('style', drawing)).toEqual([]);
      }
      expect(listMarks(page).filter(({ attribs }) => !attribs['aria-label'])).toEqual([]);
      expect(page.html).not.toMatch(/NaN|Infinity|undefined/);
    }
  });

  it('have the numbers of each drawing in a table, with the same links', () => {
    const page = findPage(site, PAGE);
    const hrefs = (names: string) =>
      findAll(page, names).flatMap((each) =>
        DomUtils.getElementsByTagName('a', each).flatMap(({ attribs: { href } }) => href ?? []),
      );
    const inTables = new Set(hrefs('table'));
    const ofBars = listMarks(page)
      .filter(({ attribs }) => / clips?$/.test(attribs['aria-label'] ?? ''))
      .map(({ attribs: { href = '' } }) => href);
    expect(ofBars.filter((href) => !inTables.has(href))).toEqual([]);
  });

  it('are exported clip by clip, as the pages have them', () => {
    const clips = readTable(site);
    const pages = site.pages.filter(({ path }) => path.startsWith('clips/'));
    expect(clips.map(({ address }) => address).sort()).toEqual(
      pages.map(({ path }) => path).sort(),
    );
    for (const { address, people, quote } of clips) {
      const text = readMain(site, address);
      for (const { name } of people) expect(text).toContain(name);
      if (quote !== undefined) expect(text).toContain(quote.split(' ').slice(0, 3).join(' '));
    }
  });

  it('are the same as CSV and as JSON', () => {
    const rows: Record<string, string>[] = parse(readText(site, 'insights/evidence.csv'), {
      bom: true,
      columns: true,
    });
    expect(rows.map(({ id, people, seconds, date }) => [id, people, seconds, date])).toEqual(
      readTable(site).map(({ id, people, seconds, date }) => [
        id,
        people.map(({ name }) => name).join('; '),
        String(seconds),
        date,
      ]),
    );
  });

  it('tell in one sentence what the table counts', () => {
    const count = readTable(site).length;
    expect(readMain(site, PAGE)).toContain(`in ${String(count)} clips`);
  });

  it('show the one who was asked again, then and now', () => {
    const text = readMain(site, PAGE);
    expect(text).toContain('I write the readings on my arm');
    expect(text).toContain('In eleven years nobody from a company has ever sat in my boat.');
  });
});

describe('the insights of an edition in which somebody is not', () => {
  it('count and name them nowhere', async () => {
    const [employees, customers] = await Promise.all(
      ['employees', 'customers'].map((edition) => readSite(inject('dist'), edition)),
    );
    if (!employees || !customers) throw new Error('The sample is not built.');
    const names = (site: BuiltSite) =>
      new Set(readTable(site).flatMap(({ people }) => people.map(({ name }) => name)));
    expect(names(employees)).toContain('Samuel Adeyemi');
    const left = customers.files.filter(
      ({ path, bytes }) =>
        path.startsWith('insights/') && /samuel|adeyemi/i.test(path + bytes.toString('utf8')),
    );
    expect(left.map(({ path }) => path)).toEqual([]);
    const heard = (site: BuiltSite) => /(\d+) employees are heard/.exec(readMain(site, PAGE))?.[1];
    expect([heard(employees), heard(customers)]).toEqual(['4', '3']);
  });
});
