import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { SAMPLE } from '../../scripts/cli/places.ts';
import { checkStudy } from '../../src/study/check.ts';
import { filterStudy } from '../../src/study/filter.ts';
import { readStudy } from '../../src/study/read.ts';
import { listViolationsAt } from './axe.ts';
import { closeVisit, context, leaveVisit, opening, openVisit, page } from './visits.ts';
import { readWall } from './wall.ts';

const CLIP = '/clips/amina/readings-lost/';
/** Where there is something to add, the words beside its button, and what step it makes. */
const COLLECTED = [
  [CLIP, ': The readings never reach the office', 'play'],
  ['/stories/a-day-on-the-lake/', ': “So the pen is my memory', 'quote'],
  ['/personas/support-engineer/', ': The support engineer', 'chair'],
  ['/themes/cold-hands/', ': both sides of', 'pair'],
] as const;

const POLL_LIMIT = '2 to 8 options, no two alike; else Yes and No.';

const addButton = (words: string) => page.locator('button[data-add]', { hasText: words }).first();

async function collect(path: string, words: string): Promise<void> {
  await page.goto(opening.pageAt(path));
  await addButton(words).click();
  await expect.poll(() => addButton(words).textContent()).toContain('Added. Take it out');
}

async function openPlan(hash = ''): Promise<void> {
  await page.goto('about:blank');
  await page.goto(opening.pageAt('/plan/') + hash);
  await untilPlan();
}

async function untilPlan(): Promise<void> {
  await page.waitForSelector('session-plan[data-ready]');
  await expect.poll(() => page.locator('[data-items] > [data-presence="coming"]').count()).toBe(0);
}

const listKinds = () =>
  page.$$eval('[data-items] > [data-kind]', (items) => items.map((item) => item.dataset['kind']));

const readField = (kind: string, field: string) =>
  page.locator(`[data-kind="${kind}"] [data-field="${field}"]`);

const tool = (kind: string, name: string) =>
  page.locator(`[data-kind="${kind}"] [data-tool="${name}"]`);

/** Puts a session together on four pages, orders it, and writes into it. */
async function plan(): Promise<void> {
  for (const [path, words] of COLLECTED) await collect(path, words);
  await openPlan();
  await page.fill('[data-term="title"]', 'Four voices: a start');
  await page.fill('[data-term="minutes"]', '30');
  await tool('pair', 'up').click();
  await tool('pair', 'up').press('Enter');
  await readField('play', 'minutes').fill('3.5');
  await readField('chair', 'note').fill('Wait: "count" to ten.\nThen ask.');
  await page.click('[data-add-kind="discuss"]');
  await page.keyboard.type('What did she ask for?');
}

async function saveFile(): Promise<{ name: string; content: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.click('[data-act="save"]'),
  ]);
  const content = await readFile(await download.path(), 'utf8');
  return { name: download.suggestedFilename(), content };
}

/** Whether the browser refuses from now on to keep anything, for want of room. */
async function refuse(isRefused: boolean): Promise<void> {
  await page.evaluate((refused) => {
    const kept = window as { setItem?: PropertyDescriptor | undefined };
    kept.setItem ??= Object.getOwnPropertyDescriptor(Storage.prototype, 'setItem');
    const refusing = {
      configurable: true,
      value: () => {
        throw new DOMException('No room', 'QuotaExceededError');
      },
    };
    Object.defineProperty(Storage.prototype, 'setItem', refused ? refusing : (kept.setItem ?? {}));
  }, isRefused);
}

/** Drags a step to just below another. */
async function drag(kind: string, below: string): Promise<void> {
  await page.locator(`[data-kind="${kind}"] [data-handle]`).hover();
  await page.mouse.down();
  const box = await page.locator(`[data-kind="${below}"]`).boundingBox();
  await page.mouse.move(600, (box?.y ?? 0) + (box?.height ?? 0), { steps: 4 });
  await page.mouse.up();
}

const sessions = () => page.locator('[data-sessions] > .session');

const sessionTool = (name: string) => sessions().first().locator(`[data-tool="${name}"]`);

/** What is kept of what was typed in meetings of plans. */
const readTyped = () =>
  page.evaluate(() =>
    Object.keys(localStorage)
      .filter((key) => key.startsWith('sightline ') && key.includes('harvest/plan/'))
      .map((key) => localStorage.getItem(key))
      .join(),
  );

