import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { listViolationsAt } from './axe.ts';
import { CHROMIUM } from './chromium.ts';
import { openSite, type Opening } from './openings.ts';

const HASHES = { results: '#q=meter', narrowed: '#q=meter&side=customer', nothing: '#q=xyzzyq' };

let browser: Browser;
let opening: Opening;
let page: Page;

beforeAll(async () => {
  browser = await chromium.launch(CHROMIUM);
  opening = await openSite('root', join(inject('dist'), 'facilitators'));
});
afterAll(async () => {
  await browser.close();
  await opening.close();
});

/** A page with the box open over it, and something said in it. */
async function openBox(hash: string): Promise<void> {
  page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(opening.pageAt('/themes/data-export/') + hash);
  await page.locator('[data-status]').filter({ hasText: '“' }).waitFor();
}

describe('the open box', () => {
  it.each(Object.entries(HASHES))('keeps nobody out with %s', async (_, hash) => {
    await openBox(hash);
    const found = [await listViolationsAt(page, 1280), await listViolationsAt(page, 390)];
    await page.close();
    expect(found).toEqual([[], []]);
  });

  it('keeps nobody out while something plays', async () => {
    await openBox(HASHES.results);
    await page.locator('search-box [data-play]:visible').first().click();
    await page.waitForSelector('search-box .playing');
    expect(await listViolationsAt(page, 1280)).toEqual([]);
    await page.close();
  });

  it.each(Object.entries(HASHES))('never scrolls sideways with %s', async (_, hash) => {
    await openBox(hash);
    const found: Record<number, number> = {};
    for (const width of [320, 390, 800, 1280, 1920]) {
      await page.setViewportSize({ width, height: 900 });
      const over = await page.$eval('dialog.search', (box) => box.scrollWidth - box.clientWidth);
      if (over > 0) found[width] = over;
    }
    await page.close();
    expect(found).toEqual({});
  });

  it('reads well to who does not see it', async () => {
    await openBox('#q=%22thermometer+with+a+good%22');
    const tree = await page.locator('search-box').ariaSnapshot();
    await page.close();
    expect(tree).toMatch(/^- dialog "Search":/u);
    for (const line of [
      /- search:/u,
      /- searchbox "Search everyone’s words"/u,
      /- combobox "Theme":/u,
      /- status: \d+ results? for “"thermometer with a good"”/u,
      /- heading "Customers\s*, 1" \[level=2\]/u,
      /- heading "The readings never reach the office" \[level=3\]/u,
      // In the snapshot's YAML a name with a colon stands between quotes.
      /- '?button "Play from 0:\d\d: The readings never reach the office"/u,
      /- button "Close"/u,
    ])
      expect(tree).toMatch(line);
  });

  it('moves nothing of itself while results come', async () => {
    page = await browser.newPage({ viewport: { width: 390, height: 844 } });
    await page.goto(opening.pageAt('/themes/data-export/'));
    await page.evaluate(() => {
      const shifts: number[] = [];
      Object.assign(globalThis, { shifts });
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries() as (PerformanceEntry & {
          value: number;
          hadRecentInput: boolean;
        })[])
          if (!entry.hadRecentInput) shifts.push(entry.value);
      }).observe({ type: 'layout-shift' });
    });
    await page.keyboard.press('/');
    await page.keyboard.type('meter');
    await page.locator('[data-status]').filter({ hasText: 'meter' }).waitFor();
    await page.waitForTimeout(900);
    await page.locator('search-box [data-play]:visible').first().click();
    await page.waitForTimeout(1500);
    const shifts = await page.evaluate(
      () => (globalThis as unknown as { shifts: number[] }).shifts,
    );
    await page.close();
    expect(shifts.reduce((sum, value) => sum + value, 0)).toBeLessThan(0.02);
  });

  it('is not on paper', async () => {
    await openBox(HASHES.results);
    await page.emulateMedia({ media: 'print' });
    expect(await page.isVisible('dialog.search')).toBe(false);
    expect(await page.isVisible('main')).toBe(true);
    await page.close();
  });
});

describe('without script', () => {
  it('the way to search leads to all there is', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    page = await context.newPage();
    await page.goto(opening.pageAt('/themes/data-export/'));
    expect(await page.isVisible('search-box dialog')).toBe(false);
    await page.click('[data-search]');
    expect(await page.textContent('h1')).toBe('From A to Z');
    await page.click('nav[aria-label="Letters"] a:text-is("T")');
    await page.click('.letter a:text-is("Told to calibrate")');
    expect(await page.textContent('h1')).toBe('Told to calibrate');
    expect(await page.isVisible('find-in-transcript')).toBe(false);
    await context.close();
  });
});
