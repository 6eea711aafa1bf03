import { join } from 'node:path';
import { chromium, type Browser, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { CHROMIUM } from './chromium.ts';
import { openSite, type Opening } from './openings.ts';
import { openPage, PAGES } from './page-kinds.ts';

const WIDTHS = [320, 390, 1280, 1920];
const HEIGHT = 900;
/** What a line broken elsewhere by the arriving font may move, of the 0.1 that count as good. */
const STILL = 0.02;

let browser: Browser;
let page: Page;
let opening: Opening;

beforeAll(async () => {
  browser = await chromium.launch(CHROMIUM);
  opening = await openSite('root', join(inject('dist'), 'facilitators'));
  page = await browser.newPage();
});
afterAll(async () => {
  await browser.close();
  await opening.close();
});

/** What reaches out of the page to the right, for whoever has to mend it. */
function findTooWide(): string[] {
  const { scrollWidth } = document.scrollingElement ?? document.documentElement;
  if (scrollWidth <= innerWidth) return [];
  return [...document.querySelectorAll('main *, header *, footer *')]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
    .map((element) => `${element.tagName.toLowerCase()}.${element.className}`)
    .slice(0, 5)
    .concat(`${String(scrollWidth)} > ${String(innerWidth)}`);
}

describe('every kind of page', () => {
  it.each(PAGES)('never scrolls sideways: %s', async (path) => {
    await page.setViewportSize({ width: 1280, height: HEIGHT });
    await openPage(page, opening, path);
    const found: Record<number, string[]> = {};
    for (const width of WIDTHS) {
      await page.setViewportSize({ width, height: HEIGHT });
      found[width] = await page.evaluate(findTooWide);
    }
    expect(found).toEqual(Object.fromEntries(WIDTHS.map((width) => [width, []])));
  });
});

describe('a page that loads', () => {
  it.each(['/', '/stories/a-day-on-the-lake/', '/clips/amina/readings-lost/'])(
    'never moves under the reader: %s',
    async (path) => {
      for (const width of [390, 1280]) {
        const fresh = await browser.newPage({ viewport: { width, height: HEIGHT } });
        await fresh.addInitScript(watchShifts);
        await openPage(fresh, opening, path);
        const shifts = await fresh.evaluate(readToTheEnd);
        await fresh.close();
        const sum = shifts.reduce((total, { value }) => total + value, 0);
        expect(sum, `at ${String(width)}: ${JSON.stringify(shifts)}`).toBeLessThan(STILL);
      }
    },
  );
});

/** Something that moved of itself, as Layout Instability defines it. */
interface Shift {
  value: number;
  moved: string[];
}

function watchShifts(): void {
  const shifts: Shift[] = [];
  Object.assign(globalThis, { shifts });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries() as LayoutShift[]) {
      const moved = entry.sources.map(({ node }) => {
        const element = node instanceof Element ? node : node?.parentElement;
        return `${element?.tagName.toLowerCase() ?? '?'}.${element?.className ?? ''}`;
      });
      if (!entry.hadRecentInput) shifts.push({ value: entry.value, moved });
    }
  }).observe({ type: 'layout-shift', buffered: true });
}

interface LayoutShift extends PerformanceEntry {
  value: number;
  hadRecentInput: boolean;
  sources: { node: Node | null }[];
}

/** Goes down the page a screen at a time, so that every picture comes; then what has moved. */
async function readToTheEnd(): Promise<Shift[]> {
  const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  await document.fonts.ready;
  const screens = Math.ceil(document.documentElement.scrollHeight / innerHeight);
  for (let screen = 0; screen <= screens; screen += 1) {
    scrollTo({ top: screen * innerHeight, behavior: 'instant' });
    await nextFrame();
    const pictures = [...document.images].filter((picture) => {
      const { top, bottom } = picture.getBoundingClientRect();
      return bottom > 0 && top < innerHeight;
    });
    await Promise.all(pictures.map((picture) => picture.decode().catch(() => undefined)));
    await nextFrame();
  }
  await nextFrame();
  return (globalThis as unknown as { shifts: Shift[] }).shifts;
}
