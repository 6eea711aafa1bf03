import { readFile } from 'node:fs/promises';
import { strFromU8, unzipSync } from 'fflate';
import type { Download, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { listViolationsAt } from './axe.ts';
import { expectInStep, moveFiftyTimes, type DrivenPage } from './meeting-moves.ts';
import { closeVisit, context, leaveVisit, opening, openVisit, page, visitEach } from './visits.ts';
import { watchPage } from './watch-page.ts';

const WAYS = ['root', 'file'] as const;
const SESSION = 'session/both-sides-of-the-meter';

async function openDesk(name = SESSION, at = page): Promise<void> {
  await at.goto('about:blank');
  await at.goto(`${opening.pageAt('/present/')}#${name}`);
  await at.waitForSelector('meeting-desk[data-ready][data-showing]');
}

/** Opens the wall from the presenter's window. */
async function openItsWall(from = page): Promise<Page> {
  const opened = context.waitForEvent('page');
  await from.getByRole('button', { name: /the wall$/u }).click();
  const wall = await opened;
  await wall.waitForSelector('meeting-wall[data-ready]');
  return wall;
}

async function openSecondDesk(): Promise<Page> {
  const other = await context.newPage();
  await openDesk(SESSION, other);
  return other;
}

function drive(driven: Page): DrivenPage {
  return {
    evaluate: (run, arg) => driven.evaluate(run as never, arg),
    press: (key) => driven.keyboard.press(key),
    reload: async () => {
      await driven.reload();
    },
    wait: async (selector) => {
      await driven.waitForSelector(selector);
    },
  };
}

function readPlace(at: Page): Promise<string> {
  return at.locator('[data-part="place"]').innerText();
}

async function goToStep(step: number, at = page): Promise<void> {
  const button = at.locator('.step [data-do="jump"]').nth(step - 1);
  await button.click();
  await expect.poll(() => button.getAttribute('aria-current')).toBe('step');
}

function pollText(selector: string) {
  return expect.poll(() => page.locator(selector).innerText());
}

const note = (at = page) => at.locator('[data-do="note"]');

const count = (at: Page) => at.locator('[data-do="count"]').first().inputValue();

async function readFileOf(download: Promise<Download>): Promise<{ name: string; bytes: Buffer }> {
  const saved = await download;
  return { name: saved.suggestedFilename(), bytes: await readFile(await saved.path()) };
}

function save(button: string): Promise<{ name: string; bytes: Buffer }> {
  const download = page.waitForEvent('download');
  return page
    .getByRole('button', { name: button })
    .click()
    .then(() => readFileOf(download));
}

describe.each(WAYS)('the presenter’s window and the wall, opened: %s', (way) => {
  visitEach('facilitators', way);

  it('are in step over fifty moves, through reloads of either', async () => {
    await openDesk();
    const wall = await openItsWall();
    expectInStep(await moveFiftyTimes(drive(page), drive(wall)), `Chromium, ${way}`);
  });

  it('let a clip be heard in one window only', async () => {
    await openDesk();
    const wall = await openItsWall();
    const second = await context.newPage();
    await second.goto(`${opening.pageAt('/project/')}#${SESSION}`);
    await second.waitForSelector('meeting-wall[data-ready]');
    await goToStep(2);
    await page.getByRole('button', { name: 'Next' }).click();
    const readSounds = (at: Page) =>
      at.evaluate(() =>
        [...document.querySelectorAll('video, audio')]
          .map((media) => media as HTMLMediaElement)
          .map(({ paused, muted }) => (paused ? 'silent' : muted ? 'muted' : 'heard')),
      );
    const isPlaying = () =>
      [...document.querySelectorAll<HTMLMediaElement>('.wall video, .wall audio')].some(
        ({ paused }) => !paused,
      );
    await wall.waitForFunction(isPlaying);
    await second.waitForFunction(isPlaying);
    const heard = await Promise.all([page, wall, second].map(readSounds));
    expect(heard.flat().filter((each) => each === 'heard')).toHaveLength(1);
    expect(heard[0]).toEqual([]);
    await second.close();
    await wall.waitForFunction(() =>
      [...document.querySelectorAll<HTMLMediaElement>('.wall video, .wall audio')].some(
        ({ paused, muted }) => !paused && !muted,
      ),
    );
  });

  it('tell each other what plays, and what is pressed', async () => {
    await openDesk();
    const state = page.locator('[data-part="wall-state"]');
    expect(await state.innerText()).toBe('No wall is open.');
    const wall = await openItsWall();
    await goToStep(2);
    await page.getByRole('button', { name: 'Next' }).click();
    await page.waitForFunction(() =>
      /It plays 0:0\d of 0:28/u.test(
        document.querySelector('[data-part="wall-state"]')?.textContent ?? '',
      ),
    );
    const small = page.locator('[data-preview="now"]');
    await expect.poll(() => small.locator('[data-part="at"]').innerText()).toMatch(/^0:0[1-9]$/u);
    await expect
      .poll(() => small.locator('[data-part="caption"]').innerText())
      .not.toContain('First thing');
    await page.getByRole('button', { name: 'Black' }).click();
    await wall.waitForSelector('meeting-wall[data-black]');
    await wall.keyboard.press('.');
    await page.waitForSelector('.stage:not([data-black])');
    await page.locator('[data-do="volume"]').fill('40');
    await wall.waitForFunction(
      () => document.querySelector<HTMLMediaElement>('.wall audio, .wall video')?.volume === 0.4,
    );
    await wall.close();
    await page.waitForFunction(
      () => document.querySelector('[data-part="wall-state"]')?.textContent === 'No wall is open.',
    );
  });

  it('keep what is typed through a killed tab', async () => {
    await openDesk();
    await goToStep(3);
    await note().pressSequentially('She said: “the meter forgets”.');
    await goToStep(10);
    await page
      .getByRole('button', { name: /One hand more/u })
      .first()
      .click();
    await expect.poll(() => count(page)).toBe('1');
    // From disk it is kept by a frame, which has its turn after this page.
    await page.waitForTimeout(300);
    const session = await context.newCDPSession(page);
    const crashed = page.waitForEvent('crash');
    void session.send('Page.crash').catch(() => undefined);
    await crashed;
    const again = await context.newPage();
    await openDesk(SESSION, again);
    expect(await readPlace(again)).toMatch(/^Step 10 of 14/u);
    await expect.poll(() => count(again)).toBe('1');
    await goToStep(3, again);
    await expect.poll(() => note(again).inputValue()).toBe('She said: “the meter forgets”.');
  });
});

describe.each(WAYS)('what a meeting brings, opened: %s', (way) => {
  visitEach('facilitators', way);

  async function typeHarvest(): Promise<void> {
    await openDesk();
    await goToStep(3);
    await note().fill('=SUM(1), she said, “never”\nand laughed.');
    await goToStep(10);
    await page.locator('[data-do="count"]').first().fill('7');
    await page
      .getByRole('button', { name: /One hand more/u })
      .nth(1)
      .click();
    await goToStep(14);
    await page.getByLabel('What', { exact: true }).fill('Look at gloves: together');
    await page.getByLabel('Who', { exact: true }).fill('Ingrid Solheim');
    await page.getByLabel('By', { exact: true }).fill('2027-01-15');
    await page.getByText('Because of a finding').click();
    await page.locator('[value="buttons-need-bare-hands"]').check();
  }

  it('leaves as a table, exactly', async () => {
    await typeHarvest();
    const { name, bytes } = await save('Save as CSV');
    expect(name).toMatch(/^both-sides-of-the-meter-\d{4}-\d{2}-\d{2}\.csv$/u);
    expect(bytes.toString('utf8')).toBe(
      [
        '\uFEFFkind,step,title,text,count,who,by,findings',
        'note,3,When were you last asked a question that was right for most people and wrong for you?,"\'=SUM(1), she said, “never”\nand laughed.",,,,',
        "poll,10,Whose hands have you watched using the meter since last summer?,Nobody's,7,,,",
        "poll,10,Whose hands have you watched using the meter since last summer?,One person's,1,,,",
        'poll,10,Whose hands have you watched using the meter since last summer?,Those of two or more,0,,,',
        'commitment,,,Look at gloves: together,,Ingrid Solheim,2027-01-15,Buttons need bare hands',
        '',
      ].join('\r\n'),
    );
  });

  it('leaves as a record that is read, exactly', async () => {
    await typeHarvest();
    const { name, bytes } = await save('Save as Markdown');
    expect(name).toMatch(/\.md$/u);
    const text = bytes.toString('utf8');
    expect(text).toMatch(
      /^# Both sides of the meter\n\nHeld on \d{4}-\d{2}-\d{2} at \d{2}:\d{2}, /u,
    );
    expect(text).toContain(
      '## 3. When were you last asked a question that was right for most people and wrong for you?\n\nPlanned: 4 min.\n\n=SUM(1), she said, “never”\nand laughed.\n\n## 4. Calibration\n',
    );
    expect(
      text.endsWith(
        '| Look at gloves: together | Ingrid Solheim | 2027-01-15 | Buttons need bare hands |\n',
      ),
    ).toBe(true);
  });

  it('leaves as commitments for the study: one as it is, several in one file', async () => {
    await typeHarvest();
    const one = await save('Save commitments');
    expect(one.name).toBe('look-at-gloves-together.mdx');
    const file = `---
title: "Look at gloves: together"
findings:
  - buttons-need-bare-hands
owner: Ingrid Solheim
due: 2027-01-15
state: planned
# Shown where it was agreed. Add the other editions that may read it, or delete the line for all.
editions: [facilitators]
---
`;
    expect(one.bytes.toString('utf8')).toBe(file);
    await page.getByRole('button', { name: 'Add another' }).click();
    await page.getByLabel('What', { exact: true }).nth(1).fill('Thick gold');
    const all = unzipSync((await save('Save commitments')).bytes);
    expect(Object.keys(all)).toEqual(['look-at-gloves-together.mdx', 'thick-gold-2.mdx']);
    expect(strFromU8(all['look-at-gloves-together.mdx'] ?? new Uint8Array())).toBe(file);
  });

  it('is deleted when asked twice, and is gone after a reload', async () => {
    await typeHarvest();
    await page.getByRole('button', { name: 'Delete it all…' }).click();
    await page.getByRole('button', { name: 'Keep it' }).click();
    expect(await page.getByLabel('What', { exact: true }).inputValue()).not.toBe('');
    await page.getByRole('button', { name: 'Delete it all…' }).click();
    await page.getByRole('button', { name: 'Delete it', exact: true }).click();
    await page.getByText('Nothing of this meeting is kept here any more.').waitFor();
    expect(await page.getByLabel('What', { exact: true }).inputValue()).toBe('');
    await page.reload();
    await page.waitForSelector('meeting-desk[data-showing]');
    await goToStep(3);
    expect(await note().inputValue()).toBe('');
  });

  it('is the same in two presenter’s windows, and stands on the wall', async () => {
    await openDesk();
    await goToStep(14);
    const other = await openSecondDesk();
    await page.waitForSelector('[data-part="elsewhere"]:not([hidden])');
    const wall = await openItsWall();
    await page.getByLabel('What', { exact: true }).fill('Look at gloves');
    await note(other).pressSequentially('Here.');
    await note(page).pressSequentially('There.');
    await other.waitForFunction(
      () =>
        document.querySelector<HTMLInputElement>('[data-field="what"]')?.value === 'Look at gloves',
    );
    await wall.waitForFunction(() =>
      document.querySelector('.wall')?.textContent.includes('Look at gloves'),
    );
    const readNotes = () => Promise.all([page, other].map((at) => note(at).inputValue()));
    await expect.poll(async () => new Set(await readNotes()).size).toBe(1);
    const [text = ''] = await readNotes();
    expect(text).toContain('Here.');
    expect(text).toContain('There.');
  });
});

describe('the presenter’s window', () => {
  visitEach('facilitators', 'root');

  it('is led by a clicker, also while somebody types', async () => {
    await openDesk();
    await page.keyboard.press('PageDown');
    expect(await readPlace(page)).toMatch(/^Step 1 of 14, 2 of 3/u);
    await note().fill('Typed in step 1');
    await note().focus();
    await page.keyboard.press('PageDown');
    expect(await readPlace(page)).toMatch(/^Step 1 of 14, 3 of 3/u);
    await page.keyboard.press('PageDown');
    expect(await readPlace(page)).toMatch(/^Step 2 of 14, 1 of 4/u);
    await note().pressSequentially(', and on. b');
    expect(await page.locator('.stage[data-black]').count()).toBe(0);
    await page.keyboard.press('Escape');
    expect(await note().inputValue()).toBe('');
    await page.keyboard.press('b');
    await page.waitForSelector('.stage[data-black]');
    await goToStep(1);
    expect(await note().inputValue()).toBe('Typed in step 1, and on. b');
  });

  it('leaves its keys free after a mouse, wherever that was', async () => {
    await openDesk();
    const space = () => page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Start the clock' }).click();
    await space();
    expect(await readPlace(page)).toMatch(/^Step 1 of 14, 2 of 3/u);
    await goToStep(3);
    await page.keyboard.press('PageDown');
    expect(await readPlace(page)).toMatch(/^Step 4 of 14, 1 of /u);
    await space();
    expect(await readPlace(page)).toMatch(/^Step 4 of 14, 2 of /u);
    await page.getByText('In a call', { exact: true }).click();
    await space();
    expect(await readPlace(page)).toMatch(/^Step 4 of 14, 3 of /u);
    await page.locator('[data-do="volume"]').click({ position: { x: 20, y: 5 } });
    await space();
    expect(await readPlace(page)).toMatch(/^Step 4 of 14, 4 of /u);
    await page.keyboard.press('b');
    await page.waitForSelector('.stage[data-black]');
  });

  it('is led by a clicker, also from a list of choices', async () => {
    await openDesk();
    const choice = page.locator('[data-do="note-step"]');
    await choice.focus();
    await page.keyboard.press('PageDown');
    expect(await readPlace(page)).toMatch(/^Step 1 of 14, 2 of 3/u);
    expect(await choice.inputValue()).toBe('1');
  });

  it('starts a clock anew only when it is asked twice, and says where it ends', async () => {
    await openDesk();
    const start = page.locator('[data-do="start"]');
    await start.click();
    await page.waitForTimeout(2100);
    await start.click();
    expect(await start.innerText()).toBe('Press again to begin at 0:00');
    await pollText('[data-part="elapsed"]').toMatch(/^0:0[2-9] of /u);
    await start.click();
    await pollText('[data-part="elapsed"]').toMatch(/^0:0[01] of /u);
    const next = page.locator('[data-wish="next"]');
    expect(await next.getAttribute('aria-disabled')).toBe('false');
    await page.keyboard.press('End');
    await expect.poll(() => next.getAttribute('aria-disabled')).toBe('true');
  });

  it('counts small what is counted down on the wall', async () => {
    await openDesk();
    await goToStep(3);
    await pollText('[data-preview="now"] [data-part="countdown"]').toMatch(/^3:5[0-8]$/u);
  });

  it('leaves the focus where a keyboard put it', async () => {
    await openDesk();
    const readFocus = () =>
      page.evaluate(() => (document.activeElement as HTMLElement | null)?.dataset['do']);
    await page.getByRole('button', { name: 'Start the clock' }).focus();
    await page.keyboard.press('Space');
    expect(await readFocus()).toBe('start');
    expect(await readPlace(page)).toMatch(/^Step 1 of 14, 1 of 3/u);
    await page.locator('[data-do="volume"]').focus();
    await page.keyboard.press('ArrowLeft');
    expect(await readFocus()).toBe('volume');
    expect(await page.locator('[data-do="volume"]').inputValue()).toBe('95');
  });

  it('closes what it asks and tells by Escape, and has its keys again', async () => {
    await openDesk();
    await note().fill('Kept');
    for (const name of ['Keys', 'Delete it all…']) {
      await page.getByRole('button', { name, exact: true }).click();
      const dialog = page.locator('dialog[open]');
      await dialog.waitFor();
      await page.keyboard.press('Escape');
      await expect.poll(() => dialog.count()).toBe(0);
    }
    expect(await note().inputValue()).toBe('Kept');
    await page.keyboard.press('Space');
    expect(await readPlace(page)).toMatch(/^Step 1 of 14, 2 of 3/u);
  });

  it('keeps every finding that is ticked before a commitment has words', async () => {
    await openDesk();
    await goToStep(14);
    await page.getByText('Because of a finding').click();
    const boxes = page.locator('[data-field="finding"]');
    await boxes.nth(0).check();
    await boxes.nth(1).check();
    await page.keyboard.press('PageUp');
    await expect.poll(() => readPlace(page)).toMatch(/^Step 13 /u);
    await page.getByLabel('What', { exact: true }).fill('Look at gloves');
    await page.getByText('Because of 2 findings').waitFor();
    expect(await page.locator('[data-field="finding"]:checked').count()).toBe(2);
  });

  it('goes to a number that is typed, and says when there is none', async () => {
    await openDesk();
    await page.keyboard.type('4.3');
    await page.keyboard.press('Enter');
    expect(await readPlace(page)).toMatch(/^Step 4 of 14, 3 of /u);
    await page.keyboard.type('44');
    await page.keyboard.press('Enter');
    expect(await page.locator('[data-part="typed"]').innerText()).toBe('There is no step 44.');
  });

  it('changes today’s plan by keyboard, and reckons with it', async () => {
    await openDesk();
    await page.getByRole('button', { name: 'Change today’s plan' }).focus();
    await page.keyboard.press('Enter');
    const second = page.locator('.step').nth(1);
    await second.getByRole('button', { name: 'Skip' }).focus();
    await page.keyboard.press('Space');
    await pollText('[data-part="sum"]').toBe('86 of 90 minutes today');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.locator('.step [data-part="number"]').allInnerTexts())
      .toEqual([...['2', '1', '3', '4', '5', '6', '7', '8', '9', '10', '11', '12', '13', '14']]);
    expect(await page.evaluate(() => document.activeElement?.textContent.trim())).toBe('Earlier');
    await page.locator('.step [data-do="minutes"]').nth(13).fill('4');
    await page.keyboard.press('Tab');
    await pollText('[data-part="sum"]').toBe('80 of 90 minutes today');
    await page.getByRole('button', { name: 'Start the clock' }).click();
    await pollText('[data-part="late"]').toMatch(/^10 minutes ahead, ends /u);
  });

  it('tells groups how long they have today', async () => {
    await openDesk();
    await goToStep(11);
    await pollText('[data-preview="now"] [data-part="length"]').toBe('16 minutes');
    await page.getByRole('button', { name: 'Change today’s plan' }).click();
    await page.locator('.step [data-do="minutes"]').nth(10).fill('10');
    await page.keyboard.press('Tab');
    await pollText('[data-preview="now"] [data-part="length"]').toBe('10 minutes');
  });

  it('gives a second room the link to what is on the wall, where it can come', async () => {
    await page.route('**/present/', async (route) => {
      const response = await route.fetch();
      const html = (await response.text()).replace(
        '<meeting-desk ',
        '<meeting-desk data-address="https://halden.example/voices/" ',
      );
      await route.fulfill({ response, body: html });
    });
    await openDesk();
    await goToStep(7);
    await page.getByText('In a second room').click();
    await pollText('[data-part="by-link"] b').toBe(`halden.example/voices/project/#${SESSION}`);
    await expect
      .poll(() => page.getByLabel('Link to this moment').inputValue())
      .toBe(`https://halden.example/voices/project/#${SESSION}/7`);
  });

  it('tells how a second room goes along where nobody can come', async () => {
    await openDesk();
    await page.getByText('In a second room').click();
    expect(await page.locator('.ways details[open] p:visible').allInnerTexts()).toEqual([
      expect.stringContaining('a copy of the whole folder'),
    ]);
  });

  it('says which language the wall has from an earlier visit, and goes on from there', async () => {
    await page.goto(opening.pageAt('/present/'));
    await page.evaluate(() => {
      localStorage.setItem('sightline-words', JSON.stringify({ language: 'es' }));
    });
    await openDesk('clip/rodrigo/green-powder');
    const language = page.locator('[data-do="language"]');
    await expect.poll(() => language.inputValue()).toBe('es');
    await page.keyboard.press('l');
    await expect.poll(() => language.inputValue()).toBe('en');
  });

  it('shows no player and asks for no recording', async () => {
    const asked: string[] = [];
    page.on('request', (request) => {
      if (/\.(?:mp4|m4a)$/u.test(request.url())) asked.push(request.url());
    });
    await openDesk();
    await goToStep(2);
    await page.keyboard.press('PageDown');
    await page.waitForTimeout(500);
    expect(asked).toEqual([]);
  });

  it.each([
    [1280, 720],
    [1024, 768],
    [390, 844],
  ])('has all of it in a window of %i × %i, and nothing beside it', async (width, height) => {
    await page.setViewportSize({ width, height });
    await openDesk();
    await page.keyboard.press('PageDown');
    const sizes = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(sizes).toBe(width);
    for (const name of ['Next', 'Back', 'Black'])
      expect(await page.getByRole('button', { name }).first().isVisible()).toBe(true);
    if (width > 1000) {
      const isWhole = await page.evaluate(() => {
        const seen = [
          '[data-preview="now"]',
          '[data-wish="next"]',
          '[data-part="late"]',
          '[data-do="open-wall"]',
        ];
        return seen.map((selector) => {
          const box = document.querySelector(selector)?.getBoundingClientRect();
          return box !== undefined && box.bottom <= innerHeight && box.height > 0;
        });
      });
      expect(isWhole).toEqual([true, true, true, true]);
    }
    expect(await listViolationsAt(page, width)).toEqual([]);
  });

  it('says what to do when a window is kept from opening', async () => {
    await page.addInitScript(() => {
      window.open = () => null;
    });
    await openDesk();
    await page.getByRole('button', { name: 'Open the wall' }).click();
    expect(await page.locator('[data-part="wall-trouble"]').innerText()).toContain(
      `open ${opening.root}project/#${SESSION} in a window yourself`,
    );
  });

  it('says plainly when nothing can be kept', async () => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
    await openDesk();
    await note().fill('Not lost yet');
    await page.waitForSelector('.harvest[data-keeping="refused"]');
    expect(await page.locator('[data-part="keeping"]').innerText()).toMatch(/^Not kept: /u);
    const { bytes } = await save('Save as CSV');
    expect(bytes.toString('utf8')).toContain('Not lost yet');
  });

  it('offers the sessions where it is told of none', async () => {
    await page.goto(opening.pageAt('/present/'));
    await page.waitForSelector('meeting-desk[data-ready]');
    await page.getByRole('link', { name: /^Lead it/u }).click();
    await page.waitForSelector('meeting-desk[data-showing]');
    expect(await page.locator('.bar h1').innerText()).toBe('Both sides of the meter');
  });
});

