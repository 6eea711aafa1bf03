import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { OPENINGS, openSite, type Opening } from './openings.ts';
import { watchPage } from './watch-page.ts';

const EDITIONS = ['customers', 'employees', 'facilitators', 'staff-room'];

/** One name for a page, whichever way it was linked. */
function nameOf(address: string): string {
  return address.startsWith('http') ? address.replace(/\/index\.html$/u, '/') : address;
}

/** Every link of the site's own that a walk from the home page finds, and where each was found. */
async function walk(page: Page, opening: Opening): Promise<Map<string, string>> {
  const found = new Map([[nameOf(opening.pageAt('/')), 'start']]);
  for (const address of found.keys()) {
    await page.goto(address, { waitUntil: 'load' });
    const links = await page.$$eval('a[href]', (list) =>
      // A link within a drawing has no address as a text.
      list.map((a) => new URL(a.getAttribute('href') ?? '', document.baseURI).href),
    );
    for (const link of links) {
      const [bare = ''] = link.split('#');
      const isPage = bare.startsWith(opening.root) && !/\.(?:csv|json|mp4|m4a)$/u.test(bare);
      if (isPage && !found.has(nameOf(bare))) found.set(nameOf(bare), address);
    }
  }
  return found;
}

/** The page that others hold in a frame is nobody's to visit. */
const IN_A_FRAME = join('kept', 'index.html');

function countPages(folder: string): number {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('index.html') && name !== IN_A_FRAME,
  ).length;
}

let browser: Browser;
beforeAll(async () => {
  browser = await chromium.launch(CHROMIUM);
});
afterAll(() => browser.close());

describe.each(EDITIONS)('the edition %s', (edition) => {
  const folder = join(inject('dist'), edition);

  it.each(OPENINGS)('holds together when opened: %s', async (way) => {
    const opening = await openSite(way, folder);
    const page = await browser.newPage();
    const mishaps = watchPage(page, opening.root);
    const found = await walk(page, opening);
    await page.close();
    await opening.close();
    expect(mishaps.list).toEqual([]);
    expect(found.size).toBe(countPages(folder));
  });
});