/** What the sample study says of a file that is put among its sessions. */
async function check(name: string, content: string): Promise<unknown[]> {
  const root = await mkdtemp(join(tmpdir(), 'sightline-plan-'));
  onTestFinished(() => rm(root, { recursive: true }));
  await cp(SAMPLE, root, { recursive: true });
  await writeFile(join(root, 'sessions', name), content);
  const { study, problems } = await readStudy(root);
  const [edition] = study.settings.editions.filter(({ id }) => id === 'facilitators');
  if (!edition) throw new Error('The sample has an edition for facilitators.');
  const facts = new Map();
  const { problems: left, staged } = filterStudy(study, edition, {
    ...{ today: '2026-11-23', drafts: false, facts },
  });
  expect(staged.sessions.map(({ id }) => `${id}.mdx`)).toContain(name);
  return [...problems, ...checkStudy(study, facts), ...left].filter(({ file }) =>
    file.startsWith('sessions/'),
  );
}

const FILE = `---
title: "Four voices: a start"
purpose: To hear what was said, and to talk about it.
audiences: [customers, employees]
minutes: 27 # planned were 30
steps:
  - play: amina/readings-lost
    minutes: 3.5
  - pair: cold-hands
    minutes: 3
  - quote: amina/readings-lost
    words: So the pen is my memory, and the meter is a thermometer with a good reputation.
    minutes: 2
  - chair: support-engineer
    minutes: 8
    note: "Wait: \\"count\\" to ten.\\nThen ask."
  - discuss: What did she ask for?
    minutes: 10.5
---
`;

describe.each(['root', 'sub-path', 'file'] as const)('planning, opened: %s', (way) => {
  beforeEach(() => openVisit('facilitators', way, { reducedMotion: 'reduce' }));
  afterEach(closeVisit);

  it('collects from four pages, orders, keeps, and writes a file that the study takes', async () => {
    await plan();
    expect(await listKinds()).toEqual(['play', 'pair', 'quote', 'chair', 'discuss']);
    expect(await page.textContent('[data-sum]')).toBe('26.5 of 30 minutes, 3.5 still free');
    // At once: what was typed last is kept too.
    await page.reload();
    await untilPlan();
    expect(await listKinds()).toEqual(['play', 'pair', 'quote', 'chair', 'discuss']);
    expect(await readField('discuss', 'text').inputValue()).toBe('What did she ask for?');
    expect(await readField('chair', 'note').inputValue()).toBe('Wait: "count" to ten.\nThen ask.');
    const { name, content } = await saveFile();
    expect(name).toBe('four-voices-a-start.mdx');
    expect(content).toBe(FILE);
    expect(await check(name, content)).toEqual([]);
  });

  it('is played at once on the wall, by keys alone', async () => {
    await plan();
    await page.click('[data-way="project"]');
    await page.waitForSelector('meeting-wall[data-ready] .moment');
    const kinds: string[] = [];
    const see = async (): Promise<void> => {
      const { kind, place } = await readWall(page);
      kinds.push(`${place} ${kind}`);
    };
    await see();
    while (!kinds.at(-1)?.startsWith('5') && kinds.length < 60) {
      await page.keyboard.press('PageDown');
      await see();
    }
    expect(kinds.slice(0, 4)).toEqual(['1 opening', '1.2 title', '1.3 clip', '2 pair']);
    expect(kinds.find((each) => each.startsWith('3'))).toBe('3 quote');
    expect(kinds.find((each) => each.startsWith('4'))).toBe('4 persona');
    expect(kinds.at(-1)).toBe('5 question');
  });
});

