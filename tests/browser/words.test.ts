import { describe, expect, it } from 'vitest';
import { OPENINGS } from './openings.ts';
import { opening, openPlayer, page, visitEach } from './visits.ts';

const ARABIC = '/clips/amina-june/clean-arm/';
const SPANISH = '/clips/rodrigo/believe-me-once/';
const OTHER_SPANISH = '/clips/rodrigo/green-powder/';
const ENGLISH_ONLY = '/clips/amina/readings-lost/';
const WITH_QUOTES = '/stories/a-hundred-and-ten-ponds/';

async function playClip(path: string): Promise<void> {
  await openPlayer(path);
  await page.click('[data-play]');
  await page.waitForSelector('.captions-menu select');
}

/** What each part of the page takes for the chosen words; all of them must agree. */
function readWords() {
  return page.evaluate(() => {
    const shown = [...document.querySelectorAll<HTMLElement>('[data-transcript]')].filter(
      (element) => getComputedStyle(element).visibility === 'visible',
    );
    const band = document.querySelector<HTMLElement>('[data-band]');
    const words = document.querySelector('[data-band-words]');
    return {
      transcripts: shown.map(({ lang, dir }) => `${lang} ${dir}`),
      band: `${band?.lang ?? ''} ${band?.dir ?? ''}`,
      hasCaptions: words !== null && getComputedStyle(words).visibility === 'visible',
      select: document.querySelector<HTMLSelectElement>('[data-language-choice]')?.value,
      menu: document.querySelector<HTMLSelectElement>('.captions-menu select')?.value,
      isPressed: document.querySelector('[data-captions-toggle]')?.getAttribute('aria-pressed'),
    };
  });
}

