import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { FakeComputer } from '../../../tests/factories/kept.ts';
import { OpenWalls, type OpenWallsOptions, type WallState } from './open-walls.ts';

const TOPIC = 'wall session/both-sides';
const OTHER_TOPIC = 'wall theme/calibration';
let computer: FakeComputer;
let opened = 0;

beforeEach(() => {
  vi.useFakeTimers({ now: 1_700_000_000_000 });
  computer = new FakeComputer();
});
afterEach(() => {
  vi.useRealTimers();
});

function open(options: Partial<OpenWallsOptions> = {}): OpenWalls {
  opened += 1;
  const walls = new OpenWalls({
    ...{ kept: computer.openWindow(), topic: TOPIC, window: `window ${String(opened)}` },
    ...{ isWall: true, now: Date.now, onVoice: () => undefined },
    ...options,
  });
  walls.open();
  return walls;
}

/** As a presenter's window sees them, from then on. */
function watch(walls: OpenWalls): () => WallState[] {
  let seen: WallState[] = [];
  walls.onReport((now) => {
    seen = now;
  });
  return () => seen;
}

describe('OpenWalls', () => {
  test('lets the last that wanted it be heard, and tells the others', () => {
    const onVoice = vi.fn();
    const first = open({ onVoice });
    const second = open();
    expect([first.isVoice, second.isVoice]).toEqual([false, true]);
    onVoice.mockClear();
    first.claimVoice();
    expect([first.isVoice, second.isVoice]).toEqual([true, false]);
    expect(onVoice).toHaveBeenCalledOnce();
  });

  test('lets one be heard when the others answer only after it has said so', async () => {
    const first = open();
    await vi.advanceTimersByTimeAsync(1000);
    computer.isSlow = true;
    const second = open();
    for (let round = 0; round < 4; round += 1) computer.deliver();
    expect([first.isVoice, second.isVoice]).toEqual([false, true]);
  });

  test('lets one be heard of the walls of all meetings', async () => {
    const [one, other] = [open(), open({ topic: OTHER_TOPIC })];
    expect([one.isVoice, other.isVoice]).toEqual([false, true]);
    one.claimVoice();
    expect([one.isVoice, other.isVoice]).toEqual([true, false]);
    one.close();
    await vi.advanceTimersByTimeAsync(300);
    expect(other.isVoice).toBe(true);
  });

  test('lets a wall of the same meeting be heard before one of another', async () => {
    const [one, other, last] = [open(), open({ topic: OTHER_TOPIC }), open()];
    last.close();
    await vi.advanceTimersByTimeAsync(300);
    expect([one.isVoice, other.isVoice]).toEqual([true, false]);
  });

  test('counts the wall of another meeting as gone that says nothing for long', async () => {
    const wall = open();
    const news = { kind: 'voice', window: 'w', topic: OTHER_TOPIC, since: Date.now() + 1 };
    computer.openWindow().tell('wall voice', news);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(wall.isVoice).toBe(false);
    await vi.advanceTimersByTimeAsync(20_000);
    expect(wall.isVoice).toBe(true);
  });

  test('lets another be heard when the one that was is closed', async () => {
    const [first, second, third] = [open(), open(), open()];
    third.close();
    await vi.advanceTimersByTimeAsync(200);
    expect([first.isVoice, second.isVoice].filter(Boolean)).toHaveLength(1);
  });

  test('lets another be heard when the browser closed the one that was', async () => {
    const first = open();
    const kept = computer.openWindow();
    open({ kept });
    expect(first.isVoice).toBe(false);
    computer.closeWindow(kept);
    await vi.advanceTimersByTimeAsync(200);
    expect(first.isVoice).toBe(true);
  });

  test('tells the presenter’s window what the walls do, and when they are gone', () => {
    const wall = open();
    const seen = watch(open({ isWall: false }));
    wall.report({ isFullScreen: true, trouble: 'needs-gesture' });
    expect(seen()).toMatchObject([{ isFullScreen: true, isVoice: true, trouble: 'needs-gesture' }]);
    wall.close();
    expect(seen()).toEqual([]);
  });

  test('counts a wall that was killed as gone after a while', async () => {
    const seen = watch(open({ isWall: false }));
    const news = { kind: 'here', window: 'w', report: { isFullScreen: false } };
    computer.openWindow().tell(TOPIC, news);
    expect(seen()).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(80_000);
    expect(seen()).toEqual([]);
  });
});
