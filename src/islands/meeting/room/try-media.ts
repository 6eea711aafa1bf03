import type { ClipMedia, MediaFault } from '../../../meeting/room.ts';

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
 * @param screen takes the recording for as long; a `<video>` also for a sound, because browsers let
 * nothing else play unasked, not even silently
 * @param root address of the site's root, ending in a slash
 * @returns what is wrong with it; undefined where it plays
 */
export async function tryMedia(
  screen: HTMLVideoElement,
  { clip, kind, src }: ClipMedia,
  root: string,
): Promise<MediaFault | undefined> {
  screen.muted = true;
  screen.preload = 'auto';
  screen.src = root + src;
  try {
    await settle(screen, 'loadedmetadata', () => screen.readyState >= screen.HAVE_METADATA);
    if (screen.duration < clip.durationSeconds - MISSING_SECONDS) return 'short';
    for (const spot of SPOTS) await playAt(screen, spot * screen.duration, kind);
    return undefined;
  } catch (error) {
    return error instanceof MediaTrouble ? error.fault : 'broken';
  } finally {
    screen.pause();
    screen.removeAttribute('src');
    screen.load();
  }
}

async function playAt(
  screen: HTMLVideoElement,
  seconds: number,
  kind: ClipMedia['kind'],
): Promise<void> {
  if (Math.abs(screen.currentTime - seconds) > 0.01) {
    screen.currentTime = seconds;
    await settle(screen, 'seeked', () => !screen.seeking);
  }
  const countFrames = (): number => screen.getVideoPlaybackQuality().totalVideoFrames;
  const frames = countFrames();
  const until = Math.min(seconds + PLAYED_SECONDS, screen.duration - 0.05);
  // What keeps it from playing is told by the events below.
  screen.play().catch(() => undefined);
  await settle(screen, 'timeupdate', () => {
    const isShown = kind === 'audio' || countFrames() > frames;
    return screen.ended || (screen.currentTime >= until && isShown);
  });
  screen.pause();
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