describe('a planned session', () => {
  beforeEach(() => openVisit('facilitators', 'root', { viewport: { width: 1280, height: 900 } }));
  afterEach(closeVisit);

  it('puts back what was removed, where it was, and leaves the keys where they are', async () => {
    await plan();
    await tool('pair', 'remove').press('Enter');
    expect(await listKinds()).toEqual(['play', 'quote', 'chair', 'discuss']);
    expect(await page.textContent('[data-items] > li:nth-child(2)')).toContain('Removed:');
    await page.keyboard.press('Enter');
    await expect.poll(listKinds).toEqual(['play', 'pair', 'quote', 'chair', 'discuss']);
    expect(await tool('pair', 'remove').evaluate((button) => button.matches(':focus'))).toBe(true);
  });

  it('is ordered by dragging', async () => {
    await plan();
    await drag('play', 'quote');
    await expect.poll(listKinds).toEqual(['pair', 'quote', 'play', 'chair', 'discuss']);
  });

  it('is ordered by dragging past what was removed, which a press on a handle leaves there', async () => {
    await plan();
    await tool('pair', 'remove').click();
    await page.locator('[data-kind="play"] [data-handle]').click();
    await page.click('[data-items] [data-tool="undo"]');
    await expect.poll(listKinds).toEqual(['play', 'pair', 'quote', 'chair', 'discuss']);
    await tool('pair', 'remove').click();
    await drag('play', 'quote');
    await expect.poll(listKinds).toEqual(['quote', 'play', 'chair', 'discuss']);
  });

  it('follows what another window does, also where the cursor is', async () => {
    await plan();
    const other = await context.newPage();
    await other.goto(opening.pageAt('/plan/'));
    await other.waitForSelector('session-plan[data-ready]');
    await page.focus('[data-term="purpose"]');
    await other.fill('[data-term="purpose"]', 'To hear.');
    await other.click('[data-add-kind="break"]');
    await expect.poll(listKinds).toEqual(['play', 'pair', 'quote', 'chair', 'discuss', 'break']);
    await expect.poll(() => page.inputValue('[data-term="purpose"]')).toBe('To hear.');
    await page.keyboard.press('End');
    await page.keyboard.type(' And to talk.');
    await expect
      .poll(() => other.inputValue('[data-term="purpose"]'))
      .toBe('To hear. And to talk.');
    await other.close();
  });

  it('is told of on other pages, and does not take a step twice', async () => {
    await collect(CLIP, ': The readings never reach the office');
    await addButton(': The readings never reach the office').click();
    await expect.poll(() => page.getAttribute('session-shelf', 'data-count')).toBe('0');
    await addButton(': The readings never reach the office').click();
    await page.goto(opening.pageAt('/stories/'));
    const link = page.getByRole('link', { name: 'Your session: 1 step' });
    await link.waitFor();
    await page.goto(opening.pageAt(CLIP));
    const button = addButton(': The readings never reach the office');
    await expect.poll(() => button.textContent()).toContain('In the session: open');
    await button.click();
    await page.waitForURL('**/plan/');
  });

  it('says of a button what its next press does, also after the browser refused one', async () => {
    await page.goto(opening.pageAt(CLIP));
    const button = addButton(': The readings never reach the office');
    const press = async (isRefused: boolean, label: string): Promise<void> => {
      await refuse(isRefused);
      await button.click();
      await expect.poll(() => button.textContent()).toContain(label);
    };
    await press(true, 'Not done. Try again');
    await press(false, 'Added. Take it out');
    // Nothing else of the page that listens says something else.
    await page.waitForTimeout(500);
    expect(await button.textContent()).toContain('Added. Take it out');
    await press(true, 'Not done. Try again');
    await press(false, 'Add to session');
    expect(await page.getAttribute('session-shelf', 'data-count')).toBe('0');
  });

  it('loses nothing that the browser refused to keep', async () => {
    await openPlan();
    await page.fill('[data-term="title"]', 'First');
    await refuse(true);
    await page.fill('[data-term="purpose"]', 'To hear.');
    await page.waitForSelector('[data-unkept]:not([hidden])');
    await page.click('[data-act="begin"]');
    await page.waitForSelector('[data-refused]:not([hidden])');
    expect(await page.inputValue('[data-term="purpose"]')).toBe('To hear.');
    const asked = page.waitForEvent('dialog');
    await page.close({ runBeforeUnload: true });
    expect((await asked).type()).toBe('beforeunload');
    await (await asked).dismiss();
    // It tries again by itself.
    await refuse(false);
    await expect.poll(() => page.isVisible('[data-unkept]')).toBe(false);
    await page.click('[data-act="begin"]');
    await expect.poll(() => page.inputValue('[data-term="title"]')).toBe('');
    expect(await page.isVisible('[data-refused]')).toBe(false);
    await sessions().nth(1).locator('[data-tool="open"]').click();
    await expect.poll(() => page.inputValue('[data-term="purpose"]')).toBe('To hear.');
  });

  it('keeps what was added and written while the browser refused, beside what others added', async () => {
    await plan();
    const other = await context.newPage();
    await other.goto(opening.pageAt('/plan/'));
    await other.waitForSelector('session-plan[data-ready]');
    await refuse(true);
    await page.click('[data-add-kind="write-first"]');
    await page.keyboard.type('Whom did you hear?');
    await page.waitForSelector('[data-unkept]:not([hidden])');
    await other.click('[data-add-kind="break"]');
    await refuse(false);
    const kinds = ['play', 'pair', 'quote', 'chair', 'discuss', 'break', 'write-first'];
    await expect.poll(listKinds).toEqual(kinds);
    expect(await readField('write-first', 'text').inputValue()).toBe('Whom did you hear?');
    await other.close();
  });

  it('stays where another cannot be begun, and says so', async () => {
    await plan();
    await refuse(true);
    await page.click('[data-act="begin"]');
    await page.waitForSelector('[data-refused]:not([hidden])');
    expect(await page.inputValue('[data-term="title"]')).toBe('Four voices: a start');
    expect(await listViolationsAt(page, 1280)).toEqual([]);
  });

  it('takes what was typed in its meeting with it only when asked to, and brings both back', async () => {
    await plan();
    await page.click('[data-way="present"]');
    await page.waitForSelector('meeting-desk[data-ready][data-showing]');
    await page.fill('[data-do="note"]', 'She laughed.');
    await expect.poll(readTyped).toContain('She laughed.');
    await openPlan();
    await sessionTool('delete').click();
    await expect.poll(() => sessions().innerText()).toContain('Typed in its meeting: 1 note.');
    expect(await listViolationsAt(page, 1280)).toEqual([]);
    expect(await listViolationsAt(page, 390)).toEqual([]);
    await page.keyboard.press('Enter');
    await expect
      .poll(() => sessionTool('delete').evaluate((at) => at.matches(':focus')))
      .toBe(true);
    expect(await readTyped()).toContain('She laughed.');
    await page.keyboard.press('Enter');
    await sessionTool('delete-both').click();
    await expect.poll(listKinds).toEqual([]);
    expect(await readTyped()).toBe('');
    await page.click('[data-sessions] [data-tool="undo"]');
    await expect.poll(listKinds).toHaveLength(5);
    await page.click('[data-way="present"]');
    await page.waitForSelector('meeting-desk[data-ready][data-showing]');
    expect(await page.inputValue('[data-do="note"]')).toBe('She laughed.');
  });

  it('is shown from the first step that has something to show', async () => {
    await openPlan();
    await page.click('[data-add-kind="discuss"]');
    const ways = page.locator('[data-way]');
    const listReady = () => ways.evaluateAll((all) => all.map((way) => way.hasAttribute('href')));
    const waits = page.getByText('No words yet: until there are');
    expect(await listReady()).toEqual([false, false]);
    expect(await waits.isVisible()).toBe(true);
    await readField('discuss', 'text').fill('What did she ask for?');
    await expect.poll(listReady).toEqual([true, true]);
    expect(await waits.isVisible()).toBe(false);
    await page.click('[data-add-kind="write-first"]');
    await saveFile();
    expect(await page.locator('[data-saved]').textContent()).toMatch(
      /Left out, for want of words: 1 step\.$/u,
    );
  });

  it('says of a poll how many answers it takes, and what is left out', async () => {
    await openPlan();
    await page.click('[data-add-kind="poll"]');
    const [lines, said] = [readField('poll', 'lines'), page.locator('[data-part="options"]')];
    await readField('poll', 'text').fill('Where?');
    await expect.poll(() => said.textContent()).toBe(POLL_LIMIT);
    await lines.fill(Array.from({ length: 9 }, (_, index) => `Site ${String(index)}`).join('\n'));
    await expect.poll(() => said.textContent()).toBe(`${POLL_LIMIT} 1 line is left out.`);
    expect(await lines.getAttribute('aria-describedby')).toBe(await said.getAttribute('id'));
    const { name, content } = await saveFile();
    expect(content.match(/- Site/gu)).toHaveLength(8);
    expect(await check(name, content)).toEqual([]);
    expect(await listViolationsAt(page, 1280)).toEqual([]);
  });

  it('shows what is gone from the edition, and leaves it out of the meeting and of the file', async () => {
    await plan();
    await page.evaluate(() => {
      for (const key of Object.keys(localStorage)) {
        const kept = localStorage.getItem(key) ?? '';
        const changed = kept
          .replaceAll('amina/readings-lost', 'amina/nothing-lost')
          .replaceAll('support-engineer', 'nobody');
        localStorage.setItem(key, changed);
      }
    });
    await page.reload();
    await untilPlan();
    const gone = page.locator('[data-presence="gone"]');
    expect(await gone.count()).toBe(3);
    expect(await gone.first().textContent()).toContain('no longer shown in this edition');
    expect(await gone.first().textContent()).toContain('The readings never reach the office');
    expect(await page.textContent('[data-sum]')).toBe('13 of 30 minutes, 17 still free');
    const { name, content } = await saveFile();
    expect(content).not.toContain('nothing-lost');
    expect(await check(name, content)).toEqual([]);
  });

  it('begins as a copy of a session of the study, whose file it can make again', async () => {
    await page.goto(opening.pageAt('/sessions/both-sides-of-the-meter/'));
    await page.getByRole('link', { name: 'Plan another from it' }).click();
    await untilPlan();
    expect(await page.inputValue('[data-term="title"]')).toBe('Both sides of the meter');
    expect(await page.textContent('[data-sum]')).toBe('90 of 90 minutes');
    expect(await page.locator('[data-presence]:not([data-presence="here"])').count()).toBe(0);
    const { name, content } = await saveFile();
    expect(name).toBe('both-sides-of-the-meter-2.mdx');
    expect(await check(name, content)).toEqual([]);
    // Loaded again it is the same one, and no further copy.
    await page.reload();
    await untilPlan();
    expect(await page.locator('[data-sessions] > li').count()).toBe(1);
  });

  it('is one of several, which can be opened, deleted and brought back', async () => {
    await plan();
    await page.click('[data-act="begin"]');
    await expect.poll(listKinds).toEqual([]);
    await page.fill('[data-term="title"]', 'Another');
    const rows = page.locator('[data-sessions] > .session');
    await expect.poll(() => rows.first().textContent()).toContain('Another');
    await rows.first().locator('[data-tool="delete"]').click();
    await expect.poll(listKinds).toHaveLength(5);
    await page.click('[data-sessions] [data-tool="undo"]');
    await expect.poll(() => page.inputValue('[data-term="title"]')).toBe('Another');
    await rows.nth(1).locator('[data-tool="open"]').click();
    await expect.poll(() => page.inputValue('[data-term="title"]')).toBe('Four voices: a start');
  });

  it('keeps nobody out', async () => {
    await plan();
    expect(await listViolationsAt(page, 1280)).toEqual([]);
    expect(await listViolationsAt(page, 390)).toEqual([]);
  });

  it('is led from the presenter’s window, and today’s order is taken from there as a file', async () => {
    await plan();
    await page.click('[data-way="present"]');
    await page.waitForSelector('meeting-desk[data-ready][data-showing]');
    await page.click('[data-do="change-plan"]');
    await page.locator('[data-do="skip"]').nth(1).click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.click('[data-do="save-order"]'),
    ]);
    const content = await readFile(await download.path(), 'utf8');
    expect(content).not.toContain('cold-hands');
    expect(content).toContain('play: amina/readings-lost\n    minutes: 3.5');
    expect(await check(download.suggestedFilename(), content)).toEqual([]);
  });
});

