import type { Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contrast } from '../../src/site/views/colours.ts';
import { OPENINGS } from './openings.ts';
import { closeVisit, context, leaveVisit, opening, openVisit, page } from './visits.ts';
import { openWall, playFast, readMedia, readWall, sayWritten, untilEnded } from './wall.ts';
import { lookAtWall, type Sight } from './wall-sight.ts';

/** A program of each kind, and the edition that has it. */
const PROGRAMS = [
  ['employees', 'session/before-we-answer'],
  ['facilitators', 'session/both-sides-of-the-meter'],
  ['facilitators', 'story/a-day-on-the-lake'],
  ['facilitators', 'theme/calibration'],
  ['facilitators', 'finding/the-meter-loses-data'],
  ['facilitators', 'persona/product-manager'],
  ['facilitators', 'persona/plant-keeper'],
  ['facilitators', 'clip/rodrigo/green-powder'],
] as const;
const BOTH_SIDES = 'session/both-sides-of-the-meter';
/** Of a projector, a laptop, a meeting room, a large wall, one that stands upright, and a phone. */
const SCREENS = [
  [1024, 768],
  [1280, 800],
  [1920, 1080],
  [3840, 2160],
  [1080, 1920],
  [390, 844],
] as const;
const STILL = { viewport: { width: 1920, height: 1080 }, reducedMotion: 'reduce' } as const;

/** Every place of the program on the wall, in order; a clip of a step after its first is left out. */
function listPlaces(name: string, at: Page): Promise<string[]> {
  return at.evaluate(async (programName) => {
    interface Told {
      steps: { number: number; moments: { kind: string }[] }[];
    }
    const told = await new Promise<Told>((resolve) => {
      const receive = (_: string, value: unknown) => {
        resolve(value as Told);
      };
      Object.assign(globalThis, { sightlineProgram: receive });
      const script = document.createElement('script');
      script.src = `../programs/${programName}.js`;
      document.head.append(script);
    });
    return told.steps.flatMap(({ number, moments }) => {
      const firstClip = moments.findIndex(({ kind }) => kind === 'clip');
      return moments.flatMap(({ kind }, index) =>
        kind === 'clip' && index > firstClip ? [] : `${String(number)}.${String(index + 1)}`,
      );
    });
  }, name);
}

/** Has the program say everything at the length of a text. */
async function tellAtLength(text: string): Promise<void> {
  await page.addInitScript((words) => {
    const TOLD = ['text', 'title', 'line', 'topic', 'problemShared', 'agreed', 'name'];
    // A name is long when it fills two lines.
    const lengthOf = (key: string): number => (['name', 'agreed'].includes(key) ? 80 : Infinity);
    const lengthen = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value), (key, inner: unknown) =>
        TOLD.includes(key) && typeof inner === 'string' ? words.slice(0, lengthOf(key)) : inner,
      );
    let receive: ((name: string, value: unknown) => void) | undefined;
    Object.defineProperty(globalThis, 'sightlineProgram', {
      get: () => (name: string, value: unknown) => receive?.(name, lengthen(value)),
      set: (given: typeof receive) => {
        receive = given;
      },
    });
  }, text);
}

/** Leaves a clip of every program only its sound. */
function makeSound(clipId: string): void {
  interface Told {
    clips: Record<string, { video?: { src: string }; audio?: { src: string } }>;
  }
  let receive: ((name: string, value: unknown) => void) | undefined;
  Object.defineProperty(globalThis, 'sightlineProgram', {
    get: () => (name: string, value: Told) => {
      const clip = value.clips[clipId];
      if (clip?.video) clip.audio ??= clip.video;
      delete clip?.video;
      receive?.(name, value);
    },
    set: (given: typeof receive) => {
      receive = given;
    },
  });
}

async function goTo(place: string): Promise<void> {
  await page.keyboard.type(place);
  await page.keyboard.press('Enter');
}

