import { join } from 'node:path';
import jsQR from 'jsqr';
import { chromium, type Browser, type Locator, type Page } from 'playwright-core';
import sharp from 'sharp';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { OPENINGS, openSite, type Opening } from './openings.ts';
import { openPage } from './page-kinds.ts';

/** A name that others could reach the site by; here it leads to this computer. */
const HOST = 'across.example';
const SESSION = '/sessions/both-sides-of-the-meter/';
const MILLIMETRE = 96 / 25.4;
/** What a telephone reads from a hand's distance. */
const LEAST_CODE_MM = 22;
const QUIET_MODULES = 8;

const folder = () => join(inject('dist'), 'facilitators');
let browser: Browser;
let page: Page;

beforeAll(async () => {
  const args = [...CHROMIUM.args, `--host-resolver-rules=MAP ${HOST} 127.0.0.1`];
  browser = await chromium.launch({ ...CHROMIUM, args });
});
afterAll(() => browser.close());
beforeEach(async () => {
  page = await browser.newPage({ colorScheme: 'dark', deviceScaleFactor: 2 });
});
afterEach(() => page.close());

/** What a reader of another make reads in a picture of a code. */
async function readCode(code: Locator): Promise<string | undefined> {
  const { data, info } = await sharp(await code.screenshot())
    .ensureAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  return jsQR(new Uint8ClampedArray(data), info.width, info.height)?.data;
}

describe('the handout of a session', () => {
  it('has a code to each clip where others can reach it, and it is read from its paper', async () => {
    const opening = await openSite('root', folder());
    await page.goto(opening.pageAt(`${SESSION}handout/`).replace('127.0.0.1', HOST));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const links = await page.locator('a[data-qr]').all();
    expect(links.length).toBeGreaterThan(5);
    for (const link of links) {
      const code = link.locator('svg');
      const { width = 0 } = (await code.boundingBox()) ?? {};
      const size = Number((await code.getAttribute('viewBox'))?.split(' ')[2]);
      expect((width / MILLIMETRE) * (1 - QUIET_MODULES / size)).toBeGreaterThan(LEAST_CODE_MM);
      const target = await link.evaluate((element: HTMLAnchorElement) => element.href);
      expect(target).toContain(`http://${HOST}:`);
      expect(await readCode(code)).toBe(target);
    }
    await opening.close();
  });

  it.each(OPENINGS)('says how to get codes where nobody else can reach it: %s', async (way) => {
    const opening = await openSite(way, folder());
    await openPage(page, opening, `${SESSION}handout/`);
    expect(await page.locator('main svg').count()).toBe(
      await page.locator('main svg.seat').count(),
    );
    const hint = page.getByText('point a telephone at');
    expect(await hint.isVisible()).toBe(true);
    await page.emulateMedia({ media: 'print' });
    expect(await hint.isVisible()).toBe(false);
    expect(await page.locator('a[data-qr] .title').first().isVisible()).toBe(true);
    await opening.close();
  });
});

describe('what is printed for a session', () => {
  let opening: Opening;
  beforeAll(async () => {
    opening = await openSite('file', folder());
  });

  /** How many sheets of paper a page takes. */
  async function countSheets(format: 'A4' | 'Letter'): Promise<number> {
    const pdf = await page.pdf({ format });
    return pdf.toString('latin1').match(/\/Type\s*\/Page\b/gu)?.length ?? 0;
  }

  it.each([
    ['run-sheet', 1],
    ['handout', 4],
    ['sheets', 2],
  ])('takes as many sheets of A4 as of Letter: %s', async (paper, sheets) => {
    const served = await openSite('root', folder());
    await page.goto(served.pageAt(`${SESSION}${paper}/`).replace('127.0.0.1', HOST));
    expect(await countSheets('A4')).toBe(sheets);
    expect(await countSheets('Letter')).toBe(sheets);
    await served.close();
  });

  it.each(['run-sheet', 'handout', 'sheets'])(
    'leaves the site around it out: %s',
    async (paper) => {
      await openPage(page, opening, `${SESSION}${paper}/`);
      const around = page.locator('header.head, footer, .about');
      expect(await around.count()).toBe(3);
      await page.emulateMedia({ media: 'print' });
      const seen = await Promise.all((await around.all()).map((element) => element.isVisible()));
      expect(seen).toEqual([false, false, false]);
    },
  );

  it('says of the run sheet, which has the notes, that it is for whoever leads', async () => {
    await openPage(page, opening, `${SESSION}run-sheet/`);
    await page.getByText('Run sheet with notes, for whoever leads').waitFor();
  });

  it('is black on white, whatever the screen is', async () => {
    await openPage(page, opening, `${SESSION}run-sheet/`);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const colours = await page
      .locator('body, td, th')
      .evaluateAll((elements) => elements.map((element) => getComputedStyle(element).color));
    expect(new Set(colours)).toEqual(new Set(['rgb(20, 24, 27)']));
  });
});