describe('a planned session of which something does not load', () => {
  beforeEach(() => openVisit('facilitators', 'root'));
  afterEach(leaveVisit);

  it.each(['failed', 'coming'])('is in the file whole: %s', async (presence) => {
    await plan();
    await page.route('**/programs/clip/**', (route) =>
      presence === 'failed' ? route.abort() : undefined,
    );
    await page.reload({ waitUntil: 'commit' });
    await page.waitForSelector(`[data-kind="play"][data-presence="${presence}"]`);
    const { content } = await saveFile();
    expect(content).toBe(FILE);
  });
});

describe('whoever plans nothing', () => {
  afterEach(leaveVisit);

  it('downloads nothing for it', async () => {
    await openVisit('facilitators', 'root');
    const asked: string[] = [];
    page.on('request', (request) => asked.push(request.url()));
    await page.goto(opening.pageAt(CLIP), { waitUntil: 'networkidle' });
    expect(asked.filter((url) => /lib\/plan|programs\/|kept/u.test(url))).toEqual([]);
    expect(await page.getByRole('link', { name: /Your session/u }).count()).toBe(0);
  });

  it.each([
    ['runs no scripts', { javaScriptEnabled: false }],
    ['keeps nothing', {}],
  ])('is offered nothing in a browser that %s', async (what, options) => {
    await openVisit('facilitators', 'root', options);
    if (what === 'keeps nothing')
      await page.addInitScript(() => {
        Storage.prototype.setItem = () => {
          throw new DOMException('No room', 'QuotaExceededError');
        };
      });
    await page.goto(opening.pageAt(CLIP), { waitUntil: 'networkidle' });
    expect(await page.getByRole('button', { name: /Add to session/u }).count()).toBe(0);
    await page.goto(opening.pageAt('/plan/'));
    expect(await page.isVisible('[data-waiting]')).toBe(true);
    expect(await page.isVisible('[data-plan]')).toBe(false);
  });
});