/** What a room sees of every place of a program. */
async function lookThrough(name: string): Promise<Map<string, Sight>> {
  await openWall(page, name);
  const sights = new Map<string, Sight>();
  for (const place of await listPlaces(name, page)) {
    await goTo(place);
    // Words are fitted again once their typeface has come.
    await page.evaluate(async () => {
      await document.fonts.ready;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    });
    sights.set(place, await page.evaluate(lookAtWall));
  }
  return sights;
}

/** What keeps somebody in the back row from reading what is on a wall of 1920 × 1080. */
function listFaults({ cut, sizes, colours, quote }: Sight): unknown[] {
  const isQuoteRight = quote === undefined || (quote >= 66 && quote <= 90);
  return [
    ...cut,
    ...sizes.filter((size) => size < 28),
    ...colours.filter(([ink, ground]) => contrast(ink, ground) < 7),
    ...(isQuoteRight ? [] : [`a quote of ${String(quote)}`]),
  ];
}

/** Comes to a clip as one does in a meeting, by a key. */
async function play(place: string, by = 'PageDown'): Promise<void> {
  await openWall(page, place);
  await page.keyboard.press(by);
}

describe('what is on the wall', () => {
  afterEach(closeVisit);

  it.each(PROGRAMS)(
    'is whole on every screen, and read from the back row: %s, %s',
    async (edition, name) => {
      await openVisit(edition, 'root', STILL);
      const faults: Record<string, unknown> = {};
      for (const [width, height] of SCREENS) {
        await page.setViewportSize({ width, height });
        for (const [place, sight] of await lookThrough(name)) {
          const found = width === 1920 ? listFaults(sight) : sight.cut;
          if (found.length > 0) faults[`${place} at ${String(width)}`] = found;
        }
      }
      expect(faults).toEqual({});
    },
  );

  it('looks the same by night: a beam has none', async () => {
    await openVisit('facilitators', 'root', STILL);
    await openWall(page, `${BOTH_SIDES}/4`);
    const byDay = (await page.evaluate(lookAtWall)).colours;
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect((await page.evaluate(lookAtWall)).colours).toEqual(byDay);
  });

  it('stays whole with words that are much too long', async () => {
    await openVisit('facilitators', 'root', STILL);
    await tellAtLength('And then the meter forgot the morning again. '.repeat(12).trim());
    for (const [width, height] of SCREENS) {
      await page.setViewportSize({ width, height });
      for (const [place, { cut }] of await lookThrough(BOTH_SIDES))
        expect(cut, `${place} at ${String(width)}`).toEqual([]);
    }
  });

  it('has a translation under words in another language, quoted and on cards', async () => {
    await openVisit('facilitators', 'root', STILL);
    const beside = page.locator('[data-part="beside"]').filter({ visible: true });
    await openWall(page, 'persona/plant-keeper/4');
    expect(await beside.innerText()).toMatch(/^Translation into English\s+By the third day/u);
    expect(await beside.locator('[lang="en"]').count()).toBe(1);
    await openWall(page, `${BOTH_SIDES}/11.4`);
    expect(await beside.innerText()).toMatch(/^Translation into English\s+That they believe me/u);
    const marks = await page
      .locator('[data-part="cards"] [data-part="words"]')
      .evaluateAll((all) => all.map((words) => getComputedStyle(words, '::before').content));
    expect(new Set(marks)).toEqual(new Set(['open-quote']));
  });

  it('shows a drawn seat whole', async () => {
    await openVisit('facilitators', 'root', STILL);
    for (const [width, height] of SCREENS) {
      await page.setViewportSize({ width, height });
      for (const place of ['2', '2.2', '4.6', '4.7']) {
        await openWall(page, `${BOTH_SIDES}/${place}`);
        const isWhole = await page.evaluate(() => {
          const frame = document.querySelector('.moment .face:has(.seat)');
          const outer = frame?.getBoundingClientRect() ?? new DOMRect();
          const drawn = [...(frame?.querySelectorAll('path') ?? [])];
          return (
            drawn.length > 0 &&
            drawn.every((path) => {
              const { left, right, top, bottom } = path.getBoundingClientRect();
              const isWithin = left >= outer.left && right <= outer.right && top >= outer.top;
              return isWithin && bottom <= outer.bottom + 1;
            })
          );
        });
        expect(isWhole, `${place} at ${String(width)}`).toBe(true);
      }
    }
  });

  it('shows a picture whole, and its words under it', async () => {
    await openVisit('facilitators', 'root', STILL);
    for (const [width, height] of SCREENS) {
      await page.setViewportSize({ width, height });
      await openWall(page, `${BOTH_SIDES}/2.4`);
      await page.waitForFunction(() => (document.querySelector('video')?.videoWidth ?? 0) > 0);
      const { picture, fit, words, line } = await page.evaluate(() => {
        const rectOf = (selector: string) =>
          document.querySelector(selector)?.getBoundingClientRect().toJSON() as DOMRect;
        const video = document.querySelector('video');
        return {
          picture: rectOf('video'),
          fit: video ? getComputedStyle(video).objectFit : '',
          words: rectOf('[data-part="captions"]'),
          line: rectOf('[data-part="progress"]'),
        };
      });
      expect(fit).toBe('contain');
      expect(picture.bottom).toBeLessThanOrEqual(line.top + 1);
      expect(line.bottom).toBeLessThanOrEqual(words.top + 1);
    }
  });
});

