import { afterEach, describe, expect, it } from 'vitest';
import { OPENINGS } from './openings.ts';
import { closeVisit, context, leaveVisit, opening, openVisit, page, visitEach } from './visits.ts';

const START = '/themes/data-export/';
const RESULT = 'search-box :is([data-seats], [data-in-turn]):not([hidden]) li:has([data-link])';
const EDITION = 'facilitators';

const options = (width = 1280) => ({
  viewport: { width, height: 900 },
  reducedMotion: 'reduce' as const,
});

async function openAt(path = START, hash = ''): Promise<void> {
  await page.goto(opening.pageAt(path) + hash);
  await page.waitForSelector('search-box[data-ready]', { state: 'attached' });
}

/** Types into the open box and waits for what is said of it. */
async function search(typed: string): Promise<string> {
  await page.fill('[data-typed]', typed);
  return told(typed);
}

/** What the box says once it says something of these words. */
async function told(typed: string): Promise<string> {
  const status = page.locator('[data-status]');
  await status.filter({ hasText: `“${typed.trim()}”` }).waitFor();
  return (await status.textContent()) ?? '';
}

const titles = () => page.locator(`${RESULT} [data-link]`).allTextContents();
const marks = () => page.locator(`${RESULT} q mark`).allTextContents();
const isOpen = () => page.$eval('dialog.search', (dialog) => (dialog as HTMLDialogElement).open);
const focused = () => page.evaluate(() => document.activeElement?.textContent.trim() ?? '');

