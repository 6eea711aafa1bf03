import type { Page } from 'playwright-core';
import { opening } from './visits.ts';

/** What the wall shows, as far as the room can tell. */
export interface WallSeen {
  kind: string;
  place: string;
  isBlack: boolean;
  message: string;
}

/** Goes to a place of a program on the wall, and waits until it is there. */
export async function openWall(at: Page, name: string): Promise<void> {
  await at.goto('about:blank');
  await at.goto(`${opening.pageAt('/project/')}#${name}`);
  await at.waitForSelector('meeting-wall[data-ready] .moment');
  await at.evaluate(() => document.fonts.ready);
}

export function readWall(at: Page): Promise<WallSeen> {
  return at.evaluate(() => {
    const moments = document.querySelectorAll<HTMLElement>('.wall > .moment');
    const message = document.querySelector<HTMLElement>('[data-message]');
    return {
      kind: moments.length === 1 ? (moments[0]?.dataset['kind'] ?? '') : 'many',
      place: location.hash.split('/').at(-1) ?? '',
      isBlack: document.querySelector('meeting-wall')?.hasAttribute('data-black') ?? false,
      message: message?.checkVisibility() ? message.textContent : '',
    };
  });
}

/** What plays on the wall; undefined where there is nothing to play. */
export function readMedia(at: Page) {
  return at.evaluate(() => {
    const media = document.querySelector<HTMLMediaElement>('.wall > .moment :is(video, audio)');
    if (!media) return undefined;
    const { currentTime, duration, paused, ended, muted } = media;
    return { currentTime, duration, paused, ended, muted };
  });
}

/** A meeting takes an hour; here its clips run as fast as a browser can. */
export async function playFast(at: Page): Promise<void> {
  await at.addInitScript(() => {
    // eslint-disable-next-line @typescript-eslint/unbound-method -- it is called on the media again
    const { play } = HTMLMediaElement.prototype;
    HTMLMediaElement.prototype.play = function (this: HTMLMediaElement) {
      this.playbackRate = 16;
      return play.call(this);
    };
  });
}

/** Waits until the clip on the wall has come to its end by itself. */
export async function untilEnded(at: Page): Promise<void> {
  await at.waitForFunction(
    () =>
      document.querySelector<HTMLMediaElement>('.wall > .moment :is(video, audio)')?.ended === true,
    undefined,
    { timeout: 60_000 },
  );
}

/** Tells the wall that another window wrote down something of the harvest. */
export async function sayWritten(at: Page, name: string, fields: Record<string, string>) {
  const kept = Object.entries(fields).map(([field, value]) => [field, { value, at: 2, after: 0 }]);
  const value = JSON.stringify({ clearedAt: 0, fields: Object.fromEntries(kept) as unknown });
  await at.evaluate(
    ({ key, text }) => {
      const root = new URL('../', location.href.split('#')[0]).href;
      const channel = new BroadcastChannel(`sightline ${root} `);
      channel.postMessage({ kind: 'written', key, value: text });
    },
    { key: `harvest/${name}`, text: value },
  );
}