describe('the keys of a clicker', () => {
  afterEach(closeVisit);

  it.each(OPENINGS)('lead through a whole session: %s', async (way) => {
    await openVisit('employees', way, STILL);
    await playFast(page);
    await openWall(page, 'session/before-we-answer');
    const kinds: string[] = [];
    for (let last = ''; ;) {
      const { kind, place } = await readWall(page);
      if (place === last) break;
      last = place;
      kinds.push(kind);
      if (kind === 'clip') {
        await untilEnded(page);
        const media = await readMedia(page);
        expect(media?.currentTime).toBeCloseTo(media?.duration ?? 0, 1);
        expect(await readWall(page)).toMatchObject({ kind: 'clip', place });
      }
      await page.keyboard.press('PageDown');
    }
    expect(kinds.filter((kind) => kind === 'clip').length).toBeGreaterThan(4);
    expect(kinds.at(-1)).not.toBe('many');
    await page.keyboard.press('PageUp');
    expect((await readWall(page)).place).not.toBe('');
    expect(kinds).not.toContain('many');
  });

  it('go on and back by moments and steps, and stay at the ends', async () => {
    await openVisit('facilitators', 'root', STILL);
    await openWall(page, BOTH_SIDES);
    const places: string[] = [];
    for (const key of ['PageUp', 'PageDown', 'PageDown', 'PageDown', 'PageUp', 'End', 'PageDown']) {
      await page.keyboard.press(key);
      places.push((await readWall(page)).place);
    }
    expect(places).toEqual(['1', '1.2', '1.3', '2', '1.3', '14', '14']);
    expect((await readWall(page)).message).toBe('This is the last moment.');
  });

  it('darken the wall, halt the clip, and go on where it was', async () => {
    await openVisit('facilitators', 'root', STILL);
    await play(`${BOTH_SIDES}/2.3`);
    await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 0.3);
    await page.keyboard.press('.');
    expect(await readWall(page)).toMatchObject({ isBlack: true, kind: 'clip' });
    const halted = await readMedia(page);
    expect(halted).toMatchObject({ paused: true });
    expect(await page.locator('.wall').isVisible()).toBe(false);
    await page.keyboard.press('.');
    expect((await readWall(page)).isBlack).toBe(false);
    const since = halted?.currentTime ?? 0;
    await page.waitForFunction(
      (seconds) => (document.querySelector('video')?.currentTime ?? 0) > seconds,
      since,
    );
    await page.keyboard.press('b');
    await page.keyboard.press('PageDown');
    expect(await readWall(page)).toMatchObject({ isBlack: false, place: '3' });
  });
});