describe.each(OPENINGS)('search, opened: %s', (way) => {
  visitEach(EDITION, way, options());

  it('loads nothing before it is meant', async () => {
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await openAt();
    await page.waitForTimeout(300);
    const isOfSearch = (url: string) => /\/search\/|lib\/search/u.test(url);
    expect(asked.filter(isOfSearch)).toEqual([]);
    await page.hover('[data-search]');
    await expect.poll(() => asked.filter(isOfSearch).length).toBeGreaterThan(1);
  });

  it.each(['/', 'Control+k', 'Meta+k'])('opens by %s and by no other key', async (key) => {
    await openAt();
    await page.keyboard.press('k');
    await page.keyboard.press('Shift+Control+k');
    expect(await isOpen()).toBe(false);
    await page.keyboard.press(key);
    expect(await isOpen()).toBe(true);
    expect(await page.inputValue('[data-typed]')).toBe('');
  });

  it('opens from the head of the page, and gives the focus back', async () => {
    await openAt();
    await page.click('[data-search]');
    expect(await isOpen()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await isOpen()).toBe(false);
    expect(await focused()).toBe('Search');
    await expect.poll(() => new URL(page.url()).hash).toBe('');
  });

  it('finds the moment, marks the words and says how many there are', async () => {
    await openAt();
    await page.keyboard.press('/');
    expect(await search('readings lost')).toMatch(/^\d+ results? for/u);
    await search('write the readings');
    expect((await titles())[0]).toBe('The readings never reach the office');
    expect(await marks()).toEqual(expect.arrayContaining(['write', 'readings']));
  });

  it('plays the moment in the list, from its second, with captions', async () => {
    await openAt();
    await page.keyboard.press('/');
    await search('"thermometer with a good"');
    const item = page.locator(RESULT).first();
    const clock = (await item.locator('[data-clock]').textContent()) ?? '';
    const [minutes = '0', seconds = '0'] = clock.split(':');
    const at = Number(minutes) * 60 + Number(seconds);
    expect(at).toBeGreaterThan(10);
    await item.locator('[data-play]').click();
    const state = () =>
      item.locator('video').evaluate((video: HTMLVideoElement) => ({
        now: video.currentTime,
        isPlaying: !video.paused,
      }));
    await expect.poll(async () => (await state()).now).toBeGreaterThan(at + 0.4);
    const { now, isPlaying } = await state();
    expect(isPlaying).toBe(true);
    expect(now).toBeLessThan(at + 8);
    await expect.poll(() => item.locator('.playing p').textContent()).toContain('thermometer');
    await page.click('[data-close]');
    expect(await page.locator('search-box video').count()).toBe(0);
  });

  it('leads to the moment, where the words are shown in the transcript', async () => {
    await openAt();
    await page.keyboard.press('/');
    await search('"thermometer with a good"');
    await page.locator(`${RESULT} [data-link]`).first().click();
    await page.waitForSelector('clip-player[data-ready]');
    await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 10);
    expect(page.url()).toContain('/clips/amina/readings-lost/');
    await page.goBack();
    expect(await told('"thermometer with a good"')).toContain('result');
    await expect.poll(focused).toBe('The readings never reach the office');
  });

  it('has an address to share, and goes with the history', async () => {
    await openAt(START, '#q=calibrate&side=employee');
    expect(await isOpen()).toBe(true);
    expect(await told('calibrate')).toContain('result');
    const sides = () =>
      page.$$eval(RESULT, (items) => items.map((item) => item.dataset['side'] ?? 'table'));
    expect(new Set(await sides())).toEqual(new Set(['employee']));
    await page.click('[data-chosen] button');
    await expect.poll(sides).toContain('customer');
    await expect.poll(() => new URL(page.url()).hash).toBe('#q=calibrate');
    await page.click('[data-close]');
    await expect.poll(() => new URL(page.url()).hash).toBe('');
    await page.keyboard.press('/');
    expect(await isOpen()).toBe(true);
    await page.goBack();
    await expect.poll(isOpen).toBe(false);
    await page.goForward();
    await expect.poll(isOpen).toBe(true);
    expect(await told('calibrate')).toContain('result');
  });

  it('is used by keys alone', async () => {
    await openAt();
    await page.keyboard.press('/');
    await page.keyboard.type('calibrate');
    await told('calibrate');
    await page.keyboard.press('ArrowDown');
    const best = await focused();
    expect(best).toBe((await page.evaluate(() => document.activeElement?.textContent))?.trim());
    expect(await titles()).toContain(best);
    await page.keyboard.press('End');
    const last = await focused();
    await page.keyboard.press('Home');
    await page.keyboard.press('ArrowUp');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('search-typed');
    await page.keyboard.press('Enter');
    expect(await focused()).toBe(best);
    await page.keyboard.press('End');
    expect(await focused()).toBe(last);
    await page.keyboard.type('d');
    expect(await page.inputValue('[data-typed]')).toBe('calibrated');
    await page.keyboard.press('Escape');
    expect(await isOpen()).toBe(false);
  });

  it('says what it took for a mistyped word, and what to do when nothing is found', async () => {
    await openAt();
    await page.keyboard.press('/');
    await search('thermomter ');
    expect(await page.textContent('[data-corrected]')).toBe(
      'Nothing says “thermomter”; showing “thermometer”.',
    );
    expect(await marks()).toContain('thermometer');
    expect(await search('calibrattttions')).toBe('Nothing found for “calibrattttions”.');
    expect(await page.isVisible('[data-browse]')).toBe(true);
    await page.locator('[data-word]').first().click();
    await expect.poll(titles).not.toEqual([]);
    await expect.poll(() => page.isVisible('[data-browse]')).toBe(false);
  });

  it('finds what is said in every language, with accents and without', async () => {
    await openAt();
    await page.keyboard.press('/');
    await search('desatornille');
    expect(await marks()).toEqual(['desatornillé']);
    expect(await page.getAttribute(`${RESULT} q`, 'lang')).toBe('es');
    await search('canteen');
    expect(await page.getAttribute(`${RESULT} q`, 'lang')).toBe('en');
    await search('"desatornillé la sonda"');
    await page.locator(`${RESULT} [data-link]`).first().click();
    await page.waitForSelector('find-in-transcript[data-asked]');
    expect(await page.getAttribute('[data-transcript]:not([hidden])', 'lang')).toBe('es');
    expect(await page.textContent('find-in-transcript [data-count]')).toBe('1 of 1');
  });
});

describe('the filters of search', () => {
  visitEach(EDITION, 'root', options());

  it('tell how many results each choice leaves, and leave as many', async () => {
    await openAt(START, '#q=meter');
    await told('meter');
    const choices = await page.$$eval('[data-filter]', (selects) =>
      selects.map((select) =>
        [...(select as HTMLSelectElement).options].slice(1).map((o) => o.text),
      ),
    );
    expect(choices.map((each) => each.length > 0)).toEqual([true, true, true, true, true, true]);
    for (const [index, [choice = '']] of choices.entries()) {
      const count = Number(/\((\d+)\)$/u.exec(choice)?.[1]);
      await page.locator('[data-filter]').nth(index).selectOption({ label: choice });
      const said = `${Math.min(count, 24)}`;
      await expect
        .poll(async () => [(await titles()).length, await page.textContent('[data-status]')])
        .toEqual([Number(said), expect.stringContaining(`${count} result`)]);
      await page.click('[data-chosen] button');
      await expect.poll(() => page.locator('[data-chosen] button').count()).toBe(0);
    }
  });

  it('say so when they leave nothing', async () => {
    await openAt(START, '#q=desatornille&person=Priya+Nair');
    expect(await told('desatornille')).toContain('with what you chose');
    await page.click('[data-chosen] button');
    await expect.poll(titles).not.toEqual([]);
  });
});

