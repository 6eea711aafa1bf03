import type { Locator } from 'playwright-core';
import { beforeEach, describe, expect, it } from 'vitest';
import { OPENINGS } from './openings.ts';
import { browser, opening, openPlayer, page, visitEach } from './visits.ts';

const VIDEO = '/interviews/amina/';
const SOUND = '/interviews/samuel/';
const TWO_LANGUAGES = '/interviews/rodrigo/';

function findMark(name: string): Locator {
  return page.getByRole('link', { name, exact: true });
}

function focusedName(): Promise<string> {
  return page.evaluate(
    () => document.activeElement?.textContent.replaceAll(/\s+/gu, ' ').trim() ?? '',
  );
}

function secondsHeard(): Promise<number> {
  return page.$eval('video, audio', (media) => (media as HTMLMediaElement).currentTime);
}

/** Where the line of the strip stands, as seconds of the interview. */
function secondsShown(): Promise<number> {
  return page.$eval('time-strip', (strip) => {
    const { duration = '0' } = (strip as HTMLElement).dataset;
    return Number((strip as HTMLElement).style.getPropertyValue('--now')) * Number(duration);
  });
}

describe.each(OPENINGS)('a whole interview, opened: %s', (way) => {
  visitEach('employees', way);

  it('is played from a mark of the strip, whose line and whose transcript follow', async () => {
    await openPlayer(VIDEO);
    const mark = findMark('Getting data out: Sixty-six numbers, 1:16 to 1:39');
    const start = Number(await mark.getAttribute('data-start'));
    await mark.click();
    await page.waitForFunction(
      (least) => (document.querySelector('video')?.currentTime ?? 0) > least,
      start + 0.3,
    );
    await expect.poll(() => mark.getAttribute('aria-current')).toBe('true');
    expect(Math.abs((await secondsShown()) - (await secondsHeard()))).toBeLessThan(1.5);
    const cue = page.locator('[data-transcript] [aria-current="true"]').first();
    await cue.waitFor();
    const isInSight = await cue.evaluate((element) => {
      const box = element.closest('[data-transcript]');
      if (!box) throw new Error('the words stand in no transcript');
      const { top } = element.getBoundingClientRect();
      const frame = box.getBoundingClientRect();
      return box.scrollTop > 0 && top >= frame.top && top < frame.bottom;
    });
    expect(isInSight).toBe(true);
  });

  it('plays a sound alone with the same strip', async () => {
    await openPlayer(SOUND);
    await findMark('Salt: Nine were clean, 1:31 to 1:54').click();
    await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 91.2);
    await expect.poll(() => page.textContent('[data-band-words]')).toMatch(/\w{2}/u);
  });

  it('starts at the moment a link from a clip names', async () => {
    await page.goto(opening.pageAt('/clips/amina/readings-lost/'));
    await page
      .locator('.trail')
      .getByRole('link', { name: /^Amina Otieno/u })
      .click();
    await page.waitForSelector('clip-player[data-ready]');
    expect(page.url()).toContain('interviews/amina/');
    await expect.poll(secondsHeard).toBeGreaterThan(20);
    expect(await secondsHeard()).toBeLessThan(21);
  });

  it('shows its words and its clips’ marks in either language', async () => {
    await openPlayer(TWO_LANGUAGES);
    await page.locator('[data-language-choice]').selectOption('es');
    const shown = page.locator('[data-transcript]:not([hidden])');
    expect(await shown.getAttribute('lang')).toBe('es');
    expect(await shown.getByRole('link', { name: 'Green powder', exact: true }).count()).toBe(1);
  });
});

