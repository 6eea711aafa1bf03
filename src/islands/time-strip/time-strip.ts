import { rove } from '../rove/rove.ts';

/** How far a player has come; the media's own events do not bubble. */
const MOVES = ['timeupdate', 'seeking', 'play'] as const;

/**
 * The rows of marks over a whole interview: a line follows what is heard, the clips being heard are
 * marked, and arrow keys go from mark to mark. Without script the marks are links into the transcript.
 */
export class TimeStrip extends HTMLElement {
  readonly #untilGone = new AbortController();
  #marks: HTMLElement[] = [];

  connectedCallback(): void {
    const { signal } = this.#untilGone;
    this.#marks = [...this.querySelectorAll<HTMLElement>('[data-end]')];
    rove(this, signal);
    const player = this.closest('clip-player');
    for (const move of MOVES)
      player?.addEventListener(
        move,
        ({ target }) => {
          if (target instanceof HTMLMediaElement) this.#show(target.currentTime);
        },
        { capture: true, signal },
      );
  }

  disconnectedCallback(): void {
    this.#untilGone.abort();
  }

  #show(seconds: number): void {
    const now = Math.min(1, seconds / Number(this.dataset['duration']));
    this.style.setProperty('--now', String(now));
    this.dataset['now'] = '';
    for (const mark of this.#marks) {
      const { start, end } = mark.dataset;
      const isHeard = Number(start) <= seconds && seconds < Number(end);
      if (isHeard) mark.setAttribute('aria-current', 'true');
      else mark.removeAttribute('aria-current');
    }
  }
}
