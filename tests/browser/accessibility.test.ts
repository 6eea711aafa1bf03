import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { listViolations, listViolationsAt } from './axe.ts';
import { CHROMIUM } from './chromium.ts';
import { openSite, type Opening } from './openings.ts';
import { openPage, PAGES } from './page-kinds.ts';

const WIDTHS = [390, 1280];

let browser: Browser;
let opening: Opening;

beforeAll(async () => {
  browser = await chromium.launch(CHROMIUM);
  opening = await openSite('root', join(inject('dist'), 'facilitators'));
});
afterAll(async () => {
  await browser.close();
  await opening.close();
});

describe('a page of each kind', () => {
  it.each(PAGES)('keeps nobody out: %s', async (path) => {
    const page = await browser.newPage();
    await openPage(page, opening, path);
    const found: Record<number, string[]> = {};
    for (const width of WIDTHS) found[width] = await listViolationsAt(page, width);
    await page.close();
    expect(found).toEqual(Object.fromEntries(WIDTHS.map((width) => [width, []])));
  });
});

describe('the head of a phone by night', () => {
  // axe takes the background of a parent that draws none (`display: contents`), and sees no fault.
  it('shows the study’s name in the colour of the text', async () => {
    const page = await browser.newPage();
    await page.setViewportSize({ width: 390, height: 844 });
    await page.emulateMedia({ colorScheme: 'dark' });
    await openPage(page, opening, '/stories/');
    const colourOf = (selector: string) =>
      page.$eval(selector, (element) => getComputedStyle(element).color);
    expect(await colourOf('.study')).toBe(await colourOf('body'));
    await page.close();
  });
});

describe('a page that keeps somebody out', () => {
  it('is noticed', async () => {
    const page = await browser.newPage();
    await page.setContent('<html lang="en"><title>x</title><main><img src="a.png"></main></html>');
    expect((await listViolations(page)).map((each) => each.split(':')[0])).toEqual(['image-alt']);
    await page.close();
  });
});
