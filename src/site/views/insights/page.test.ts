import { describe, expect, test } from 'vitest';
import type { Site } from '../site.ts';
import { buildListPages, type ListPageView } from './list-page.ts';
import { DATES, makeEvidence, SMALL } from './make-evidence.ts';
import type { NumbersTable } from './numbers.ts';
import { buildInsights } from './page.ts';

/** Every address to which something on the page leads, with the number of clips that it tells. */
function listLinks(site: Site): { href: string; clips: number }[] {
  const { standings, kinds, voices, change } = buildInsights(site);
  const charts = [...kinds.charts, ...(change ? [change.chart] : [])];
  const grids = [
    ...charts.flatMap(({ sides }) => Object.values(sides)),
    ...voices.blocks.flatMap(({ sides }) => [sides.customer.grid, sides.employee.grid]),
  ];
  const tables: NumbersTable[] = [
    ...[standings.table, kinds.table, voices.table],
    ...(change ? [change.chart.table] : []),
  ];
  const cells = tables.flatMap(({ groups }) =>
    groups.flatMap(({ rows }) => rows.flatMap((row) => row.cells)),
  );
  return [
    ...grids.flatMap(({ bars }) => bars.map(({ href, label }) => ({ href, text: label }))),
    ...cells.flatMap(({ href, text }) => (href === undefined ? [] : [{ href, text }])),
  ].map(({ href, text }) => ({ href, clips: Number(/(\d+) clips?$/.exec(text)?.[1]) }));
}

/** How many clips are listed under each address of the pages of evidence. */
function countListed(pages: readonly ListPageView[]): Map<string, number> {
  const listed = new Map<string, number>();
  for (const { path, sections, people } of pages) {
    const add = (id: string | undefined, clips: readonly unknown[]): void => {
      if (id !== undefined) listed.set(`/insights/${path}/#${id}`, clips.length);
    };
    for (const { sides } of sections)
      for (const { id, parts } of Object.values(sides)) {
        add(
          id,
          parts.flatMap((part) => part.clips),
        );
        for (const part of parts) add(part.id, part.clips);
      }
    for (const { id, clips } of Object.values(people).flat()) add(id, clips);
  }
  return listed;
}

describe('buildInsights', () => {
  test('says in a sentence who is heard', () => {
    const { heard, says } = buildInsights(makeEvidence(SMALL));
    expect(heard).toBe('2 customers and 2 employees are heard here, in 7 clips on 2 themes.');
    expect(says.map((each) => `${each.people} ${each.says}`)).toEqual([
      '2 customers and 1 employee say that something does not work',
      '1 customer and 1 employee say that something does not meet their need',
    ]);
  });

  test.each([
    ['of months', DATES],
    ['of days', {}],
  ])('leads from every number to just the clips behind it, in a study %s', (_, dates) => {
    const site = makeEvidence(SMALL, dates);
    const listed = countListed(buildListPages(site));
    const links = listLinks(site);
    expect(links.length).toBeGreaterThan(20);
    for (const { href, clips } of links) expect([href, listed.get(href)]).toEqual([href, clips]);
  });

  test('tells of change only where interviews span months', () => {
    expect(buildInsights(makeEvidence(SMALL, DATES)).change?.people).toHaveLength(1);
    expect(buildInsights(makeEvidence(SMALL)).change).toBeUndefined();
  });

  test('counts nothing in a study without clips', () => {
    const view = buildInsights(makeEvidence([]));
    expect(view).toMatchObject({ isEmpty: true, heard: 'Nobody’s words are shown here yet.' });
    expect([view.kinds.charts, view.voices.blocks, view.standings.rows]).toEqual([[], [], []]);
    expect(buildListPages(makeEvidence([])).map(({ path }) => path)).toEqual([
      'kind-does-not-work',
      'kind-does-not-meet-need',
    ]);
  });

  test('stays with one side where one side speaks', () => {
    const view = buildInsights(makeEvidence([['amina/arm', 'customer', ['wish'], ['data']]]));
    expect(view.heard).toBe('1 customer is heard here, in 1 clip on 1 theme.');
    expect(view.says.map(({ people, says }) => `${people} ${says}`)).toEqual([
      'Nobody here says that something does not work',
      'Nobody here says that something does not meet their need',
    ]);
    expect(view.standings.silent).toEqual(['data']);
  });
});
