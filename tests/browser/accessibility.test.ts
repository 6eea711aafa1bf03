import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { openSite, type Opening } from './openings.ts';
import { openPage, PAGES } from './page-kinds.ts';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
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

/**
 * The rules that a page breaks badly, with the elements that break them.
 *
 * @param rules only these; all of them when absent
 */
async function listViolations(page: Page, rules?: string[]): Promise<string[]> {
  const { violations } = await page.evaluate(
    (options) =>
      (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run(
        options,
      ),
    { resultTypes: ['violations'], ...(rules && { runOnly: rules }) },
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

/** By day everything; by night only what the colours change. */
async function listViolationsAt(page: Page, width: number): Promise<string[]> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  const byDay = await listViolations(page);
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  const byNight = await listViolations(page, ['color-contrast', 'link-in-text-block']);
  return [...byDay, ...byNight.map((each) => `by night: ${each}`)];
}

describe('a page of each kind', () => {
  it.each(PAGES)('keeps nobody out: %s', async (path) => {
    const page = await browser.newPage();
    await openPage(page, opening, path);
    await page.evaluate(AXE);
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
    await page.evaluate(AXE);
    expect((await listViolations(page)).map((each) => each.split(':')[0])).toEqual(['image-alt']);
    await page.close();
  });
});