describe('a session that was planned from another', () => {
  beforeEach(() => openVisit('facilitators', 'root'));
  afterEach(leaveVisit);

  async function leadPlan(): Promise<void> {
    await page.goto(opening.pageAt('/sessions/both-sides-of-the-meter/'));
    await page.getByRole('link', { name: 'Plan another from it' }).click();
    await page.waitForSelector('session-plan[data-ready]');
    await page.click('[data-way="present"]');
    await page.waitForSelector('meeting-desk[data-ready][data-showing]');
  }

  it('is saved beside the other, not over it', async () => {
    await leadPlan();
    expect(await page.locator('[data-part="missing"]').isVisible()).toBe(false);
    const { name } = await save('Save today’s order');
    expect(name).toBe('both-sides-of-the-meter-2.mdx');
  });

  it('says in both windows when some of it could not be loaded', async () => {
    await context.route('**/programs/clip/amina/**', (route) => route.abort());
    await leadPlan();
    await pollText('[data-part="missing"]').toMatch(
      /^\d parts of this session could not be loaded, and are left out here\. Load this window again/u,
    );
    const wall = await openItsWall();
    expect(await wall.locator('[data-message]').innerText()).toMatch(
      /^Not all of this session could be loaded\./u,
    );
    await context.unroute('**/programs/clip/amina/**');
    await page.reload();
    await page.waitForSelector('meeting-desk[data-ready][data-showing]');
    expect(await page.locator('[data-part="missing"]').isVisible()).toBe(false);
    expect(await page.locator('.step').count()).toBe(14);
  });
});

