import { expect } from 'vitest';

/** A page as both drivers of browsers have it. */
export interface DrivenPage {
  evaluate<Result, Arg>(run: (arg: Arg) => Result, arg: Arg): Promise<Result>;
  press(key: string): Promise<void>;
  reload(): Promise<void>;
  /** Waits for an element. */
  wait(selector: string): Promise<void>;
}

/** When a window was told to go on, and when each window showed what it then announced. */
interface Watched {
  pressedAt: number;
  shown: { words: string; at: number }[];
}

const WATCHED = 'watchedMoves';

type WatchingWindow = typeof globalThis & { [WATCHED]?: Watched };

/** Notes keys as they arrive, and what is announced as it appears, by the computer's clock. */
function watchMoves(): void {
  const watched: Watched = { pressedAt: 0, shown: [] };
  (globalThis as WatchingWindow).watchedMoves = watched;
  const now = () => performance.timeOrigin + performance.now();
  addEventListener(
    'keydown',
    () => {
      watched.pressedAt = now();
    },
    { capture: true },
  );
  const told = document.querySelector('[data-announce], [data-part="announce"]');
  if (!told) throw new Error('Nothing is announced here.');
  new MutationObserver(() => {
    watched.shown.push({ words: told.textContent, at: now() });
  }).observe(told, { childList: true, characterData: true, subtree: true });
}

async function startWatching(page: DrivenPage): Promise<void> {
  await page.wait(':is(meeting-desk, meeting-wall)[data-ready]');
  await page.evaluate(watchMoves, undefined);
}

function readWatched(page: DrivenPage): Promise<Watched> {
  return page.evaluate(() => {
    const { watchedMoves } = globalThis as WatchingWindow;
    return watchedMoves ?? { pressedAt: 0, shown: [] };
  }, undefined);
}

/** Waits until a page has announced something after a time; when, and what. */
async function untilShown(page: DrivenPage, after: number): Promise<Watched['shown'][number]> {
  for (let round = 0; round < 400; round += 1) {
    const { shown } = await readWatched(page);
    const next = shown.find(({ at }) => at >= after);
    if (next) return next;
    await new Promise((resolve) => setTimeout(resolve, 15));
  }
  throw new Error('The other window did not follow.');
}

/** Where a window was told to go on, and how long the other took to show it, in milliseconds. */
export interface Move {
  from: 'desk' | 'wall';
  lateMs: number;
  /** Whether both then said the same. */
  isSame: boolean;
}

/** Goes on fifty times, by turns from either window, and loads each of them again on the way. */
export async function moveFiftyTimes(desk: DrivenPage, wall: DrivenPage): Promise<Move[]> {
  await startWatching(desk);
  await startWatching(wall);
  const moves: Move[] = [];
  for (let count = 1; count <= 50; count += 1) {
    const from = count % 3 === 0 ? 'wall' : 'desk';
    moves.push(await moveOnce(from, desk, wall));
    for (const [at, page] of [
      [15, wall],
      [25, desk],
      [35, wall],
    ] as const)
      if (count === at) {
        await page.reload();
        await startWatching(page);
        // A key that means nothing: without one since it was loaded, Firefox lets no wall be heard, and
        // the first press while a clip waits is spent on that.
        if (page === wall) await page.press('z');
      }
  }
  return moves;
}

async function moveOnce(from: Move['from'], desk: DrivenPage, wall: DrivenPage): Promise<Move> {
  const [own, other] = from === 'desk' ? [desk, wall] : [wall, desk];
  const before = await readWatched(own);
  await own.press('PageDown');
  const { pressedAt } = await readWatched(own);
  if (pressedAt <= before.pressedAt) throw new Error('The key did not arrive.');
  const [here, there] = [await untilShown(own, pressedAt), await untilShown(other, pressedAt)];
  return { from, lateMs: there.at - pressedAt, isSame: here.words === there.words };
}

/**
 * Holds two windows to be in step: always with the same, and in the middle within 100 ms. A single
 * move may wait for a busy machine.
 */
export function expectInStep(moves: readonly Move[], where: string): void {
  const { median, longest } = tellLate(moves);
  console.log(`In step, ${where}: median ${String(median)} ms, longest ${String(longest)} ms`);
  expect(moves.filter(({ isSame }) => !isSame)).toEqual([]);
  expect(median).toBeLessThanOrEqual(100);
  expect(longest).toBeLessThanOrEqual(1000);
}

/** The middle and the longest of the times, rounded. */
function tellLate(moves: readonly Move[]): { median: number; longest: number } {
  const late = moves.map(({ lateMs }) => lateMs).toSorted((one, other) => one - other);
  return {
    median: Math.round(late[Math.floor(late.length / 2)] ?? Infinity),
    longest: Math.round(late.at(-1) ?? Infinity),
  };
}
