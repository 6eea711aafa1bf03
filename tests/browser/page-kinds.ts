import type { Page } from 'playwright-core';
import type { Opening } from './openings.ts';

/** One page of each kind, as addresses of the sample's edition for facilitators. */
export const PAGES = [
  '/',
  '/stories/',
  '/stories/a-day-on-the-lake/',
  '/personas/',
  '/personas/field-technician/',
  '/personas/field-technician/chair/',
  '/personas/product-manager/',
  '/themes/',
  '/themes/data-export/',
  '/clips/amina/readings-lost/',
  '/clips/linh/ten-minutes/',
  '/clips/plant-operator/the-chopstick/',
  '/clips/rodrigo/green-powder/',
  '/interviews/amina/',
  '/findings/',
  '/findings/the-meter-loses-data/',
  '/findings/sound-on-arrival/',
  '/commitments/',
  '/commitments/one-big-button/',
  '/insights/',
  '/insights/themes/data-export/',
  '/insights/kind-does-not-work/',
  '/sessions/',
  '/plan/',
  '/sessions/both-sides-of-the-meter/',
  '/sessions/both-sides-of-the-meter/run-sheet/',
  '/sessions/both-sides-of-the-meter/handout/',
  '/sessions/both-sides-of-the-meter/sheets/',
  '/project/',
  '/present/',
  '/room/',
  '/how-we-listened/',
  '/find/',
  '/404.html',
];

/** Opens a page of the site; throws where something else is shown. */
export async function openPage(page: Page, opening: Opening, path: string): Promise<void> {
  await page.goto(opening.pageAt(path), { waitUntil: 'load' });
  const headings = await page.locator('h1').count();
  if (headings === 0) throw new Error(`${path} is no page of the site.`);
}
