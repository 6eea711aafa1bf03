import { formatClock } from '../../domain/time.ts';
import type { Meeting } from '../../meeting/meeting.ts';
import type { WallClip } from '../../meeting/program.ts';
import { ClipCaptions } from './clip-captions.ts';
import { findFace, putPeople, setSide } from './fill-moment.ts';
import { fitWords } from './fit-words.ts';
import { release } from './media-ahead.ts';
import type { WallReport } from './open-walls.ts';
import type { Parts } from './parts.ts';
import { putFace } from './seats.ts';

export type ClipState = Required<Pick<WallReport, 'clip'>> & Pick<WallReport, 'trouble'>;

export interface StageSetting {
  /** Address of the site's root, ending in a slash. */
  root: string;
  /** What is played; absent where there are only words, and in a preview, which plays nothing. */
  media?: HTMLMediaElement | undefined;
  onState: (state: ClipState) => void;
}

const FAILED = 'The recording cannot be played here. These are its words.';

/** A clip on the wall: it plays once from its beginning to its end, and stays on its last frame. */
export class ClipStage {
  readonly #parts: Parts;
  readonly #clip: WallClip;
  readonly #captions: ClipCaptions;
  readonly #onState: StageSetting['onState'];
  readonly #untilGone = new AbortController();
  #media: HTMLMediaElement | undefined;
  #plays = 0;
  #language: string | undefined;
  #isWanted = false;
  /** Waits for the press that lets it be heard. */
  #gesture: AbortController | undefined;
  #trouble: WallReport['trouble'];

  constructor(parts: Parts, clip: WallClip, { root, media, onState }: StageSetting) {
    this.#parts = parts;
    this.#clip = clip;
    this.#onState = onState;
    setSide(parts, clip.side);
    putFace(parts, clip.side, findFace(clip), root);
    putPeople(parts, clip.people);
    parts.put('total', formatClock(Math.round(clip.durationSeconds)));
    this.#captions = new ClipCaptions(parts, clip);
    this.#media = media;
    this.#setStage(root);
    if (media) this.#follow(media);
    else if (clip.medium === 'words') this.#showWords();
  }

  /** @param isHeard whether this is the one wall that makes a sound */
  update(meeting: Meeting, isHeard: boolean): void {
    this.#language = meeting.language;
    this.#captions.show(meeting.language, meeting.hasCaptions);
    const media = this.#media;
    if (!media) {
      fitWords(this.#parts.element);
      return;
    }
    media.volume = meeting.volume;
    media.muted = !isHeard;
    // Unheard it may play without anybody's leave.
    if (!isHeard) this.#endWait();
    if (meeting.plays > this.#plays) media.currentTime = 0;
    this.#plays = meeting.plays;
    this.#isWanted = !meeting.isPaused && !meeting.isBlack;
    if (!this.#isWanted) media.pause();
    else void this.#play(media);
    this.#showTime(media);
  }

  /** In a preview: as far as the clip is where it plays, in seconds. */
  showElsewhere(seconds: number): void {
    this.#showProgress(seconds, this.#clip.durationSeconds);
    this.#captions.showAt(seconds);
  }

  /** Falls silent, and stands still for as long as it can still be seen. */
  halt(): void {
    this.#untilGone.abort();
    this.#gesture?.abort();
    this.#media?.pause();
  }

  end(): void {
    this.halt();
    if (this.#media) release(this.#media);
  }

  /** Somebody who is heard has their face there; a moving picture, and the still of a sound, is shown. */
  #setStage(root: string): void {
    const { poster, video } = this.#clip;
    const hasPicture = video !== undefined || (poster && !findFace(this.#clip));
    this.#parts.element.dataset['stage'] = hasPicture ? 'picture' : 'seat';
    const screen = this.#parts.find('screen');
    if (this.#media) screen?.append(this.#media);
    if (hasPicture && !(this.#media instanceof HTMLVideoElement) && poster) {
      const still = document.createElement('img');
      still.src = root + poster.src;
      still.alt = poster.alt;
      screen?.append(still);
    }
  }

  #follow(media: HTMLMediaElement): void {
    this.#captions.follow(media);
    const { signal } = this.#untilGone;
    for (const name of ['timeupdate', 'play', 'pause', 'ended', 'seeked'])
      media.addEventListener(
        name,
        () => {
          this.#showTime(media);
        },
        { signal },
      );
    media.addEventListener(
      'error',
      () => {
        this.#fail();
      },
      { signal },
    );
    if (media.error) this.#fail();
  }

  async #play(media: HTMLMediaElement): Promise<void> {
    // At its end it would begin again; that is what asking for it again does.
    if (media.ended || !media.paused || this.#trouble) return;
    try {
      await media.play();
    } catch (error) {
      if (this.#untilGone.signal.aborted || !(error instanceof DOMException)) return;
      if (error.name === 'NotAllowedError') this.#awaitGesture(media);
      else if (error.name !== 'AbortError') this.#fail();
    }
  }

  /** A browser lets a page be heard only once somebody has pressed a key or touched it. */
  #awaitGesture(media: HTMLMediaElement): void {
    // Asked twice before the first answer came, it refuses twice.
    if (this.#trouble) return;
    this.#setTrouble('needs-gesture');
    this.#gesture = new AbortController();
    const { signal } = this.#gesture;
    const start = (event: Event): void => {
      if (event instanceof KeyboardEvent && event.key === 'Escape') return;
      // This press was for the sound: it leads nowhere else.
      event.preventDefault();
      event.stopImmediatePropagation();
      this.#endWait();
      if (this.#isWanted) void this.#play(media);
    };
    for (const name of ['keydown', 'click'])
      window.addEventListener(name, start, { signal, capture: true });
  }

  #endWait(): void {
    if (this.#trouble !== 'needs-gesture') return;
    this.#gesture?.abort();
    this.#setTrouble(undefined);
  }

  /** What cannot be played can be read. */
  #fail(): void {
    if (this.#trouble === 'media-failed') return;
    this.#parts.put('trouble', FAILED);
    this.#showWords();
    this.#captions.show(this.#language, true);
    fitWords(this.#parts.element);
    this.#setTrouble('media-failed');
  }

  #showWords(): void {
    this.#media = undefined;
    this.#parts.element.dataset['stage'] = 'seat';
    this.#parts.element.dataset['still'] = '';
    this.#captions.showWhole();
  }

  #setTrouble(trouble: WallReport['trouble']): void {
    this.#trouble = trouble;
    this.#tellState();
  }

  #showTime(media: HTMLMediaElement): void {
    const duration = Number.isFinite(media.duration) ? media.duration : this.#clip.durationSeconds;
    this.#showProgress(media.currentTime, media.ended ? media.currentTime : duration);
    this.#tellState();
  }

  #showProgress(seconds: number, duration: number): void {
    const share = Math.min(1, seconds / duration);
    this.#parts.element.style.setProperty('--progress', share.toFixed(4));
    this.#parts.put('at', formatClock(seconds));
  }

  #tellState(): void {
    const media = this.#media;
    const isPlaying = media !== undefined && !media.paused && !media.ended;
    this.#onState({
      clip: { id: this.#clip.id, seconds: media?.currentTime ?? 0, isPlaying },
      ...(this.#trouble && { trouble: this.#trouble }),
    });
  }
}
