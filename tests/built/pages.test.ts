import { DomUtils } from 'htmlparser2';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { findAddress } from '../../src/meeting/address.ts';
import { formatProgramName } from '../../src/meeting/program.ts';
import {
  EDITIONS,
  findAll,
  listAddresses,
  readSite,
  resolveAddress,
  tell,
  textOf,
  type BuiltPage,
  type BuiltSite,
  type Element,
} from './built-site.ts';

const LARGEST_PAGE = 300_000;
const HAS_SCHEME = /^[a-z][a-z\d+.-]*:/iu;
const REFERRING = ['for', 'aria-labelledby', 'aria-describedby', 'aria-controls', 'aria-owns'];

/** Within other pages only, and never shown. */
const UNSEEN = 'kept/index.html';
/** What meetings are led with: a hash names what of. */
const MEETING_PAGES = ['project/index.html', 'present/index.html', 'room/index.html'];

/** What a session is planned with: a hash may name one to plan it like. */
const PLAN = 'plan/index.html';

function isProgram(path: string, hash: string): boolean {
  if (path === PLAN) return findAddress(hash) !== undefined;
  return MEETING_PAGES.includes(path) && hash !== '';
}

/** The file of the program that a hash names, with or without a place in it. */
function fileOf(hash: string): string {
  const address = findAddress(hash);
  return address ? `programs/${formatProgramName(address)}.js` : '';
}

/**
 * The headings that stand on a page before any script: of what meetings are led with, those of the
 * choice that it begins with.
 */
function findHeadings(page: BuiltPage, ...names: string[]): Element[] {
  if (!MEETING_PAGES.includes(page.path)) return findAll(page, ...names);
  const [choice] = page.elements.filter(({ attribs }) =>
    attribs['class']?.split(' ').includes('choice'),
  );
  if (!choice) throw new Error(`${page.path} begins with no choice.`);
  return DomUtils.getElementsByTagName((name) => names.includes(name), choice, true);
}

/** What is wrong with a page, each as a few words. */
type Check = (page: BuiltPage, site: BuiltSite) => string[];

const CHECKS: Record<string, Check> = {
  'has one main heading, with words': (page) => {
    if (page.path === UNSEEN) return [];
    const headings = findHeadings(page, 'h1').map(textOf);
    return headings.length === 1 && headings[0] !== '' ? [] : [headings.join(' | ')];
  },

  'has headings in order': (page) => {
    const levels = findHeadings(page, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6').map(({ name }) =>
      Number(name.slice(1)),
    );
    return levels.flatMap((level, index) => {
      const before = levels[index - 1] ?? 0;
      return level > before + 1 ? [`h${String(level)} after h${String(before)}`] : [];
    });
  },

  'says its language': (page) =>
    findAll(page, 'html')[0]?.attribs['lang'] === 'en' ? [] : ['no lang="en"'],

  'asks search engines to stay away': (page) => {
    const robots = findAll(page, 'meta').find(({ attribs }) => attribs['name'] === 'robots');
    return robots?.attribs['content']?.includes('noindex') ? [] : ['no noindex'];
  },

  'describes and measures every picture': (page) =>
    findAll(page, 'img').flatMap(({ attribs: { src = '', alt, width, height } }) => [
      ...(alt === undefined ? [`${src} has no alt`] : []),
      ...(width === undefined || height === undefined ? [`${src} has no size`] : []),
    ]),

  'fetches nothing from elsewhere': (page) =>
    listAddresses(page)
      .filter(({ element, value }) => element.name !== 'a' && /^(?:[a-z]+:)?\/\//iu.test(value))
      .map(({ value }) => value),

  'has no address that begins at the root': (page) =>
    page.elements
      .flatMap(({ attribs }) => Object.values(attribs))
      .filter((value) => /(?:^|[\s,(])\/[\w.-]+\/|^\/$/u.test(value) && !value.startsWith('M')),

  'leads only to what is there': (page, { files, pages }) =>
    listAddresses(page)
      .filter(({ value }) => !HAS_SCHEME.test(value))
      .filter(({ value }) => {
        const { path, hash } = resolveAddress(page, value);
        if (isProgram(path, hash)) return !files.some((file) => file.path === fileOf(hash));
        const isMoment = hash === '' || hash.startsWith('t=');
        const target = pages.find((each) => each.path === path);
        if (!target) return !files.some((file) => file.path === path) || !isMoment;
        return !isMoment && !target.elements.some(({ attribs }) => attribs['id'] === hash);
      })
      .map(({ value }) => value),

  'runs from a folder: no module, no crossorigin, no track, no frame': (page) =>
    page.elements
      .filter(
        ({ name, attribs }) =>
          attribs['type'] === 'module' ||
          'crossorigin' in attribs ||
          attribs['rel'] === 'modulepreload' ||
          ['track', 'iframe', 'object', 'embed', 'base'].includes(name),
      )
      .map(({ name }) => name),

  'gives an id once, and refers to those there are': (page) => {
    const ids = page.elements.flatMap(({ attribs }) => attribs['id'] ?? []);
    const doubles = ids.filter((id, index) => ids.indexOf(id) !== index);
    const referred = page.elements.flatMap(({ attribs }) =>
      REFERRING.flatMap((name) => attribs[name]?.split(/\s+/u) ?? []),
    );
    return [...doubles, ...referred.filter((id) => !ids.includes(id))];
  },

  'is small': ({ html }) =>
    Buffer.byteLength(html) < LARGEST_PAGE ? [] : [`${String(Buffer.byteLength(html))} bytes`],
};

describe.each(EDITIONS)('every page of the edition %s', (edition) => {
  let site: BuiltSite;
  beforeAll(async () => {
    site = await readSite(inject('dist'), edition);
  });

  it('is there', () => {
    expect(site.pages.length).toBeGreaterThan(50);
  });

  it.each(Object.entries(CHECKS))('%s', (_, check) => {
    const found = site.pages.flatMap((page) => check(page, site).map((what) => tell(page, what)));
    expect(found).toEqual([]);
  });

  it('has a title of its own among its kind', () => {
    const titles = site.pages.map((page) => {
      const [kind = ''] = page.path.split('/');
      return `${kind}: ${findAll(page, 'title').map(textOf).join(' | ')}`;
    });
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
    expect(titles.filter((title) => title.endsWith(': '))).toEqual([]);
  });

  it('for what is not there needs nothing else', () => {
    const page = site.pages.find(({ path }) => path === '404.html');
    expect(page && listAddresses(page)).toEqual([]);
    expect(page && findAll(page, 'script', 'link', 'img')).toEqual([]);
  });
});

describe.each(EDITIONS)('every style sheet and script of the edition %s', (edition) => {
  it('names nothing elsewhere and nothing at the root', async () => {
    const { files } = await readSite(inject('dist'), edition);
    const sheets = files.filter(({ path }) => path.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(0);
    const found = sheets.flatMap(({ path, bytes }) =>
      [...bytes.toString('utf8').matchAll(/(?:url\(|@import\s*)\s*["']?(\/|https?:)[^)"']*/gu)].map(
        ([address]) => `${path}: ${address}`,
      ),
    );
    expect(found).toEqual([]);
  });

  it('is classic: no import, no export', async () => {
    const { files } = await readSite(inject('dist'), edition);
    const scripts = files.filter(({ path }) => path.endsWith('.js'));
    expect(scripts.length).toBeGreaterThan(0);
    const found = scripts.filter(({ bytes }) =>
      /(?:^|[;}\n])\s*(?:import\s*[{*"'\w]|export\s*[{*\w]|import\()/u.test(bytes.toString('utf8')),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});
