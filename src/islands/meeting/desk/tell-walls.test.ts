import { describe, expect, test } from 'vitest';
import { makeWallClip } from '../../../../tests/factories/program.ts';
import type { WallState } from '../open-walls.ts';
import { tellWalls } from './tell-walls.ts';

const clip = makeWallClip({ durationSeconds: 45 });
const clips = { [clip.id]: clip };

function wall(more: Partial<WallState> = {}): WallState {
  return { window: 'a', isVoice: true, isFullScreen: true, at: 0, ...more };
}

describe('tellWalls', () => {
  test('says that there is none', () => {
    expect(tellWalls([], clips)).toEqual({ state: 'No wall is open.', trouble: '' });
  });

  test('says how far the clip is, and what to press', () => {
    const playing = { id: clip.id, seconds: 12.7, isPlaying: true };
    expect(tellWalls([wall({ clip: playing })], clips).state).toBe(
      'The wall is open, on the full screen. It plays 0:12 of 0:45.',
    );
    const halted = wall({ isFullScreen: false, clip: { ...playing, isPlaying: false } });
    expect(tellWalls([halted], clips).state).toBe(
      'The wall is open. For the full screen press F in it. It stands at 0:12 of 0:45.',
    );
  });

  test('speaks of the wall that is heard', () => {
    const others = [wall({ isVoice: false, trouble: 'media-failed' }), wall({ window: 'b' })];
    expect(tellWalls(others, clips)).toEqual({
      state: '2 walls are open, and one of them is heard, on the full screen.',
      trouble: '',
    });
  });

  test('says of no wall that it is heard while one of another meeting is', () => {
    const walls = [wall({ isVoice: false }), wall({ isVoice: false, window: 'b' })];
    expect(tellWalls(walls, clips).state).toBe('2 walls are open, on the full screen.');
  });

  test.each([
    ['needs-gesture', /click the wall once/u],
    ['media-failed', /words are shown/u],
  ] as const)('says what to do about %s', (trouble, words) => {
    expect(tellWalls([wall({ trouble })], clips).trouble).toMatch(words);
  });
});
