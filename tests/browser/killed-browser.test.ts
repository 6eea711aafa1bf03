import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { openSite, type Opening } from './openings.ts';

const SESSION = 'session/both-sides-of-the-meter';
const TYPED = 'She said: “never”, and the room was quiet.';

let profile: string;
let opening: Opening;
let context: BrowserContext;

beforeEach(async () => {
  profile = await mkdtemp(join(tmpdir(), 'sightline-killed-'));
});
afterEach(async () => {
  await context.close();
  await opening.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});

async function openDesk(): Promise<Page> {
  context = await chromium.launchPersistentContext(profile, CHROMIUM);
  const page = await context.newPage();
  await page.goto(`${opening.pageAt('/present/')}#${SESSION}`);
  await page.waitForSelector('meeting-desk[data-showing]');
  return page;
}

/** Ends the browser at once, with all its windows and whatever it has not yet written down. */
async function crash(): Promise<void> {
  const gone = new Promise((resolve) => context.once('close', resolve));
  const session = await context.browser()?.newBrowserCDPSession();
  void session?.send('Browser.crash').catch(() => undefined);
  await gone;
}

describe.each(['root', 'file'] as const)('a browser that is killed, opened: %s', (way) => {
  it('has kept what was typed, and what was deleted stays so', async () => {
    opening = await openSite(way, join(inject('dist'), 'facilitators'));
    const note = (at: Page) => at.locator('[data-do="note"]');
    const page = await openDesk();
    await note(page).fill('To be deleted');
    await expect.poll(() => note(page).inputValue()).toBe('To be deleted');
    await note(page).fill('');
    await page.keyboard.press('Escape');
    await page.keyboard.press('End');
    await page.waitForSelector('.step:last-child [aria-current]');
    await note(page).pressSequentially(TYPED);
    // The last letter has a moment to reach the disk, which is far less than the storage takes.
    await page.waitForTimeout(1500);
    await crash();
    const again = await openDesk();
    await expect.poll(() => note(again).inputValue()).toBe(TYPED);
    await again.keyboard.press('Home');
    await expect.poll(() => note(again).inputValue()).toBe('');
  });
});