describe('a clip on the wall', () => {
  beforeEach(() => openVisit('facilitators', 'root', STILL));
  afterEach(closeVisit);

  it('is halted, goes on, and is played again when asked', async () => {
    await playFast(page);
    await play(`${BOTH_SIDES}/2`);
    await page.keyboard.press('k');
    expect(await readMedia(page)).toMatchObject({ paused: true });
    await page.keyboard.press('k');
    await untilEnded(page);
    await page.keyboard.press('k');
    await page.keyboard.press('k');
    expect(await readMedia(page)).toMatchObject({ ended: true });
    await page.keyboard.press('r');
    await page.waitForFunction(() => document.querySelector('audio')?.ended === false);
    expect((await readMedia(page))?.currentTime).toBeLessThan(10);
  });

  it('shows its words in each language that it has, and none when asked', async () => {
    await play('clip/rodrigo/green-powder/1');
    const words = page.locator('[data-part="captions"]');
    expect(await words.getAttribute('lang')).toBe('en');
    await page.keyboard.press('l');
    expect(await words.getAttribute('lang')).toBe('es');
    expect((await readWall(page)).message).toBe('español');
    await page.keyboard.press('c');
    expect(await words.isVisible()).toBe(false);
    await page.keyboard.press('c');
    expect(await words.isVisible()).toBe(true);
    await play(`${BOTH_SIDES}/2.3`);
    expect(await words.getAttribute('lang')).toBe('en');
    await openWall(page, 'clip/rodrigo/green-powder/1.2');
    expect(await words.getAttribute('lang')).toBe('es');
  });

  it('is followed by its words as they are said', async () => {
    await play(`${BOTH_SIDES}/2.3`);
    const caption = page.locator('[data-part="caption"]');
    await expect.poll(() => caption.textContent(), { timeout: 20_000 }).toMatch(/hate it/u);
  });
});