describe('an edition without notes', () => {
  it('has the same window, and no notes in it', async () => {
    await openVisit('customers', 'root');
    await page.goto(`${opening.pageAt('/present/')}#theme/calibration`);
    await page.waitForSelector('meeting-desk[data-showing]');
    expect(await page.locator('.notes').isVisible()).toBe(false);
    await page.keyboard.press('PageDown');
    expect(await page.locator('.notes').isVisible()).toBe(false);
    await note().fill('Ours all the same');
    await closeVisit();
  });

  it('says when there is nothing of that name', async () => {
    await openVisit('customers', 'root');
    await page.goto(`${opening.pageAt('/present/')}#theme/nothing-here`);
    await page.waitForSelector('meeting-desk[data-ready]');
    expect(await page.locator('[data-reason]').innerText()).toBe(
      'Nothing of that name can be led here.',
    );
    await leaveVisit();
  });
});

describe('windows beside it', () => {
  it('make no mishap', async () => {
    await openVisit('facilitators', 'file');
    await openDesk();
    const opened = context.waitForEvent('page');
    await page.getByRole('button', { name: 'Open the wall' }).click();
    const wall = await opened;
    const mishaps = watchPage(wall, opening.root);
    await wall.waitForSelector('meeting-wall[data-ready]');
    for (let count = 0; count < 6; count += 1) await page.keyboard.press('PageDown');
    expect(mishaps.list).toEqual([]);
    await closeVisit();
  });
});
