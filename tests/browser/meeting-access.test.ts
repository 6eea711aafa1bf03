import { describe, expect, it } from 'vitest';
import { listViolationsAt } from './axe.ts';
import { opening, page, visitEach } from './visits.ts';
import { openWall, readWall } from './wall.ts';

const SESSION = 'session/both-sides-of-the-meter';
/** The first moment of each kind in the session, and what is projected without one. */
const PLACES = [
  ...['1', '2', '2.2', '3', '4', '6', '8', '9', '9.2', '10', '11', '11.2', '14'].map(
    (place) => `${SESSION}/${place}`,
  ),
  ...['story/a-day-on-the-lake/1', 'story/a-day-on-the-lake/2', 'theme/calibration/1'],
  ...[
    'finding/the-meter-loses-data/1',
    'finding/the-meter-loses-data/2',
    'persona/product-manager/1',
  ],
];

/** Takes down whatever a live region says, from now on. */
async function takeDown(selector: string): Promise<() => Promise<string[]>> {
  await page.evaluate((wanted) => {
    const region = document.querySelector(wanted);
    const said: string[] = [];
    Object.assign(globalThis, { said });
    new MutationObserver(() => said.push(region?.textContent ?? '')).observe(
      region ?? document.body,
      { childList: true, characterData: true, subtree: true },
    );
  }, selector);
  return () => page.evaluate(() => (globalThis as unknown as { said: string[] }).said);
}

describe('a meeting for whoever does not see it', () => {
  visitEach('facilitators', 'root');

  it.each(PLACES)('keeps nobody out of the wall: %s', async (place) => {
    await openWall(page, place);
    for (const width of [1280, 390]) expect(await listViolationsAt(page, width)).toEqual([]);
    // Somebody's own words need none: they stand after the title that says whose they are.
    const isSaid = ['clip', 'quote'].includes((await readWall(page)).kind);
    if (!isSaid) expect(await page.getByRole('heading').count()).toBeGreaterThan(0);
  });

  it('tells of each moment once, and of no second that passes', async () => {
    await openWall(page, `${SESSION}/3`);
    const listSaid = await takeDown('[data-announce]');
    await page.waitForTimeout(2500);
    expect(await listSaid()).toEqual([]);
    await page.keyboard.press('PageDown');
    await page.waitForFunction(() => location.hash.endsWith('/4'));
    expect(await listSaid()).toHaveLength(1);
    expect((await readWall(page)).place).toBe('4');
  });

  it('tells the presenter how the time stands when that changes, and of no second', async () => {
    await page.clock.install();
    await page.goto(`${opening.pageAt('/present/')}#${SESSION}`);
    await page.waitForSelector('meeting-desk[data-ready][data-showing]');
    const listSaid = await takeDown('.clock [data-part="told"]');
    await page.keyboard.press('PageDown');
    await page.clock.runFor(6 * 60_000 + 2000);
    expect(await listSaid()).toEqual(['On time.', '1 minute behind.', '2 minutes behind.']);
  });

  it('tells the presenter that a timer has run down', async () => {
    await page.clock.install();
    await page.goto(`${opening.pageAt('/present/')}#${SESSION}/3`);
    await page.waitForSelector('meeting-desk[data-ready][data-showing]');
    const listSaid = await takeDown('.clock [data-part="told"]');
    await page.clock.runFor(4 * 60_000 + 1000);
    expect((await listSaid()).at(-1)).toContain('The time is up.');
  });
});