describe('an edition', () => {
  afterEach(closeVisit);

  it.each([
    ['employees', true],
    ['customers', false],
    ['facilitators', false],
  ])('finds the words agreed for it only: %s', async (edition, isThere) => {
    await openVisit(edition, 'file', options());
    await openAt('/');
    await page.keyboard.press('/');
    await search('microscope');
    expect((await marks()).includes('microscope')).toBe(isThere);
    await search('Samuel Adeyemi');
    const found = (await page.locator(RESULT).allTextContents()).join(' ');
    expect(found.includes('Samuel Adeyemi')).toBe(isThere);
    expect(await page.locator('[data-filter="person"]').textContent()).toEqual(
      isThere ? expect.stringContaining('Samuel') : expect.not.stringContaining('Samuel'),
    );
  });
});

describe('the box on a phone', () => {
  visitEach(EDITION, 'root', options(390));

  it('shows the best first, each with the word of its side', async () => {
    await openAt();
    await page.click('[data-search]');
    await search('calibrate');
    const words = await page.locator(`${RESULT} [data-seat-word]`).allTextContents();
    expect(new Set(words)).toEqual(new Set(['Customer', 'On the table', 'Employee']));
    await page.keyboard.press('ArrowDown');
    expect(await focused()).toBe((await titles())[0]?.trim());
    const width = await page.$eval('dialog.search', (dialog) => dialog.scrollWidth);
    expect(width).toBeLessThanOrEqual(390);
  });
});

describe('a box that cannot load the words', () => {
  it('says so, offers the pages, and tries again', async () => {
    await openVisit(EDITION, 'root', options());
    let isCut = true;
    await context.route(/\/search\/root\.js/u, (route) =>
      isCut ? route.abort() : route.continue(),
    );
    await openAt();
    await page.keyboard.press('/');
    await page.keyboard.type('meter');
    await page.waitForSelector('[data-retry]:visible');
    expect(await page.textContent('[data-status]')).toContain('could not be loaded');
    expect(await page.isVisible('[data-browse]')).toBe(true);
    isCut = false;
    await page.click('[data-retry]');
    expect(await told('meter')).toContain('results');
    expect(await page.isVisible('[data-retry]')).toBe(false);
    await leaveVisit();
  });
});

describe('typing', () => {
  visitEach(EDITION, 'root', options());

  it('shows the results of the last letters, whatever came between', async () => {
    await openAt();
    await page.keyboard.press('/');
    for (const typed of ['m', 'meter', 'salt', 'glov', 'thermometer']) {
      await page.fill('[data-typed]', typed);
      await page.waitForTimeout(45);
    }
    await told('thermometer');
    await page.waitForTimeout(300);
    expect(new Set((await marks()).map((mark) => mark.toLowerCase()))).toEqual(
      new Set(['thermometer']),
    );
  });

  it('in a field is no wish to search', async () => {
    await openAt('/clips/amina/readings-lost/');
    await page.focus('find-in-transcript input');
    await page.keyboard.press('/');
    await page.keyboard.press('Control+k');
    expect(await isOpen()).toBe(false);
    expect(await page.inputValue('find-in-transcript input')).toBe('/');
  });
});

describe('a result on the same page', () => {
  visitEach(EDITION, 'root', options());

  it('closes the box and plays its moment', async () => {
    await openAt('/clips/amina/readings-lost/');
    await page.keyboard.press('/');
    await search('"thermometer with a good"');
    await page.locator(`${RESULT} [data-link]`).first().click();
    expect(await isOpen()).toBe(false);
    await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 10);
    await expect
      .poll(() => page.inputValue('find-in-transcript input'))
      .toBe('thermometer with a good');
    await page.goBack();
    await expect.poll(isOpen).toBe(true);
    expect(await told('"thermometer with a good"')).toContain('result');
  });
});

describe('one voice', () => {
  visitEach(EDITION, 'root', options());

  it('is heard at a time, in the box and on the page', async () => {
    await openAt('/clips/amina/readings-lost/', '#t=5');
    await page.click('[data-play]');
    const isPaused = (selector: string) =>
      page.$eval(selector, (media) => (media as HTMLMediaElement).paused);
    await expect.poll(() => isPaused('clip-player video')).toBe(false);
    await page.keyboard.press('Control+k');
    await search('thermometer');
    expect(await isPaused('clip-player video')).toBe(false);
    await page.locator(`${RESULT} [data-play]`).first().click();
    await expect.poll(() => isPaused('search-box video')).toBe(false);
    expect(await isPaused('clip-player video')).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => new URL(page.url()).hash).toBe('#t=5');
    await page.waitForTimeout(200);
    expect(await isPaused('clip-player video')).toBe(true);
  });
});
