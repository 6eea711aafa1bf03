import type Player from 'video.js/dist/types/player.js';
import { loadLibrary } from './load-library.ts';

const RATES = [0.75, 1, 1.25, 1.5];

/** Where the page says the player library lies, relative to itself. */
export interface LibraryAddresses {
  script: string;
  style: string;
}

/**
 * Hands a playing `<video>` over to video.js, which brings speeds, keys and a bar for fingers. The
 * picture plays natively from the first click; should the library not come, it simply goes on so.
 *
 * @returns the element that wraps the video from then on
 */
export async function takeOver(
  video: HTMLVideoElement,
  addresses: LibraryAddresses,
  label: string,
): Promise<HTMLElement | undefined> {
  const videojs = await loadLibrary(addresses.script, addresses.style).catch(() => undefined);
  if (!videojs || !video.isConnected) return undefined;
  video.classList.add('video-js');
  const player = videojs(video, {
    controls: true,
    fill: true,
    playbackRates: RATES,
    inactivityTimeout: 2500,
    userActions: { hotkeys: true },
    controlBar: { subsCapsButton: false, pictureInPictureToggle: false },
    textTrackSettings: false,
    errorDisplay: true,
  });
  tellThatItPlays(player, video);
  const wrapper = player.el() as HTMLElement;
  wrapper.setAttribute('aria-label', label);
  return wrapper;
}

/** The library only listens from now on: that the video already plays, it has to be told. */
function tellThatItPlays(player: Player, video: HTMLVideoElement): void {
  if (video.paused) return;
  const tech = player.tech(true) as unknown as { trigger: (name: string) => void };
  tech.trigger('play');
  tech.trigger('playing');
}
