import { join } from 'node:path';
import {
  chromium,
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  type Page,
} from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { openSite, type Opening, type OPENINGS } from './openings.ts';
import { watchPage, type Mishaps } from './watch-page.ts';

/** One browser for a file of tests; each test visits an edition in a context and a page of its own. */
export let browser: Browser;
export let context: BrowserContext;
export let page: Page;
export let opening: Opening;
let mishaps: Mishaps;

beforeAll(async () => {
  browser = await chromium.launch(CHROMIUM);
});
afterAll(() => browser.close());

type Way = (typeof OPENINGS)[number];

/** Has every test of the block around visit an edition, and nothing go wrong meanwhile. */
export function visitEach(edition: string, way: Way, options: BrowserContextOptions = {}): void {
  beforeEach(() => openVisit(edition, way, options));
  afterEach(closeVisit);
}

export async function openVisit(
  edition: string,
  way: Way,
  options: BrowserContextOptions = {},
): Promise<void> {
  opening = await openSite(way, join(inject('dist'), edition));
  context = await browser.newContext(options);
  page = await context.newPage();
  mishaps = watchPage(page, opening.root);
}

/** Ends a visit; fails when anything went wrong in it. */
export async function closeVisit(): Promise<void> {
  await leaveVisit();
  expect(mishaps.list).toEqual([]);
}

/** Ends a visit in which something was made to go wrong. */
export async function leaveVisit(): Promise<void> {
  await context.close();
  await opening.close();
}

/** Goes to a page with a player and waits until it is ready. */
export async function openPlayer(path: string, hash = ''): Promise<void> {
  await page.goto(opening.pageAt(path) + hash);
  await page.waitForSelector('clip-player[data-ready]');
}
