import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it } from 'vitest';
import { contrast } from '../../src/site/views/colours.ts';
import { CHROMIUM } from './chromium.ts';
import { OPENINGS, openSite, type Opening } from './openings.ts';
import { openPage } from './page-kinds.ts';
import { watchPage } from './watch-page.ts';

const PERSONAS = [
  'field-technician',
  'firmware-engineer',
  'plant-keeper',
  'product-manager',
  'support-engineer',
  'winter-researcher',
];
const CHAIR = '/personas/field-technician/chair/';
const IS_PERSONA = /\/personas\/field-technician\/(?:index\.html)?$/u;
/** Of a projector, a laptop, a meeting room and a wall, and of a phone in a call. */
const SCREENS = [
  [1024, 768],
  [1280, 800],
  [1920, 1080],
  [3840, 2160],
  [390, 844],
] as const;

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
beforeEach(async () => {
  const context = await browser.newContext({
    viewport: { width: 1920, height: 1080 },
    reducedMotion: 'reduce',
  });
  page = await context.newPage();
  return () => context.close();
});

async function openChair(path = CHAIR, at = page): Promise<void> {
  await openPage(at, opening, path);
  await at.waitForSelector('persona-chair[data-ready]');
  await at.evaluate(() => document.fonts.ready);
}

/** The step that is shown, from 1; 0 unless it is just one. */
function findShown(at = page): Promise<number> {
  return at.evaluate(() => {
    const steps = [...document.querySelectorAll<HTMLElement>('[data-step]')];
    const shown = steps.filter((step) => step.checkVisibility());
    return shown.length === 1 && shown[0] ? steps.indexOf(shown[0]) + 1 : 0;
  });
}

function countSteps(): Promise<number> {
  return page.locator('[data-step]').count();
}

/** What a room sees of the step that is shown. */
interface Sight {
  /** Words that reach out of the window or of their box, or lie on the controls. */
  cut: string[];
  /** Every size of the words on the screen, in pixels. */
  sizes: number[];
  /** The size of what somebody said, where the step quotes it. */
  quote?: number;
  /** Text and ground of everything that is read. */
  colours: [string, string][];
}

function lookAtStep(): Sight {
  const elements = [...document.querySelectorAll<HTMLElement>('.stage *')].filter(
    (element) =>
      element.checkVisibility() &&
      !element.closest('[role="status"]') &&
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
  );
  const foot = document.querySelector('.foot')?.getBoundingClientRect().top ?? innerHeight;
  const isCut = (element: HTMLElement): boolean => {
    const { left, right, top, bottom } = element.getBoundingClientRect();
    const lowest = element.closest('.foot') ? innerHeight : foot;
    return left < -1 || right > innerWidth + 1 || top < -1 || bottom > lowest + 1;
  };
  const hex = (colour: string): string => {
    const canvas = document.createElement('canvas').getContext('2d');
    if (!canvas) return '';
    canvas.fillStyle = colour;
    return canvas.fillStyle;
  };
  const stage = document.querySelector('.stage');
  const ground = stage ? hex(getComputedStyle(stage).backgroundColor) : '';
  const quote = elements.find((element) => element.matches('.words'));
  return {
    cut: elements.filter(isCut).map((element) => element.textContent.trim().slice(0, 40)),
    sizes: elements.map((element) => parseFloat(getComputedStyle(element).fontSize)),
    ...(quote && { quote: parseFloat(getComputedStyle(quote).fontSize) }),
    colours: elements.map((element) => [hex(getComputedStyle(element).color), ground]),
  };
}

/** Goes through a chair from its first step to its last. */
async function lookThrough(): Promise<Sight[]> {
  const sights: Sight[] = [];
  for (let step = 0; step < (await countSteps()); step += 1) {
    if (step > 0) await page.keyboard.press('PageDown');
    sights.push(await page.evaluate(lookAtStep));
  }
  return sights;
}

describe('what the chair shows', () => {
  it.each(PERSONAS)('is whole on every screen: %s', async (id) => {
    const found: Record<string, string[]> = {};
    for (const [width, height] of SCREENS) {
      await page.setViewportSize({ width, height });
      await openChair(`/personas/${id}/chair/`);
      const sights = await lookThrough();
      expect(sights.length).toBeGreaterThan(3);
      found[`${String(width)}×${String(height)}`] = sights.flatMap(({ cut }) => cut);
      const sizes = await page.evaluate(() => {
        const { scrollWidth, scrollHeight } = document.documentElement;
        return [scrollWidth, scrollHeight];
      });
      expect(sizes).toEqual([width, height]);
    }
    expect(found).toEqual(
      Object.fromEntries(
        SCREENS.map(([width, height]) => [`${String(width)}×${String(height)}`, []]),
      ),
    );
  });

  it.each(PERSONAS)('is read from the back row: %s', async (id) => {
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await openChair(`/personas/${id}/chair/`);
      const sights = await lookThrough();
      const quotes = sights.flatMap(({ quote }) => quote ?? []);
      expect(Math.min(...sights.flatMap(({ sizes }) => sizes))).toBeGreaterThanOrEqual(28);
      expect(quotes.length).toBeGreaterThan(0);
      expect(Math.min(...quotes)).toBeGreaterThanOrEqual(66);
      expect(Math.max(...quotes)).toBeLessThanOrEqual(90);
      const ratios = sights.flatMap(({ colours }) => colours.map(([ink, on]) => contrast(ink, on)));
      expect(Math.min(...ratios)).toBeGreaterThanOrEqual(7);
    }
  });

  it('stays whole with words that are much too long', async () => {
    await openChair(`${CHAIR}#2`);
    await page.evaluate(() => {
      const words = document.querySelector('[data-step="words"] .words');
      if (words) words.textContent = 'And then the meter forgot the morning again. '.repeat(20);
      dispatchEvent(new Event('resize'));
    });
    expect((await page.evaluate(lookAtStep)).cut).toEqual([]);
  });
});

