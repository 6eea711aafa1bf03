import { describe, expect, it } from 'vitest';
import { OPENINGS } from './openings.ts';
import { opening, openPlayer, page, visitEach } from './visits.ts';

const CLIP = '/clips/amina/readings-lost/';
const WHOLE = '/interviews/amina/';
const IN_TWO_LANGUAGES = '/clips/rodrigo/green-powder/';
const FIND = 'find-in-transcript';

const count = () => page.textContent(`${FIND} [data-count]`);

/** The words shown as found, those of the place that is looked at first. */
const shown = () =>
  page.evaluate(() => {
    const texts = (name: string) =>
      [...(CSS.highlights.get(name) ?? [])].map((range) => (range as Range).toString());
    return [texts('found-here'), texts('found')];
  });

describe.each(OPENINGS)('finding in a transcript, opened: %s', (way) => {
  visitEach('facilitators', way, { reducedMotion: 'reduce' });

  it('steps through the places by Enter and by its buttons, round and round', async () => {
    await openPlayer(CLIP);
    await page.fill(`${FIND} input`, 'meter');
    expect(await count()).toMatch(/^1 of [2-9]$/u);
    const [, many] = /of (\d)/u.exec((await count()) ?? '') ?? [];
    await page.keyboard.press('Enter');
    expect(await count()).toBe(`2 of ${many ?? ''}`);
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('Shift+Enter');
    expect(await count()).toBe(`${many ?? ''} of ${many ?? ''}`);
    await page.click(`${FIND} [data-step="1"]`);
    expect(await count()).toBe(`1 of ${many ?? ''}`);
    const [here, others] = await shown();
    expect(here).toEqual(['meter']);
    expect(others).toHaveLength(Number(many) - 1);
  });

  it('shows what it says, and nothing when nothing is asked', async () => {
    await openPlayer(CLIP);
    await page.fill(`${FIND} input`, 'zebra');
    expect(await count()).toBe('Not found');
    expect(await page.isDisabled(`${FIND} [data-step="1"]`)).toBe(true);
    await page.fill(`${FIND} input`, 'the meter');
    expect((await shown())[0]).toEqual(['the meter']);
    await page.fill(`${FIND} input`, '');
    expect(await count()).toBe('');
    expect(await shown()).toEqual([[], []]);
  });

  it('marks the places on the strip of a whole interview', async () => {
    await openPlayer(WHOLE, '#t=50&find=readings');
    expect(await count()).toBe('2 of 2');
    const places = await page.$$eval('[data-found-at] > span', (spans) =>
      spans.map((span) => [Number(span.style.getPropertyValue('--at')), 'here' in span.dataset]),
    );
    expect(places.map(([, isHere]) => isHere)).toEqual([false, true]);
    for (const [at] of places) expect(Number(at) > 0 && Number(at) < 1).toBe(true);
  });

  it('keeps to the words that the reader sees', async () => {
    await openPlayer(IN_TWO_LANGUAGES);
    await page.fill(`${FIND} input`, 'powder');
    expect(await count()).toMatch(/^1 of/u);
    await page.selectOption('[data-language-choice]', 'es');
    expect(await count()).toBe('Not found');
    await page.fill(`${FIND} input`, 'DESATORNILLE');
    expect((await shown())[0]).toEqual(['desatornillé']);
  });

  it('shows words that were found in the language they were found in, and keeps the reader’s own', async () => {
    await openPlayer(IN_TWO_LANGUAGES, '#t=0&find=desatornill%C3%A9');
    expect(await page.getAttribute('[data-transcript]:not([hidden])', 'lang')).toBe('es');
    expect(await count()).toBe('1 of 1');
    await page.goto(opening.pageAt('/'));
    await openPlayer(IN_TWO_LANGUAGES);
    expect(await page.getAttribute('[data-transcript]:not([hidden])', 'lang')).toBe('en');
  });

  it('leads to the words of a clip in writing', async () => {
    await openPlayer('/clips/plant-operator/the-chopstick/', '#t=0&find=chopstick');
    expect(await count()).toMatch(/^1 of/u);
  });
});

describe('a browser without highlights', () => {
  visitEach('facilitators', 'root');

  it('marks the stretches that hold the words', async () => {
    await page.addInitScript(() => {
      Reflect.deleteProperty(CSS, 'highlights');
    });
    await openPlayer(CLIP);
    await page.fill(`${FIND} input`, 'meter');
    const marked = () => page.locator('.cue[data-found]').allTextContents();
    expect((await marked()).length).toBeGreaterThan(1);
    expect((await marked()).every((text) => text.includes('meter'))).toBe(true);
    expect(await page.locator('.cue[data-found="here"]').count()).toBe(1);
    await page.fill(`${FIND} input`, '');
    expect(await marked()).toEqual([]);
  });
});
