import { describe, expect, it } from 'vitest';
import { OPENINGS } from './openings.ts';
import { openPlayer, page, visitEach } from './visits.ts';

const VIDEO = '/clips/amina/readings-lost/';
const UPRIGHT = '/clips/linh/the-sponge/';
const AUDIO = '/clips/plant-operator/every-monday/';
const TWO_LANGUAGES = '/clips/rodrigo/believe-me-once/';

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
  visitEach('customers', way);

  it('plays past its first second at the first click, and the library takes over', async () => {
    await openPlayer(VIDEO);
    await page.click('[data-play]');
    await untilSecond('video', 1);
    const first = await mediaState('video');
    expect(first.frames).toBeGreaterThan(5);
    await page.waitForSelector('clip-player[data-takeover="done"] .video-js');
    await untilSecond('video', first.seconds + 1);
    expect((await mediaState('video')).paused).toBe(false);
  });

  it('shows captions in time and marks the words in the transcript', async () => {
    await openPlayer(VIDEO);
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
    await openPlayer(VIDEO);
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
    await openPlayer(VIDEO, '#t=5.5');
    await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) >= 5.4);
    await page.click('[data-play]');
    await untilSecond('video', 6);
    expect((await mediaState('video')).seconds).toBeLessThan(12);
  });

  it('can be listened to only', async () => {
    await openPlayer(VIDEO);
    await page.click('[data-listen-toggle]');
    await page.$eval('audio', (audio) => audio.play());
    await untilSecond('audio', 1);
    expect((await mediaState('video')).paused).toBe(true);
  });

  it('shows an upright video upright', async () => {
    await openPlayer(UPRIGHT);
    await page.click('[data-play]');
    await untilSecond('video', 0.5);
    const box = await page.$eval('video', (video) => [video.videoWidth, video.videoHeight]);
    expect(box[1]).toBeGreaterThan(box[0] ?? 0);
  });

  it('plays sound without a picture, with its captions', async () => {
    await openPlayer(AUDIO);
    await page.locator('[data-transcript]:not([hidden]) [data-start]').first().click();
    await untilSecond('audio', 1);
    await expect.poll(() => page.textContent('[data-band-words]')).toMatch(/\w{2}/u);
  });

  it('shows the words in either language', async () => {
    await openPlayer(TWO_LANGUAGES);
    const choice = page.locator('[data-language-choice]');
    expect(await choice.inputValue()).toBe('en');
    await choice.selectOption('es');
    expect(await page.locator('[data-transcript]:not([hidden])').getAttribute('lang')).toBe('es');
  });

  it('lets one voice be heard at a time', async () => {
    await openPlayer(VIDEO);
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
