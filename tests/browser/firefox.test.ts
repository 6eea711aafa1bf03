import { describe, expect, it } from 'vitest';
import {
  closeVisit,
  followPopup,
  leaveVisit,
  mishaps,
  opening,
  openPage,
  openVisit,
  page,
  visitEach,
} from './firefox-visits.ts';

const WAYS = ['root', 'file'] as const;

const CLIP = '/clips/amina/readings-lost/';
const OTHER_PAGE = '/themes/data-export/';
const RESULT = 'search-box :is([data-seats], [data-in-turn]):not([hidden]) li [data-link]';

async function openPlayer(): Promise<void> {
  await openPage(CLIP);
  await page.waitForSelector('clip-player[data-ready]');
}

const untilSecond = (seconds: number) =>
  page.waitForFunction(
    (least) => (document.querySelector('video')?.currentTime ?? 0) > least,
    {},
    seconds,
  );

describe.each(WAYS)('an edition in Firefox, opened: %s', (way) => {
  visitEach('customers', way);

  it('plays a clip past its first second at the first click, and the library takes over', async () => {
    await openPlayer();
    const canPlay = await page.evaluate(() =>
      document.createElement('video').canPlayType('video/mp4; codecs="avc1.64001f, mp4a.40.2"'),
    );
    expect(canPlay, 'Firefox plays H.264 by ffmpeg’s libavcodec: install ffmpeg').toBe('probably');
    await page.click('[data-play]');
    await untilSecond(1);
    const frames = await page.$eval(
      'video',
      (video) => video.getVideoPlaybackQuality().totalVideoFrames,
    );
    expect(frames).toBeGreaterThan(5);
    await page.waitForSelector('clip-player[data-takeover="done"] .video-js');
    await untilSecond(2);
    expect(await page.$eval('video', (video) => video.paused)).toBe(false);
  });

  it('shows the words as they are said', async () => {
    await openPlayer();
    await page.click('[data-play]');
    await page.waitForFunction(() => {
      const wordsAt = (selector: string) =>
        document.querySelector(selector)?.textContent.replaceAll(/\s+/gu, ' ').trim() ?? '';
      const said = wordsAt('[data-transcript] [aria-current="true"]');
      return said.length > 3 && wordsAt('[data-band-words]').includes(said);
    });
  });

  it('finds a moment by words', async () => {
    await openPage(OTHER_PAGE);
    await page.waitForSelector('search-box[data-ready]');
    await page.keyboard.press('/');
    const box = await page.waitForSelector('[data-typed]', { visible: true });
    await box?.type('write the readings');
    await page.waitForFunction(() =>
      document.querySelector('[data-status]')?.textContent.includes('“write the readings”'),
    );
    expect(await page.$eval(RESULT, (link) => link.textContent)).toBe(
      'The readings never reach the office',
    );
  });
});

describe.each(WAYS)('a visit in Firefox, opened: %s', (way) => {
  it('follows a window that a page opens, and notes what goes wrong there', async () => {
    await openVisit('customers', way);
    await openPage(CLIP);
    await page.evaluate(() => {
      document.body.addEventListener('click', () => {
        window.open(location.href, 'another', 'popup,width=640,height=480');
      });
    });
    const popup = await followPopup(page, () => page.click('h1'));
    await popup.waitForSelector('clip-player[data-ready]');
    expect(popup.url()).toBe(page.url());
    await popup.reload();
    expect(await popup.evaluate(() => (window.opener as Window | null)?.closed)).toBe(false);
    await popup.evaluate(() => {
      console.error('wrong in there');
    });
    await leaveVisit();
    expect(mishaps.list).toEqual([`${opening.pageAt(CLIP)}: wrong in there`]);
  });
});

describe.each(WAYS)('what Firefox allows to nobody, opened: %s', (way) => {
  visitEach('customers', way);

  it('is sound before a gesture, and no question of ours is one', async () => {
    await openPlayer();
    const play = () =>
      page.$eval('video', (video) =>
        video.play().then(
          () => 'heard',
          (error: unknown) => (error as DOMException).name,
        ),
      );
    expect(await play()).toBe('NotAllowedError');
    await page.keyboard.press('Shift');
    expect(await play()).toBe('NotAllowedError');
    await page.keyboard.press('PageDown');
    expect(await play()).toBe('heard');
  });

  it('is a window unasked', async () => {
    await openPage(CLIP);
    expect(await page.evaluate(() => window.open('about:blank') === null)).toBe(true);
  });
});

describe('what Firefox allows to no file', () => {
  it('is what another file stored', async () => {
    await openVisit('customers', 'file');
    await openPage(CLIP);
    await page.evaluate(() => {
      localStorage.setItem('said', 'here');
    });
    await openPage(OTHER_PAGE);
    expect(await page.evaluate(() => localStorage.getItem('said'))).toBeNull();
    await openPage(CLIP);
    expect(await page.evaluate(() => localStorage.getItem('said'))).toBe('here');
    await closeVisit();
  });

  it('is what stands in another file', async () => {
    await openVisit('customers', 'file');
    await openPage(CLIP);
    const read = await page.evaluate(() =>
      fetch(location.href.replace('clips/amina/readings-lost/', '')).then(
        () => 'read',
        (error: unknown) => (error as Error).name,
      ),
    );
    expect(read).toBe('TypeError');
    await leaveVisit();
  });
});
