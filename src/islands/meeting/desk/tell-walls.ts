import { formatClock } from '../../../domain/time.ts';
import type { Program } from '../../../meeting/program.ts';
import { findWall, type WallReport, type WallState } from '../open-walls.ts';

/** How the walls are doing, in words, and what somebody has to do about it. */
export interface WallsTold {
  state: string;
  trouble: string;
}

const TROUBLE: Record<NonNullable<WallReport['trouble']>, string> = {
  'needs-gesture':
    'The browser lets nothing be heard there yet: click the wall once, or press a key in it.',
  'media-failed': 'A clip could not be played there. Its words are shown instead.',
};

export function tellWalls(walls: readonly WallState[], clips: Program['clips']): WallsTold {
  const wall = findWall(walls);
  if (!wall) return { state: 'No wall is open.', trouble: '' };
  const many =
    walls.length === 1
      ? 'The wall is open'
      : `${String(walls.length)} walls are open${wall.isVoice ? ', and one of them is heard' : ''}`;
  const isFull = walls.every(({ isFullScreen }) => isFullScreen);
  return {
    state: [
      `${many}${isFull ? ', on the full screen.' : '. For the full screen press F in it.'}`,
      tellClip(wall, clips),
    ]
      .join(' ')
      .trim(),
    trouble: wall.trouble ? TROUBLE[wall.trouble] : '',
  };
}

function tellClip({ clip }: WallReport, clips: Program['clips']): string {
  const known = clip && clips[clip.id];
  if (!known) return '';
  const at = `${formatClock(clip.seconds)} of ${formatClock(known.durationSeconds)}`;
  return clip.isPlaying ? `It plays ${at}.` : `It stands at ${at}.`;
}
