import { countFrames, type FrameRate } from '../frame-rate.ts';
import { fitPicture, HEIGHT, STRIP_HEIGHT, WIDTH, type Box } from './layout.ts';
import { planCards, type TimedCard } from './plan-cards.ts';
import { chooseReelRate } from './rate.ts';
import type { Reel, ReelClip } from './reel.ts';
import { buildTracks, type PlacedClip, type Track } from './tracks.ts';

/** A stretch of a reel: cards, and what is played over them. */
export interface ReelSegment {
  /** The clip it is of; absent for the opening. */
  clipId?: string;
  frames: number;
  cards: TimedCard[];
  /** Absolute path of the clip's file, for a stretch in which it is played. */
  file?: string;
  hasSound?: boolean;
  /** Where the file's picture is shown; absent for sound alone. */
  picture?: Box;
}

/** A place to jump to, from a clip's title to its end. Seconds of the reel. */
export interface Chapter {
  title: string;
  startSeconds: number;
  endSeconds: number;
}

/** Everything about a reel that can be said before anything is drawn or run. */
export interface ReelPlan {
  rate: FrameRate;
  frames: number;
  durationSeconds: number;
  segments: ReelSegment[];
  chapters: Chapter[];
  tracks: Track[];
}

const OPENING_SECONDS = 5;
const TITLE_SECONDS = { least: 3.5, most: 6, withoutWords: 1 };
/** Of names and titles, which are few words and large. */
const LETTERS_A_SECOND = 20;

/** Decides what a reel shows from frame to frame, without making it. */
export function planReel(reel: Reel): ReelPlan {
  const rate = chooseReelRate(reel.clips);
  const segments = [planOpening(reel, rate)];
  const placed = reel.clips.map((clip): PlacedClip => {
    const title = planTitle(clip, rate);
    const body = planBody(clip, reel.burnIn, rate);
    const startSeconds = measure(segments, rate);
    segments.push(title, body);
    const endSeconds = measure(segments, rate);
    return { clip, startSeconds, bodySeconds: startSeconds + measure([title], rate), endSeconds };
  });
  return {
    ...{ rate, segments, frames: countAll(segments), durationSeconds: measure(segments, rate) },
    chapters: placed.map(({ clip, startSeconds, endSeconds }) => {
      return { title: `${nameSpeaker(clip)}: ${clip.title}`, startSeconds, endSeconds };
    }),
    tracks: buildTracks(placed, reel),
  };
}

function countAll(segments: readonly ReelSegment[]): number {
  return segments.reduce((sum, { frames }) => sum + frames, 0);
}

/** Seconds, rounded to what captions and chapters tell apart. */
function measure(segments: readonly ReelSegment[], { numerator, denominator }: FrameRate): number {
  return Math.round((countAll(segments) * denominator * 1000) / numerator) / 1000;
}

function planOpening({ opening, clips }: Reel, rate: FrameRate): ReelSegment {
  const frames = countFrames(OPENING_SECONDS, rate);
  const faces = {
    customer: clips.find(({ side }) => side === 'customer'),
    employee: clips.find(({ side }) => side === 'employee'),
  };
  return { frames, cards: [{ frames, card: { kind: 'opening', opening, ...faces } }] };
}

function planTitle(clip: ReelClip, rate: FrameRate): ReelSegment {
  const letters = [nameSpeaker(clip), clip.people[clip.speakerId]?.line, clip.title, clip.subject];
  const { least, most, withoutWords } = TITLE_SECONDS;
  const reading = withoutWords + letters.join(' ').length / LETTERS_A_SECOND;
  const frames = countFrames(Math.min(most, Math.max(least, reading)), rate);
  return { clipId: clip.id, frames, cards: [{ frames, card: { kind: 'title', clip } }] };
}

function nameSpeaker({ people, speakerId }: ReelClip): string {
  return people[speakerId]?.name ?? '';
}

function planBody(clip: ReelClip, burnIn: boolean, rate: FrameRate): ReelSegment {
  const cards = planCards(clip, burnIn, rate);
  const { id: clipId, file } = clip;
  const picture = placePicture(clip, burnIn);
  return {
    ...{ clipId, cards, frames: cards.reduce((sum, { frames }) => sum + frames, 0) },
    ...(file && { file: file.path, hasSound: file.hasSound }),
    ...(picture && { picture }),
  };
}

/** The whole picture, at the top where words stand below it. */
function placePicture({ medium, file }: ReelClip, burnIn: boolean): Box | undefined {
  if (medium !== 'video' || !file?.picture) return undefined;
  const room = { width: WIDTH, height: burnIn ? HEIGHT - STRIP_HEIGHT : HEIGHT };
  const box = fitPicture(file.picture, room);
  return burnIn ? box : { ...box, y: Math.floor((room.height - box.height) / 4) * 2 };
}
