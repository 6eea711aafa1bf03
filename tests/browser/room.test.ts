import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { listViolationsAt } from './axe.ts';
import { context, leaveVisit, opening, openVisit, page, visitEach } from './visits.ts';

const WAYS = ['root', 'file'] as const;
const SESSION = 'session/both-sides-of-the-meter';

async function openRoom(): Promise<void> {
  await page.goto(`${opening.pageAt('/room/')}#${SESSION}`);
  await page.waitForSelector('room-check[data-showing]');
}

function untilResult(name: string, result: string, at: Page = page): Promise<unknown> {
  return at.waitForSelector(`.check-${name}[data-result="${result}"]`, { timeout: 60_000 });
}

function readFound(name: string): Promise<string> {
  return page.locator(`.check-${name} [data-part="found"]`).innerText();
}

const readSummary = () => page.locator('[data-part="summary"]').innerText();

describe.each(WAYS)('the check of a room, opened: %s', (way) => {
  visitEach('facilitators', way);

  it('finds a room ready, when everything is', async () => {
    await openRoom();
    await untilResult('kept', 'works');
    await untilResult('clips', 'works');
    expect(await readFound('clips')).toBe('All 9 clips play: beginning, middle and end of each.');
    const opened = context.waitForEvent('page');
    await page.getByRole('button', { name: 'Open the wall' }).click();
    const wall = await opened;
    await untilResult('wall', 'works');
    await page.getByRole('button', { name: 'Play something' }).click();
    await page.getByRole('button', { name: 'I heard it' }).click();
    await page.getByRole('button', { name: 'I can read it' }).click();
    await page.getByRole('button', { name: 'Fill the screen' }).click();
    await untilResult('full-screen', 'works');
    expect(await readSummary()).toBe('The room is ready.');
    await wall.close();
    await untilResult('wall', 'waits');
    expect(await readSummary()).not.toBe('The room is ready.');
  });
});

describe('the check of a room', () => {
  it('names the clips that do not play, and what is wrong with each', async () => {
    await openVisit('facilitators', 'root');
    const program = await (await fetch(`${opening.root}programs/${SESSION}.js`)).text();
    const sources = [...new Set(program.match(/media\/[0-9a-f]+\.mp4/gu))];
    const [gone = '', garbage = '', cut = ''] = sources;
    await page.route(`**/${gone}`, (route) => route.fulfill({ status: 404 }));
    await page.route(`**/${garbage}`, (route) =>
      route.fulfill({ contentType: 'video/mp4', body: 'not a film at all '.repeat(4000) }),
    );
    await page.route(`**/${cut}`, async (route) => {
      const whole = await (await route.fetch({ headers: {} })).body();
      await route.fulfill({
        contentType: 'video/mp4',
        body: whole.subarray(0, Math.floor(whole.length * 0.6)),
      });
    });
    await openRoom();
    await untilResult('clips', 'fails');
    const found = await readFound('clips');
    for (const src of [gone, garbage, cut]) expect(found).toContain(`(${src})`);
    expect(found.match(/\(media\//gu)).toHaveLength(3);
    expect(await readSummary()).toMatch(/^Does not work: the clips\. /u);
    await leaveVisit();
  });

  it('says what fails when nothing is kept, and no window is let open', async () => {
    await openVisit('facilitators', 'root');
    await page.addInitScript(() => {
      window.open = () => null;
      Storage.prototype.setItem = () => {
        throw new DOMException('no', 'QuotaExceededError');
      };
    });
    await openRoom();
    await untilResult('kept', 'fails');
    await page.getByRole('button', { name: 'Open the wall' }).click();
    await untilResult('wall', 'fails');
    expect(await page.locator('.check-wall [data-part="advice"]').innerText()).toContain(
      `${opening.root}project/#${SESSION}`,
    );
    await leaveVisit();
  });

  it('takes the word of whoever listens and reads', async () => {
    await openVisit('facilitators', 'root');
    await openRoom();
    await page.getByRole('button', { name: 'Play something' }).click();
    await page.getByRole('button', { name: 'I did not' }).click();
    await page.getByRole('button', { name: 'I cannot' }).click();
    expect(await readSummary()).toMatch(/^Does not work: sound, captions\. /u);
    expect(await page.locator('.check-sound [data-part="advice"]').innerText()).toMatch(/volume/u);
    await leaveVisit();
  });

  it.each([1280, 390])('is read and used by everybody, %i wide', async (width) => {
    await openVisit('facilitators', 'root');
    await openRoom();
    await untilResult('clips', 'works');
    expect(await listViolationsAt(page, width)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await leaveVisit();
  });
});
