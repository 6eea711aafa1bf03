import { describe, expect, test } from 'vitest';
import { DATES, makeEvidence, SMALL } from './make-evidence.ts';
import { buildListPages } from './list-page.ts';

const pages = buildListPages(makeEvidence(SMALL, DATES));
const find = (path: string) => pages.find((page) => page.path === path);

describe('buildListPages', () => {
  test('has a page for each theme, for what has none, and for each kind that occurs', () => {
    expect(pages.map(({ path }) => path)).toEqual([
      ...['themes/salt', 'themes/data', 'without-theme'],
      ...['kind-does-not-work', 'kind-does-not-meet-need', 'kind-works-well', 'kind-daily-reality'],
    ]);
  });

  test('lists a kind’s clips by side and by when they were said', () => {
    const section = find('kind-does-not-work')?.sections[0];
    expect(section?.sides.customer).toMatchObject({
      id: 'all-customer',
      count: '2 customers, 2 clips',
      parts: [
        { id: 'all-customer-2026-04', title: 'April 2026', clips: [{ id: 'rodrigo/powder' }] },
        { id: 'all-customer-2026-06', title: 'June 2026', clips: [{ id: 'amina-june/sick' }] },
      ],
    });
  });

  test('lists each person’s clips on a theme, the first said first', () => {
    const { people } = find('themes/data') ?? {};
    expect(people?.customer.map(({ id, clips }) => [id, clips.map((clip) => clip.id)])).toEqual([
      ['by-amina', ['amina/arm', 'amina/again', 'amina-june/sick']],
    ]);
  });

  test('tells a theme’s kinds over time', () => {
    expect(find('themes/salt')?.overTime?.sides.employee?.bars[0]?.href).toBe(
      '/insights/themes/salt/#does-not-work-employee-2026-05',
    );
    expect(find('kind-works-well')?.overTime).toBeUndefined();
  });

  test('leaves time out where interviews span no months', () => {
    const [first] = buildListPages(makeEvidence(SMALL));
    expect(first?.overTime).toBeUndefined();
    expect(first?.sections[0]?.sides.customer.parts.map(({ id }) => id)).toEqual([undefined]);
  });
});
