import { describe, expect, it } from 'vitest';
import { openPage, page, visitEach } from './firefox-visits.ts';

/** Where there is something to add, and what step it makes. */
const COLLECTED = [
  ['/clips/amina/readings-lost/', 'play'],
  ['/personas/support-engineer/', 'chair'],
] as const;

async function collect(path: string, kind: string): Promise<void> {
  await openPage(path);
  const button = `[data-plans] button[data-add*='"kind":"${kind}"']`;
  await page.waitForSelector(button, { visible: true });
  await page.click(button);
  await page.waitForFunction(
    (selector) => document.querySelector(selector)?.textContent.includes('Added.'),
    {},
    button,
  );
}

const listKinds = () =>
  page.$$eval('[data-items] > [data-kind]', (items) =>
    items.map((item) => (item as HTMLElement).dataset['kind']),
  );

async function untilPlan(): Promise<void> {
  await page.waitForSelector('session-plan[data-ready]');
  await page.waitForFunction(
    () =>
      !document.querySelector('[data-items] > [data-presence="coming"]') &&
      document.querySelector('[data-items] > [data-presence="here"]'),
  );
}

describe.each(['root', 'file'] as const)('planning in Firefox, opened: %s', (way) => {
  visitEach('facilitators', way);

  it('collects on pages that Firefox keeps apart from disk, and plays it at once', async () => {
    for (const [path, kind] of COLLECTED) await collect(path, kind);
    await openPage('/plan/');
    await untilPlan();
    expect(await listKinds()).toEqual(['play', 'chair']);
    await page.click('[data-kind="chair"] [data-tool="up"]');
    await page.click('[data-add-kind="discuss"]');
    await page.keyboard.type('And now?');
    // It stands among the sessions of this computer once it is kept.
    await page.waitForFunction(() =>
      document.querySelector('[data-sessions]')?.textContent.includes('3 steps'),
    );
    await page.reload();
    await untilPlan();
    expect(await listKinds()).toEqual(['chair', 'play', 'discuss']);
    await page.click('[data-way="project"]');
    await page.waitForSelector('meeting-wall[data-ready] .moment[data-kind="opening"]');
    await page.keyboard.press('PageDown');
    await page.waitForSelector('.wall > .moment[data-kind="persona"]');
    await page.keyboard.press('End');
    const question = await page.waitForSelector('.wall > .moment[data-kind="question"]');
    expect(await question?.evaluate((moment) => moment.textContent)).toContain('And now?');
  });
});