describe('the keys of the chair', () => {
  it.each([
    ['a clicker', 'PageDown', 'PageUp'],
    ['arrows', 'ArrowRight', 'ArrowLeft'],
    ['arrows up and down', 'ArrowDown', 'ArrowUp'],
    ['space', 'Space', 'Shift+Space'],
  ])('of %s go on and back', async (_, next, back) => {
    await openChair();
    await page.keyboard.press(next);
    await page.keyboard.press(next);
    expect(await findShown()).toBe(3);
    await page.keyboard.press(back);
    expect(await findShown()).toBe(2);
  });

  it('lead to the ends, and not beyond them', async () => {
    await openChair();
    const count = await countSteps();
    await page.keyboard.press('PageUp');
    expect(await findShown()).toBe(1);
    await page.keyboard.press('End');
    await page.keyboard.press('PageDown');
    expect(await findShown()).toBe(count);
    await page.keyboard.press('Home');
    expect(await findShown()).toBe(1);
  });

  it('fill the screen and leave it, then lead back to the persona', async () => {
    await openChair();
    await page.keyboard.press('f');
    await page.waitForFunction(() => document.fullscreenElement?.localName === 'persona-chair');
    await page.keyboard.press('PageDown');
    expect(await findShown()).toBe(2);
    await page.keyboard.press('f');
    await page.waitForFunction(() => document.fullscreenElement === null);
    await page.keyboard.press('Escape');
    await page.waitForURL(IS_PERSONA);
  });

  it('that press a button press it once', async () => {
    await openChair();
    await page.getByRole('button', { name: 'Next' }).focus();
    await page.keyboard.press('Space');
    expect(await findShown()).toBe(2);
    await page.keyboard.press('Enter');
    expect(await findShown()).toBe(3);
  });
});

describe('the chair', () => {
  it('stays where it was when the page is loaded again', async () => {
    await openChair();
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    expect(new URL(page.url()).hash).toBe('#3');
    await page.reload({ waitUntil: 'load' });
    expect(await findShown()).toBe(3);
  });

  it('fills the history with none of its steps', async () => {
    await openPage(page, opening, '/personas/field-technician/');
    await page.getByRole('link', { name: 'Keep a chair' }).click();
    await page.waitForSelector('persona-chair[data-ready]');
    await page.keyboard.press('PageDown');
    await page.keyboard.press('PageDown');
    await page.goBack();
    expect(page.url()).toMatch(IS_PERSONA);
  });

  it('is touched on its halves, except where there is a link', async () => {
    await openChair();
    await page.mouse.click(1500, 900);
    expect(await findShown()).toBe(2);
    await page.mouse.click(300, 900);
    expect(await findShown()).toBe(1);
  });

  it('tells each step to whoever hears it', async () => {
    await openChair();
    await page.keyboard.press('PageDown');
    const status = await page.locator('[role="status"]').textContent();
    expect(status).toMatch(/^2 \/ \d+\. The field technician What hurts .*Amina Otieno/u);
  });

  it('says whose seat it is by position, and leaves the other side’s free', async () => {
    await openChair();
    const seat = page.locator('.seat .field');
    expect(await seat.evaluate((field) => field.getBoundingClientRect().left)).toBe(0);
    await openChair('/personas/firmware-engineer/chair/');
    expect(await seat.evaluate((field) => field.getBoundingClientRect().right)).toBe(1920);
  });

  it('is a page with everything on it where no script runs', async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const still = await context.newPage();
    await openPage(still, opening, CHAIR);
    const steps = still.locator('[data-step]');
    for (const step of await steps.all()) expect(await step.isVisible()).toBe(true);
    expect(await still.getByRole('button').count()).toBe(0);
    expect(await still.getByRole('link', { name: 'Leave the chair' }).isVisible()).toBe(true);
    await context.close();
  });

  it.each(OPENINGS)('runs without a mishap when opened: %s', async (way) => {
    const site = await openSite(way, join(inject('dist'), 'customers'));
    const mishaps = watchPage(page, site.root);
    await page.goto(`${site.pageAt(CHAIR)}#2`, { waitUntil: 'load' });
    await page.waitForSelector('persona-chair[data-ready]');
    await page.keyboard.press('PageDown');
    expect(await findShown()).toBe(3);
    await page.keyboard.press('Escape');
    await page.waitForURL(IS_PERSONA);
    await site.close();
    expect(mishaps.list).toEqual([]);
  });
});

describe('a persona on paper', () => {
  it.each(PERSONAS)('is one sheet: %s', async (id) => {
    await openPage(page, opening, `/personas/${id}/`);
    for (const format of ['A4', 'Letter']) {
      const sheets = (await page.pdf({ format })).toString('latin1').match(/\/Type\s*\/Page[^s]/gu);
      expect(sheets, format).toHaveLength(1);
    }
  });
});