describe('the strip of a whole interview', () => {
  visitEach('employees', 'root');

  it('is one stop of the Tab key; arrows go along a row and from row to row', async () => {
    await openPlayer(VIDEO);
    await findMark('Calibration: Told to calibrate, 0:48 to 1:14').focus();
    const names = [await focusedName()];
    for (const key of ['ArrowDown', 'ArrowLeft', 'ArrowLeft', 'End', 'ArrowDown', 'Home']) {
      await page.keyboard.press(key);
      names.push(await focusedName());
    }
    expect(names).toEqual([
      'Calibration: Told to calibrate, 0:48 to 1:14',
      'Getting data out: Told to calibrate, 0:48 to 1:14',
      'Getting data out: The readings never reach the office, 0:20 to 0:46',
      'Getting data out: The readings never reach the office, 0:20 to 0:46',
      'Getting data out: Sixty-six numbers, 1:16 to 1:39',
      'Does not meet the need: Sixty-six numbers, 1:16 to 1:39',
      'Does not meet the need: The readings never reach the office, 0:20 to 0:46',
    ]);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('time-strip'))).toBeNull();
    await page.keyboard.press('Shift+Tab');
    expect(await focusedName()).toBe(names.at(-1));
  });

  it('is played by the Enter key, and keeps the focus', async () => {
    await openPlayer(VIDEO);
    const name = 'Works well: It fell in the lake, 1:56 to 2:18';
    await findMark(name).focus();
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 117);
    expect(await focusedName()).toBe(name);
  });

  it('tells under it what is pointed at, and moves nothing', async () => {
    await openPlayer(VIDEO);
    const before = await page.$eval('.whole-words', (words) => words.getBoundingClientRect().top);
    const mark = findMark('Works well: It fell in the lake, 1:56 to 2:18');
    const name = mark.getByText('It fell in the lake');
    expect((await name.boundingBox())?.width).toBeLessThan(2);
    await mark.hover();
    expect((await name.boundingBox())?.width).toBeGreaterThan(100);
    const after = await page.$eval('.whole-words', (words) => words.getBoundingClientRect().top);
    const scrolled = await page.evaluate(() => window.scrollY);
    expect(after + scrolled).toBeCloseTo(before, 0);
  });

  it('leads into the words without script', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const plain = await context.newPage();
    await plain.goto(opening.pageAt(VIDEO));
    const marks = plain.locator('.mark');
    const hashes = await marks.evaluateAll((list) =>
      list.map((mark) => mark.getAttribute('href')?.slice(1)),
    );
    expect(hashes.length).toBeGreaterThan(5);
    for (const hash of hashes)
      expect(await plain.locator(`[id="${String(hash)}"]`).count()).toBe(1);
    await context.close();
  });
});

describe('the transcript of a whole interview', () => {
  visitEach('employees', 'root');
  beforeEach(async () => {
    await openPlayer(VIDEO);
  });

  it('is one stop of the Tab key, and arrows go through it', async () => {
    const cues = page.locator('[data-transcript] .cue');
    await cues.nth(1).focus();
    await page.keyboard.press('ArrowDown');
    expect(await cues.nth(2).evaluate((cue) => cue === document.activeElement)).toBe(true);
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.matches('.cue'))).toBe(false);
  });

  it('leaves a reader who scrolled away where they are, until they choose another moment', async () => {
    const box = page.locator('[data-transcript]');
    const scrolled = () => box.evaluate((element) => Math.round(element.scrollTop));
    const current = box.locator('[aria-current="true"]');
    await page.locator('.cue').first().click();
    await current.first().waitFor();
    // Not to the very end, which moves with the height of what stands around it.
    await box.evaluate((element) => {
      element.scrollTop = element.scrollHeight - 2 * element.clientHeight;
    });
    // By what is seen: a line that turns bold above it moves the scroll, and nothing before the eyes.
    const seen = () =>
      box.evaluate((element) => {
        const last = [...element.querySelectorAll('.cue')].at(-1);
        const [from, to] = [element, last].map((each) => each?.getBoundingClientRect().top ?? 0);
        return Math.round((to ?? 0) - (from ?? 0));
      });
    const [away, lastCue] = [await scrolled(), await seen()];
    expect(away).toBeGreaterThan(100);
    const heard = await current.first().textContent();
    await expect.poll(() => current.first().textContent(), { timeout: 15_000 }).not.toBe(heard);
    expect(Math.abs((await seen()) - lastCue)).toBeLessThanOrEqual(1);
    await findMark('Getting data out: The readings never reach the office, 0:20 to 0:46').click();
    await expect.poll(scrolled).toBeLessThan(away);
  });
});
