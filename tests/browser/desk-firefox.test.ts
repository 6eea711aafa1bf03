import type { Page } from 'puppeteer-core';
import { describe, expect, it } from 'vitest';
import { followPopup, openPage, page, visitEach } from './firefox-visits.ts';
import { expectInStep, moveFiftyTimes, type DrivenPage } from './meeting-moves.ts';

const WAYS = ['root', 'file'] as const;
const SESSION = '#session/both-sides-of-the-meter';

async function openDesk(): Promise<void> {
  await openPage('/present/', SESSION);
  await page.waitForSelector('meeting-desk[data-ready][data-showing]');
}

async function openItsWall(): Promise<Page> {
  const wall = await followPopup(page, () => page.click('[data-do="open-wall"]'));
  await wall.waitForSelector('meeting-wall[data-ready] .moment');
  return wall;
}

function drive(driven: Page): DrivenPage {
  return {
    evaluate: (run, arg) => driven.evaluate(run as never, arg as never),
    press: (key) => driven.keyboard.press(key as 'PageDown'),
    reload: async () => {
      await driven.reload();
    },
    wait: async (selector) => {
      await driven.waitForSelector(selector);
    },
  };
}

/** Whether a window makes a sound, as far as a page knows. */
function isHeard(at: Page): Promise<boolean> {
  return at.evaluate(() =>
    [...document.querySelectorAll<HTMLMediaElement>('video, audio')].some(
      ({ paused, muted }) => !paused && !muted,
    ),
  );
}

describe.each(WAYS)('the presenter’s window and the wall in Firefox, opened: %s', (way) => {
  visitEach('facilitators', way);

  it('are in step over fifty moves, through reloads of either', async () => {
    await openDesk();
    const wall = await openItsWall();
    expectInStep(await moveFiftyTimes(drive(page), drive(wall)), `Firefox, ${way}`);
  });

  it('say that the wall wants a key before it may be heard, and let it be heard alone', async () => {
    await openDesk();
    const wall = await openItsWall();
    await page.click('.step:nth-child(2) [data-do="jump"]');
    await page.keyboard.press('PageDown');
    await page.waitForFunction(() =>
      document.querySelector('[data-part="wall-trouble"]')?.textContent.includes('click the wall'),
    );
    await wall.bringToFront();
    await wall.keyboard.press('PageDown');
    await wall.waitForFunction(() =>
      [...document.querySelectorAll<HTMLMediaElement>('video, audio')].some(
        ({ paused, muted }) => !paused && !muted,
      ),
    );
    expect([await isHeard(page), await isHeard(wall)]).toEqual([false, true]);
  });

  it('keep what is typed, and find the same wall again, after a reload', async () => {
    await openDesk();
    const wall = await openItsWall();
    await page.type('[data-do="note"]', 'She said: “never”.');
    await page.reload();
    await page.waitForSelector('meeting-desk[data-showing]');
    expect(
      await page.$eval('[data-do="note"]', (field) => (field as HTMLTextAreaElement).value),
    ).toBe('She said: “never”.');
    await page.click('[data-do="open-wall"]');
    await page.keyboard.press('PageDown');
    await wall.waitForFunction(() => location.hash.endsWith('/1.2'));
    const windows = await page.browserContext().pages();
    expect(windows.filter((each) => each.url().includes('/project/'))).toHaveLength(1);
  });

  it('find this room ready, as far as a machine can tell', async () => {
    await openPage('/room/', SESSION);
    await page.waitForSelector('.check-clips[data-result="works"]', { timeout: 60_000 });
    await followPopup(page, () => page.click('[data-do="wall"]'));
    await page.waitForSelector('.check-wall[data-result="works"]');
    await page.click('[data-do="sound"]');
    await page.waitForSelector('.check-sound[data-result="asks"]');
  });
});
