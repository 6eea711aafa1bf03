import type { MediaFault } from '../../../meeting/room.ts';

/** Where in a recording it is tried, as fractions of its length. */
const SPOTS = [0, 0.5, 0.9];
/** How much of it is played there. */
const PLAYED_SECONDS = 0.12;
/** A file that does not go on for so long will not in the meeting either. */
const PATIENCE_MS = 15_000;
/** A recording may be a little shorter than its clip, whose last frame ends before it. */
const MISSING_SECONDS = 1;

/**
 * Plays a little of a recording, silently, near its beginning, middle and end.
 *
 * @param media without a source; it gets one, and keeps none
 * @param seconds how long the clip is
 * @returns what is wrong with it; undefined where it plays
 */
export async function tryMedia(
  media: HTMLMediaElement,
  src: string,
  seconds: number,
): Promise<MediaFault | undefined> {
  media.muted = true;
  media.preload = 'auto';
  media.src = src;
  try {
    await settle(media, 'loadedmetadata', () => media.readyState >= media.HAVE_METADATA);
    if (media.duration < seconds - MISSING_SECONDS) return 'short';
    for (const spot of SPOTS) await playAt(media, spot * media.duration);
    return undefined;
  } catch (error) {
    return error instanceof MediaTrouble ? error.fault : 'broken';
  } finally {
    media.pause();
    media.removeAttribute('src');
    media.load();
  }
}

async function playAt(media: HTMLMediaElement, seconds: number): Promise<void> {
  if (Math.abs(media.currentTime - seconds) > 0.01) {
    media.currentTime = seconds;
    await settle(media, 'seeked', () => !media.seeking);
  }
  const frames = countFrames(media);
  const until = Math.min(seconds + PLAYED_SECONDS, media.duration - 0.05);
  // What keeps it from playing is told by the events below.
  media.play().catch(() => undefined);
  const isPlayed = (): boolean =>
    media.ended || (media.currentTime >= until && countFrames(media) > frames);
  await settle(media, 'timeupdate', isPlayed);
  media.pause();
}

/** Frames of the picture so far; a sound has as many as it was asked for. */
function countFrames(media: HTMLMediaElement): number {
  return media instanceof HTMLVideoElement
    ? media.getVideoPlaybackQuality().totalVideoFrames
    : media.currentTime;
}

class MediaTrouble extends Error {
  readonly fault: MediaFault;

  constructor(fault: MediaFault) {
    super(fault);
    this.fault = fault;
  }
}

/** Waits for what an event brings; the time in which the window is hidden does not count. */
function settle(media: HTMLMediaElement, name: string, isDone: () => boolean): Promise<void> {
  return new Promise((resolve, reject) => {
    const ended = new AbortController();
    let leftMs = PATIENCE_MS;
    const end = (act: () => void): void => {
      ended.abort();
      clearInterval(watch);
      act();
    };
    const look = (): void => {
      if (media.error)
        end(() => {
          reject(new MediaTrouble(findFault(media)));
        });
      else if (isDone()) end(resolve);
    };
    const watch = setInterval(() => {
      if (!document.hidden) leftMs -= 100;
      look();
      if (leftMs <= 0)
        end(() => {
          reject(new MediaTrouble('stuck'));
        });
    }, 100);
    for (const each of [name, 'error', 'ended'])
      media.addEventListener(each, look, { signal: ended.signal });
    look();
  });
}

/** What could not even be begun is not there, or nothing that plays. */
function findFault({ error, readyState }: HTMLMediaElement): MediaFault {
  const isUnreadable = error?.code === MediaError.MEDIA_ERR_SRC_NOT_SUPPORTED;
  return isUnreadable && readyState === 0 ? 'missing' : 'broken';
}
