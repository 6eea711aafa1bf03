import type { EntryMedia } from '../../search/entry.ts';
import { CaptionTrack, type Caption } from '../player/caption-track.ts';

/** A small picture or sound within a list, with its words under it where they cover no mouth. */
export class MomentPlayer {
  readonly element = document.createElement('div');
  readonly #media: HTMLMediaElement;
  readonly #words = document.createElement('p');

  /** @param root address of the site's root, ending in a slash */
  constructor({ video, audio, poster, width, height }: EntryMedia, root: string, title: string) {
    const media = document.createElement(video === undefined ? 'audio' : 'video');
    this.#media = media;
    this.element.className = 'playing';
    if (media instanceof HTMLVideoElement) {
      media.playsInline = true;
      // The place is kept before the first frame comes.
      media.width = width ?? 16;
      media.height = height ?? 9;
      if (poster !== undefined) media.poster = root + poster;
    }
    media.controls = true;
    media.setAttribute('aria-label', title);
    media.src = root + (video ?? audio ?? '');
    this.#words.dir = 'auto';
    // Screen readers hear them, or read them in the list.
    this.#words.ariaHidden = 'true';
    this.element.append(media, this.#words);
  }

  get media(): HTMLMediaElement {
    return this.#media;
  }

  /** To be called while the reader's click lasts, which alone lets a page play. */
  playFrom(seconds: number): void {
    this.#media.currentTime = seconds;
    void this.#media.play().catch(() => undefined);
  }

  pause(): void {
    this.#media.pause();
  }

  showCaptions(cues: readonly Caption[], language: string): void {
    this.#words.lang = language;
    const source = { kind: 'captions', name: language, language, cues } as const;
    const track = new CaptionTrack<Caption>(this.#media, source, (active) => {
      this.#words.textContent = active.map(({ text }) => text).join(' ');
    });
    track.mode = 'hidden';
  }
}
