import type { MomentView } from './moment-view.ts';

const FADE_MS = 240;

/** The `.wall` that holds one moment at a time: each comes up over the one before. */
export class WallFrame {
  readonly element: HTMLElement;
  readonly #onSize: ResizeObserver;
  #view: MomentView | undefined;

  constructor(element: HTMLElement) {
    this.element = element;
    this.#onSize = new ResizeObserver(() => this.#view?.fit());
    this.#onSize.observe(element);
    // Typefaces are loaded once there are words to set in them.
    document.fonts.addEventListener('loadingdone', () => this.#view?.fit());
  }

  show(view: MomentView): void {
    const before = this.#view;
    before?.halt();
    this.#view = view;
    this.element.append(view.element);
    view.fit();
    if (!before) return;
    // It is still seen, and no longer there.
    before.element.setAttribute('aria-hidden', 'true');
    const end = (): void => {
      before.element.remove();
      before.end();
    };
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) end();
    else fadeIn(view.element, end);
  }

  /** Empties the wall. */
  clear(): void {
    this.#view?.end();
    this.#view = undefined;
    this.element.replaceChildren();
  }

  close(): void {
    this.clear();
    this.#onSize.disconnect();
  }
}

function fadeIn(element: HTMLElement, onEnd: () => void): void {
  const fade = element.animate({ opacity: [0, 1] }, { duration: FADE_MS, easing: 'ease-out' });
  fade.addEventListener('finish', onEnd);
  fade.addEventListener('cancel', onEnd);
}
