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
const VIEWS = [
  { width: 390, colorScheme: 'light' },
  { width: 390, colorScheme: 'dark' },
  { width: 1280, colorScheme: 'light' },
  { width: 1280, colorScheme: 'dark' },
] as const;

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

/** The rules that a page breaks badly, with the elements that break them. */
async function listViolations(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate(() =>
    (globalThis as unknown as { axe: { run: (options: object) => Promise<AxeResults> } }).axe.run({
      resultTypes: ['violations'],
    }),
  );
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
}

describe.each(VIEWS)('at $width pixels, $colorScheme', ({ width, colorScheme }) => {
  let page: Page;
  beforeAll(async () => {
    const viewport = { width, height: 900 };
    page = await browser.newPage({ viewport, colorScheme, reducedMotion: 'reduce' });
  });
  afterAll(() => page.close());

  it.each(PAGES)('keeps nobody out: %s', async (path) => {
    await openPage(page, opening, path);
    expect(await listViolations(page)).toEqual([]);
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
