import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { OPENINGS, openSite, type Opening } from './openings.ts';
import { watchPage, type Mishaps } from './watch-page.ts';

const VIDEO = '/clips/amina/readings-lost/';
const UPRIGHT = '/clips/linh/the-sponge/';
const AUDIO = '/clips/plant-operator/every-monday/';
const TWO_LANGUAGES = '/clips/rodrigo/believe-me-once/';

let browser: Browser;
let page: Page;
let opening: Opening;
let mishaps: Mishaps;

beforeAll(async () => {
  browser = await chromium.launch(CHROMIUM);
});
afterAll(() => browser.close());

async function openClip(path: string, hash = ''): Promise<void> {
  await page.goto(opening.pageAt(path) + hash);
  await page.waitForSelector('clip-player[data-ready]');
}

function mediaState(selector: 'video' | 'audio') {
  return page.$eval(selector, (media) => ({
    seconds: media.currentTime,
    paused: media.paused,
    frames:
      media instanceof HTMLVideoElement ? media.getVideoPlaybackQuality().totalVideoFrames : 0,
  }));
}

function untilSecond(selector: 'video' | 'audio', seconds: number) {
  return page.waitForFunction(
    ([name, least]) => (document.querySelector<HTMLMediaElement>(name)?.currentTime ?? 0) > least,
    [selector, seconds] as const,
  );
}

describe.each(OPENINGS)('a clip, opened: %s', (way) => {
  beforeEach(async () => {
    opening = await openSite(way, join(inject('dist'), 'customers'));
    page = await browser.newPage();
    mishaps = watchPage(page, opening.root);
  });

  afterEach(async () => {
    await page.close();
    await opening.close();
    expect(mishaps.list).toEqual([]);
  });

  it('plays past its first second at the first click, and the library takes over', async () => {
    await openClip(VIDEO);
    await page.click('[data-play]');
    await untilSecond('video', 1);
    const first = await mediaState('video');
    expect(first.frames).toBeGreaterThan(5);
    await page.waitForSelector('clip-player[data-takeover="done"] .video-js');
    await untilSecond('video', first.seconds + 1);
    expect((await mediaState('video')).paused).toBe(false);
  });

  it('shows captions in time and marks the words in the transcript', async () => {
    await openClip(VIDEO);
    await page.click('[data-play]');
    const current = page.locator('[data-transcript] [aria-current="true"]').first();
    await current.waitFor();
    const words = (await current.textContent())?.replaceAll(/\s+/gu, ' ').trim() ?? '';
    await expect.poll(() => page.textContent('[data-band-words]')).toContain(words);
    expect(words.length).toBeGreaterThan(3);
    const { seconds } = await mediaState('video');
    const start = Number(await current.getAttribute('data-start'));
    const end = Number(await current.getAttribute('data-end'));
    expect(seconds).toBeGreaterThanOrEqual(start);
    expect(seconds).toBeLessThanOrEqual(end + 1);
  });

  it('goes to the words that are clicked, and to those chosen by key', async () => {
    await openClip(VIDEO);
    const cues = page.locator('[data-transcript]:not([hidden]) [data-start]');
    const last = cues.last();
    const lastStart = Number(await last.getAttribute('data-start'));
    await last.click();
    await untilSecond('video', lastStart);
    const second = cues.nth(1);
    const secondStart = Number(await second.getAttribute('data-start'));
    await second.focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      (before) => (document.querySelector('video')?.currentTime ?? Infinity) < before,
      lastStart,
    );
    expect((await mediaState('video')).seconds).toBeGreaterThanOrEqual(secondStart - 0.05);
  });

  it('starts at the moment a link names, and goes on from there', async () => {
    await openClip(VIDEO, '#t=5.5');
    await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) >= 5.4);
    await page.click('[data-play]');
    await untilSecond('video', 6);
    expect((await mediaState('video')).seconds).toBeLessThan(12);
  });

  it('can be listened to only', async () => {
    await openClip(VIDEO);
    await page.click('[data-listen-toggle]');
    await page.$eval('audio', (audio) => audio.play());
    await untilSecond('audio', 1);
    expect((await mediaState('video')).paused).toBe(true);
  });

  it('shows an upright video upright', async () => {
    await openClip(UPRIGHT);
    await page.click('[data-play]');
    await untilSecond('video', 0.5);
    const box = await page.$eval('video', (video) => [video.videoWidth, video.videoHeight]);
    expect(box[1]).toBeGreaterThan(box[0] ?? 0);
  });

  it('plays sound without a picture, with its captions', async () => {
    await openClip(AUDIO);
    await page.locator('[data-transcript]:not([hidden]) [data-start]').first().click();
    await untilSecond('audio', 1);
    await expect.poll(() => page.textContent('[data-band-words]')).toMatch(/\w{2}/u);
  });

  it('shows the words in either language', async () => {
    await openClip(TWO_LANGUAGES);
    const choice = page.locator('[data-language-choice]');
    expect(await choice.inputValue()).toBe('en');
    await choice.selectOption('es');
    expect(await page.locator('[data-transcript]:not([hidden])').getAttribute('lang')).toBe('es');
  });

  it('lets one voice be heard at a time', async () => {
    await openClip(VIDEO);
    await page.click('[data-play]');
    await untilSecond('video', 0.3);
    await page.evaluate(() => {
      const other = document.createElement('div');
      document.body.append(other);
      other.dispatchEvent(new Event('clip-starts', { bubbles: true }));
    });
    expect((await mediaState('video')).paused).toBe(true);
  });
});
