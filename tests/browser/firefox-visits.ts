import { join } from 'node:path';
import type { Browser, BrowserContext, Page, Viewport } from 'puppeteer-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { launchFirefox, type Firefox } from './firefox.ts';
import { openSite, type Opening, type OPENINGS } from './openings.ts';
import { watchFirefoxPage, type Mishaps } from './watch-page.ts';

/**
 * As visits.ts does in Chromium: one Firefox for a file of tests; each test visits an edition with
 * a memory and a page of its own, under the rules that Firefox has for everybody.
 */
export let browser: Browser;
export let context: BrowserContext;
export let page: Page;
export let opening: Opening;
export let mishaps: Mishaps;
let firefox: Firefox | undefined;

beforeAll(async () => {
  firefox = await launchFirefox();
  browser = firefox.browser;
});
afterAll(() => firefox?.close());

type Way = (typeof OPENINGS)[number];

const LAPTOP: Viewport = { width: 1280, height: 900 };

/** Has every test of the block around visit an edition, and nothing go wrong meanwhile. */
export function visitEach(edition: string, way: Way, viewport = LAPTOP): void {
  beforeEach(() => openVisit(edition, way, viewport));
  afterEach(closeVisit);
}

export async function openVisit(edition: string, way: Way, viewport = LAPTOP): Promise<void> {
  opening = await openSite(way, join(inject('dist'), edition));
  context = await browser.createBrowserContext();
  page = await context.newPage();
  await page.setViewport(viewport);
  mishaps = watchFirefoxPage(page, opening.root);
}

/** Ends a visit and every window of it; fails when anything went wrong in one. */
export async function closeVisit(): Promise<void> {
  await leaveVisit();
  expect(mishaps.list).toEqual([]);
}

/** Ends a visit in which something was made to go wrong. */
export async function leaveVisit(): Promise<void> {
  await context.close();
  await opening.close();
}

/**
 * Opens a page of the edition. A frame that the page before had just begun to load is cut off by
 * that, and now and then Firefox takes it for the page asked for and calls that aborted; asked once
 * more, nothing is left to be taken for it.
 *
 * @param path from the edition's root
 * @param spot what the address ends with, from its `#`
 */
export async function openPage(path: string, spot = ''): Promise<void> {
  const address = opening.pageAt(path) + spot;
  try {
    await page.goto(address);
  } catch (error) {
    if (!String(error).includes('NS_BINDING_ABORTED')) throw error;
    await page.goto(address);
  }
}

/** The window that a page opens when something is done in it, once it has left its empty page. */
export async function followPopup(from: Page, act: () => Promise<unknown>): Promise<Page> {
  const opened = new Promise<Page>((resolve) => {
    from.once('popup', (popup) => {
      if (popup) resolve(popup);
    });
  });
  await act();
  const popup = await opened;
  // Asked anew each time: a wait that begins on the empty page is now and then lost with it.
  await expect.poll(() => hasArrived(popup), { timeout: 30_000 }).toBe(true);
  return popup;
}

async function hasArrived(popup: Page): Promise<boolean> {
  try {
    return await popup.evaluate(
      () => location.href !== 'about:blank' && document.readyState !== 'loading',
    );
  } catch {
    // The page that was asked is gone.
    return false;
  }
}