describe('a clip that cannot be played', () => {
  afterEach(leaveVisit);

  it('is read instead, and the meeting goes on', async () => {
    await openVisit('facilitators', 'root', STILL);
    await context.route(/\/media\//u, (route) => route.abort());
    await openWall(page, `${BOTH_SIDES}/2.3`);
    await page.keyboard.press('PageDown');
    const trouble = page.locator('[data-part="trouble"]');
    await trouble.waitFor();
    expect(await trouble.textContent()).toMatch(/cannot be played/u);
    expect(await page.locator('[data-part="caption"]').textContent()).toMatch(/hate it/u);
    const { cut, sizes } = await page.evaluate(lookAtWall);
    expect(cut).toEqual([]);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(28);
    await page.keyboard.press('PageDown');
    expect((await readWall(page)).place).toBe('3');
  });
});

describe('a number that is typed', () => {
  beforeEach(async () => {
    await openVisit('facilitators', 'root', STILL);
    await openWall(page, BOTH_SIDES);
  });
  afterEach(closeVisit);

  it('leads to its step, or to a moment of it', async () => {
    await goTo('7');
    expect((await readWall(page)).place).toBe('7');
    await goTo('4.2');
    expect((await readWall(page)).place).toBe('4.2');
  });

  it('says so where there is no such step, and stays', async () => {
    await goTo('19');
    expect(await readWall(page)).toMatchObject({
      place: '1',
      message: 'There is no step 19: they are 1 to 14.',
    });
  });

  it('lights the wall, even where it stands already', async () => {
    await goTo('7');
    await page.keyboard.press('b');
    await goTo('7');
    expect(await readWall(page)).toMatchObject({ place: '7', isBlack: false });
  });

  it('is named by the address, which leads there', async () => {
    await page.evaluate(() => {
      location.hash = '#session/both-sides-of-the-meter/8';
    });
    await expect.poll(async () => (await readWall(page)).kind).toBe('break');
  });
});

describe('the wall', () => {
  beforeEach(() => openVisit('facilitators', 'root', STILL));
  afterEach(closeVisit);

  it('counts silence and breaks down, and only says when they are over', async () => {
    await page.clock.install();
    await openWall(page, `${BOTH_SIDES}/8`);
    const left = page.locator('[data-part="countdown"]');
    expect(await left.textContent()).toBe('10:00');
    await page.clock.runFor(61_000);
    expect(await left.textContent()).toBe('8:59');
    await page.clock.runFor(600_000);
    expect(await left.textContent()).toBe('0:00');
    expect((await readWall(page)).kind).toBe('break');
  });

  it('counts any step down when asked, small in the corner', async () => {
    await page.clock.install();
    await openWall(page, `${BOTH_SIDES}/7`);
    const timer = page.locator('[data-part="timer"]');
    expect(await timer.isVisible()).toBe(false);
    await page.keyboard.press('t');
    expect(await timer.textContent()).toBe('9:30');
    await page.clock.runFor(31_100);
    expect(await timer.textContent()).toBe('8:59');
  });

  it('shows hands as they are counted, and promises as they are made', async () => {
    const desk = await context.newPage();
    await openWall(desk, BOTH_SIDES);
    await openWall(page, `${BOTH_SIDES}/10`);
    expect(await page.locator('[data-part="count"]').allTextContents()).toEqual(['', '', '']);
    expect(await page.locator('.moment').innerText()).toMatch(/Show of hands/u);
    const bars = page.locator('.moment .bar').filter({ visible: true });
    expect(await bars.count()).toBe(0);
    await sayWritten(desk, BOTH_SIDES, { 'poll/10/0': '2', 'poll/10/2': '7' });
    await expect
      .poll(() => page.locator('[data-part="count"]').allTextContents())
      .toEqual(['2', '0', '7']);
    expect(await bars.count()).toBe(3);
    await goTo('14');
    expect(await page.locator('.moment').innerText()).toMatch(/Who does what by when/u);
    await sayWritten(desk, BOTH_SIDES, {
      'commitment/a-1/what': 'Put the meter in a freezer',
      'commitment/a-1/who': 'Marta',
    });
    const promise = page.locator('[data-part="commitments"] > li');
    await promise.waitFor();
    expect(await promise.innerText()).toMatch(/Put the meter in a freezer\s+Marta/u);
  });

  it('stays in step with another wall, and one of the two is heard', async () => {
    const other = await context.newPage();
    await openWall(page, `${BOTH_SIDES}/2.3`);
    await openWall(other, BOTH_SIDES);
    expect((await readWall(other)).place).toBe('2.3');
    await page.keyboard.press('PageDown');
    await expect.poll(async () => (await readWall(other)).place).toBe('2.4');
    const muted = async () =>
      (await Promise.all([page, other].map(readMedia))).map((media) => media?.muted);
    await expect.poll(muted).toEqual([false, true]);
    await other.keyboard.press('k');
    await expect.poll(muted).toEqual([true, false]);
    await other.close({ runBeforeUnload: true });
    await expect.poll(async () => (await readMedia(page))?.muted).toBe(false);
  });

  it('is heard by itself, also where another wall shows another program', async () => {
    const other = await context.newPage();
    await play('clip/rodrigo/green-powder/1');
    await openWall(other, 'clip/amina/readings-lost/1');
    await other.keyboard.press('PageDown');
    const muted = async () =>
      (await Promise.all([page, other].map(readMedia))).map((media) => media?.muted);
    await expect.poll(muted).toEqual([true, false]);
    await page.keyboard.press('r');
    await expect.poll(muted).toEqual([false, true]);
  });

  it('comes back to where the meeting is when it is loaded again', async () => {
    await openWall(page, BOTH_SIDES);
    await goTo('6');
    await page.keyboard.press('b');
    await page.reload();
    await page.waitForSelector('meeting-wall[data-ready]');
    expect(await readWall(page)).toMatchObject({ place: '6', isBlack: true });
  });

  it('tells each moment to whoever hears it', async () => {
    await openWall(page, `${BOTH_SIDES}/7`);
    expect(await page.locator('[data-announce]').textContent()).toMatch(
      /^Step 7 of 14\. Discuss\. /u,
    );
  });

  it('shows notes and clock only when asked, and covers nothing with them', async () => {
    await openWall(page, `${BOTH_SIDES}/2`);
    const notes = page.locator('[data-notes]');
    expect(await notes.isVisible()).toBe(false);
    await page.keyboard.press('n');
    expect(await notes.innerText()).toMatch(/Begin with what works/u);
    expect(await notes.innerText()).toMatch(/Next: /u);
    const overlap = await page.evaluate(() => {
      const rectOf = (selector: string) =>
        document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      return rectOf('.wall').bottom - rectOf('[data-notes]').top;
    });
    expect(overlap).toBeLessThanOrEqual(0);
    expect((await page.evaluate(lookAtWall)).cut).toEqual([]);
    await page.keyboard.press('n');
    expect(await notes.isVisible()).toBe(false);
  });

  it('shows the notes of what its address has led to', async () => {
    await openWall(page, `${BOTH_SIDES}/2`);
    await page.keyboard.press('n');
    const notes = page.locator('[data-notes]');
    expect(await notes.innerText()).toMatch(/Begin with what works/u);
    await page.evaluate(() => {
      location.hash = '#theme/calibration';
    });
    await expect.poll(() => notes.innerText()).toMatch(/No notes on this step/u);
  });

  it('tells its keys when asked, and each of them is a button', async () => {
    await openWall(page, `${BOTH_SIDES}/7`);
    await page.keyboard.press('?');
    const help = page.getByRole('dialog', { name: 'Keys' });
    expect(await help.isVisible()).toBe(true);
    expect(await page.locator(':focus').innerText()).toBe('Close');
    await page.keyboard.press('Enter');
    expect(await help.isVisible()).toBe(false);
    await page.keyboard.press('?');
    await page.keyboard.press('Escape');
    expect(await help.isVisible()).toBe(false);
    expect((await readWall(page)).place).toBe('7');
    await page.keyboard.press('?');
    await help.getByRole('button', { name: /Page down/u }).click();
    expect((await readWall(page)).place).toBe('8');
    expect(await help.isVisible()).toBe(false);
  });

  it('opens the presenter’s window where it stands, and follows it', async () => {
    await openWall(page, `${BOTH_SIDES}/7`);
    const opened = page.waitForEvent('popup');
    await page.keyboard.press('p');
    const desk = await opened;
    await desk.waitForSelector('meeting-desk[data-ready]');
    expect(desk.url()).toMatch(/\/present\/#session\/both-sides-of-the-meter\/7$/u);
    await desk.keyboard.press('PageDown');
    await expect.poll(async () => (await readWall(page)).place).toBe('8');
  });

  it('shows who is heard by their face, how far they are by their sightline', async () => {
    await page.addInitScript(makeSound, 'amina/fell-in-the-lake');
    await play(`${BOTH_SIDES}/2.3`);
    await page.waitForFunction(() => (document.querySelector('audio')?.currentTime ?? 0) > 0.5);
    const { stage, share, gap, eye } = await page.evaluate(() => {
      const rectOf = (selector: string) =>
        document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
      const moment = document.querySelector<HTMLElement>('.moment');
      const [face, line] = [rectOf('.face img'), rectOf('[data-part="progress"]')];
      return {
        stage: moment?.dataset['stage'],
        share: Number(moment?.style.getPropertyValue('--progress')),
        gap: line.left - rectOf('.face').right,
        eye: line.bottom - (face.top + 0.4 * face.height),
      };
    });
    expect(stage).toBe('seat');
    expect(share).toBeGreaterThan(0);
    expect(Math.abs(gap)).toBeLessThanOrEqual(1);
    expect(Math.abs(eye)).toBeLessThanOrEqual(5);
  });

  it('is touched on its halves', async () => {
    await openWall(page, BOTH_SIDES);
    await page.mouse.click(1500, 300);
    expect((await readWall(page)).place).toBe('1.2');
    await page.mouse.click(200, 300);
    expect((await readWall(page)).place).toBe('1');
  });

  it('fills the screen, leaves it, then leads back to the session', async () => {
    await openWall(page, BOTH_SIDES);
    await page.keyboard.press('f');
    await page.waitForFunction(() => document.fullscreenElement?.localName === 'meeting-wall');
    await page.keyboard.press('f');
    await page.waitForFunction(() => document.fullscreenElement === null);
    await page.keyboard.press('Escape');
    await page.waitForURL(/\/sessions\/both-sides-of-the-meter\/$/u);
  });
});

describe('what lies over the wall', () => {
  beforeEach(() => openVisit('facilitators', 'root', STILL));
  afterEach(closeVisit);

  it('has the same colours by day and by night', async () => {
    await openWall(page, `${BOTH_SIDES}/2`);
    await page.keyboard.press('n');
    const readColours = () =>
      page.locator('.tools, [data-message], [data-notes]').evaluateAll((all) =>
        all.map((element) => {
          const { color, backgroundColor } = getComputedStyle(element);
          return [color, backgroundColor];
        }),
      );
    const byDay = await readColours();
    expect(byDay).toHaveLength(3);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    expect(await readColours()).toEqual(byDay);
  });

  it('keeps clear of what somebody agreed to', async () => {
    for (const [width, height] of SCREENS) {
      await page.setViewportSize({ width, height });
      await openWall(page, `${BOTH_SIDES}/2`);
      await page.mouse.move(width / 3, height / 3);
      await page.mouse.move(width / 2, height / 2);
      await page.waitForSelector('[data-pointer]');
      const gap = await page.evaluate(() => {
        const rectOf = (selector: string) =>
          document.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect();
        return rectOf('.moment [data-part="agreed"]').top - rectOf('.tools').bottom;
      });
      expect(gap, String(width)).toBeGreaterThan(0);
    }
  });

  it('says nothing while the wall is black', async () => {
    await openWall(page, `${BOTH_SIDES}/2`);
    const message = page.locator('[data-message]');
    await message.waitFor();
    await page.keyboard.press('b');
    expect(await message.isVisible()).toBe(false);
    await page.keyboard.press('b');
    expect(await message.isVisible()).toBe(true);
  });
});

describe('a wall that nobody has touched', () => {
  beforeEach(() => openVisit('facilitators', 'root', STILL));
  afterEach(closeVisit);

  it('asks for one press where the browser wants one, and spends it on the sound', async () => {
    // As a browser refuses it to a page that was only loaded.
    await page.addInitScript(() => {
      // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on the media again
      const { play } = HTMLMediaElement.prototype;
      // What a test evaluates in a page counts as a gesture too, so the browser is not asked.
      let isTouched = false;
      addEventListener('keydown', () => (isTouched = true), { capture: true });
      HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
        if (isTouched) return play.call(this);
        return Promise.reject(new DOMException('', 'NotAllowedError'));
      };
    });
    await openWall(page, `${BOTH_SIDES}/2.4`);
    await expect.poll(async () => (await readWall(page)).message).toMatch(/^Press a key or touch/u);
    await page.keyboard.press('PageDown');
    await page.waitForFunction(() => document.querySelector('video')?.paused === false);
    expect(await readWall(page)).toMatchObject({ place: '2.4', message: '' });
    await page.keyboard.press('PageDown');
    expect((await readWall(page)).place).toBe('3');
  });
});

describe('the wall’s page', () => {
  it('offers the sessions where its address names none', async () => {
    await openVisit('facilitators', 'root', STILL);
    await page.goto(opening.pageAt('/project/'));
    await page.getByRole('link', { name: /^Project it.*Both sides of the meter/u }).click();
    await page.waitForSelector('.wall > .moment');
    expect((await readWall(page)).place).toBe('1');
    await closeVisit();
  });

  it('says so where the address names nothing that is here', async () => {
    await openVisit('facilitators', 'root', STILL);
    await page.goto(`${opening.pageAt('/project/')}#session/nobody-wrote-this`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toMatch(/Nothing of that name/u);
    await leaveVisit();
  });

  it('leads to the sessions where no script runs', async () => {
    await openVisit('facilitators', 'file', { javaScriptEnabled: false });
    await page.goto(`${opening.pageAt('/project/')}#${BOTH_SIDES}/4`);
    await page.getByRole('link', { name: 'Both sides of the meter' }).click();
    await page.waitForURL(/sessions\/both-sides-of-the-meter\/index\.html$/u);
    await closeVisit();
  });
});