describe.each(OPENINGS)('words in several languages, opened: %s', (way) => {
  visitEach('customers', way);

  it('are the same in the transcript, the captions and both lists, from the page or the player', async () => {
    await playClip(ARABIC);
    await page.selectOption('[data-language-choice]', 'ar');
    const arabic = { transcripts: ['ar rtl'], band: 'ar rtl', select: 'ar', hasCaptions: true };
    expect(await readWords()).toEqual({ ...arabic, menu: 'ar', isPressed: 'true' });
    await expect.poll(() => page.textContent('[data-band-words]')).toMatch(/\p{Script=Arabic}{2}/u);
    await page.selectOption('.captions-menu select', 'en');
    const english = { transcripts: ['en ltr'], band: 'en ltr', select: 'en', hasCaptions: true };
    expect(await readWords()).toEqual({ ...english, menu: 'en', isPressed: 'true' });
    await page.selectOption('.captions-menu select', 'off');
    const silent = { ...english, hasCaptions: false, menu: 'off', isPressed: 'false' };
    expect(await readWords()).toEqual(silent);
  });

  it('can be chosen by key, without the player taking the keys for its own', async () => {
    await playClip(ARABIC);
    await page.focus('.captions-menu select');
    await page.keyboard.press('ArrowDown');
    expect((await readWords()).menu).toBe('ar');
    await page.keyboard.press('n');
    expect(await readWords()).toMatchObject({ menu: 'off', hasCaptions: false });
    expect(await page.$eval('video', (video) => video.muted || video.paused)).toBe(false);
  });

  it('are gone through by arrow keys in the direction in which they are read', async () => {
    await openPlayer(ARABIC);
    await page.selectOption('[data-language-choice]', 'ar');
    const cues = page.locator('[data-transcript][lang=ar] a[data-start]');
    await cues.first().focus();
    await page.keyboard.press('ArrowLeft');
    expect(await cues.nth(1).evaluate((cue) => cue === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowRight');
    expect(await cues.first().evaluate((cue) => cue === document.activeElement)).toBe(true);
  });

  it('stay chosen on the next page, and where it has no such language it shows its own', async () => {
    await openPlayer(SPANISH);
    expect((await readWords()).select).toBe('en');
    await page.selectOption('[data-language-choice]', 'es');
    await page.click('[data-captions-toggle]');
    await openPlayer(OTHER_SPANISH);
    expect(await readWords()).toMatchObject({
      transcripts: ['es ltr'],
      select: 'es',
      hasCaptions: false,
      isPressed: 'false',
    });
    await openPlayer(ENGLISH_ONLY);
    expect(await readWords()).toMatchObject({ transcripts: ['en ltr'], isPressed: 'false' });
    await openPlayer(ARABIC);
    expect(await readWords()).toMatchObject({ transcripts: ['en ltr'], select: 'en' });
  });

  it('can be chosen where the browser refuses to store anything', async () => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'localStorage', {
        get: () => {
          throw new DOMException('refused', 'SecurityError');
        },
      });
    });
    await openPlayer(SPANISH);
    await page.selectOption('[data-language-choice]', 'es');
    expect(await readWords()).toMatchObject({ transcripts: ['es ltr'], band: 'es ltr' });
  });

  it('can be chosen while the picture fills the screen, and never lie over it', async () => {
    await playClip(ARABIC);
    await page.click('.vjs-fullscreen-control');
    await page.waitForFunction(() => document.fullscreenElement !== null);
    await page.selectOption('.captions-menu select', 'ar');
    expect(await readWords()).toMatchObject({ band: 'ar rtl', select: 'ar' });
    const [picture, band] = await Promise.all(
      ['video', '[data-band]'].map((part) => page.locator(part).boundingBox()),
    );
    expect((picture?.y ?? 0) + (picture?.height ?? 0)).toBeLessThanOrEqual((band?.y ?? 0) + 1);
    await page.evaluate(() => document.exitFullscreen());
    await page.waitForFunction(() => document.fullscreenElement === null);
    expect(await readWords()).toMatchObject({ transcripts: ['ar rtl'], menu: 'ar' });
  });

  it('move nothing when they change or are spoken, and no side from its seat', async () => {
    await playClip(ARABIC);
    const findPlaces = () =>
      page.$$eval('.picture, .title, .player-tools, blockquote, .transcripts, footer', (parts) =>
        parts.map((part) => {
          const { left, top } = part.getBoundingClientRect();
          return [Math.round(left), Math.round(top + window.scrollY)];
        }),
      );
    const places = await findPlaces();
    await page.selectOption('[data-language-choice]', 'ar');
    expect(await findPlaces()).toEqual(places);
    await page.evaluate(() => {
      const shifts: number[] = [];
      Reflect.set(window, 'shifts', shifts);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) shifts.push(Number(Reflect.get(entry, 'value')));
      }).observe({ type: 'layout-shift' });
    });
    await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 6);
    const shifts = await page.evaluate(() => Reflect.get(window, 'shifts') as number[]);
    expect(Math.max(0, ...shifts)).toBeLessThan(0.01);
    await page.selectOption('.captions-menu select', 'off');
    expect(await findPlaces()).toEqual(places);
  });

  it('come to the browser as tracks with their language, name and kind', async () => {
    await playClip(ARABIC);
    const tracks = await page.$eval('video', (video) =>
      [...video.textTracks].map(({ kind, label, language }) => [kind, label, language]),
    );
    expect(tracks).toEqual([
      ['captions', 'English', 'en'],
      ['subtitles', 'العربية', 'ar'],
    ]);
  });

  it('are printed as they are shown', async () => {
    await openPlayer(ARABIC);
    await page.selectOption('[data-language-choice]', 'ar');
    await page.emulateMedia({ media: 'print' });
    const printed = await page.$$eval('[data-transcript]', (transcripts) =>
      transcripts
        .filter((element) => element.getBoundingClientRect().height > 0)
        .map((element) => (element as HTMLElement).lang),
    );
    expect(printed).toEqual(['ar']);
  });

  it('lead from a quote to the second at which it is said', async () => {
    await page.goto(opening.pageAt(WITH_QUOTES));
    const link = page.locator('q a').first();
    const second = Number(/#t=([\d.]+)$/u.exec((await link.getAttribute('href')) ?? '')?.[1]);
    expect(second).toBeGreaterThan(1);
    await link.click();
    await page.waitForSelector('clip-player[data-ready]');
    await page.waitForFunction(
      (least) => (document.querySelector('video')?.currentTime ?? 0) >= least - 0.1,
      second,
    );
  });
});

describe('words without script', () => {
  visitEach('customers', 'file', { javaScriptEnabled: false });

  it('stand one language under the other, each told', async () => {
    await page.goto(opening.pageAt(ARABIC));
    const boxes = await Promise.all(
      ['en', 'ar'].map((language) =>
        page.locator(`[data-transcript][lang=${language}]`).boundingBox(),
      ),
    );
    expect(boxes[1]?.y).toBeGreaterThanOrEqual((boxes[0]?.y ?? 0) + (boxes[0]?.height ?? 0));
    expect(await page.locator('.transcript-origin').allTextContents()).toEqual([
      expect.stringContaining('In English, as it was said'),
      expect.stringContaining('In Arabic, translated'),
    ]);
  });
});
