import {
  findAct,
  findHalf,
  findStep,
  formatStep,
  measureProgress,
  moveStep,
  type Act,
  type Direction,
  type Move,
} from './chair-state.ts';

/** How much smaller words get at a time until they fit, and how small at most. */
const SHRINK = 0.94;
const SMALLEST = 0.25;

const CONTROLS = 'a, button, summary, input, select, textarea';

/**
 * A persona on the whole screen, one step at a time: by keys, by a clicker, by touching a half of the
 * stage. The page's hash keeps the step. Without script all steps stand one under the other.
 */
export class PersonaChair extends HTMLElement {
  #steps: HTMLElement[] = [];
  #step = 0;
  readonly #untilGone = new AbortController();

  connectedCallback(): void {
    this.#steps = [...this.querySelectorAll<HTMLElement>('[data-step]')];
    if (this.#steps.length === 0) return;
    this.dataset['ready'] = '';
    for (const tool of this.querySelectorAll<HTMLElement>('[data-tool]'))
      tool.hidden = tool.dataset['tool'] === 'full-screen' && !document.fullscreenEnabled;
    this.#listen();
    this.#show(findStep(location.hash, this.#steps.length));
    void document.fonts.ready.then(() => {
      this.#fit();
    });
  }

  disconnectedCallback(): void {
    this.#untilGone.abort();
  }

  get #direction(): Direction {
    return document.dir === 'rtl' ? 'rtl' : 'ltr';
  }

  get #state(): { step: number; count: number } {
    return { step: this.#step, count: this.#steps.length };
  }

  get #place(): string {
    return `${String(this.#step + 1)} / ${String(this.#steps.length)}`;
  }

  #listen(): void {
    const { signal } = this.#untilGone;
    document.addEventListener(
      'keydown',
      (event) => {
        this.#onKey(event);
      },
      { signal },
    );
    this.addEventListener(
      'click',
      (event) => {
        this.#onClick(event);
      },
      { signal },
    );
    window.addEventListener(
      'resize',
      () => {
        this.#fit();
      },
      { signal },
    );
    window.addEventListener(
      'hashchange',
      () => {
        this.#go(findStep(location.hash, this.#steps.length));
      },
      { signal },
    );
  }

  #onKey(event: KeyboardEvent): void {
    const { key, shiftKey, ctrlKey, altKey, metaKey, target } = event;
    const isOnControl = target instanceof Element && target.closest(CONTROLS) !== null;
    const hasCommand = ctrlKey || altKey || metaKey;
    const act = findAct({ key, shiftKey, hasCommand, isOnControl }, this.#direction);
    if (!act) return;
    event.preventDefault();
    this.#act(act);
  }

  #onClick(event: MouseEvent): void {
    const target = event.target as Element;
    const tool = target.closest<HTMLElement>('[data-tool]');
    if (tool) this.#act(tool.dataset['tool'] as Act);
    else if (target.closest(CONTROLS) === null && getSelection()?.isCollapsed !== false) {
      const { left, width } = this.getBoundingClientRect();
      this.#act(findHalf(event.clientX - left, width, this.#direction));
    }
  }

  #act(act: Act): void {
    if (act === 'full-screen') void this.#toggleFullScreen();
    else if (act === 'leave') this.#leave();
    else this.#move(act);
  }

  #move(move: Move): void {
    this.#go(moveStep(this.#state, move));
  }

  #go(step: number): void {
    if (step === this.#step) return;
    this.#show(step);
    history.replaceState(history.state, '', formatStep(step));
    this.#announce();
  }

  #show(step: number): void {
    this.#step = step;
    for (const [index, element] of this.#steps.entries()) element.hidden = index !== step;
    this.style.setProperty('--progress', String(measureProgress(this.#state)));
    const count = this.querySelector('[data-count]');
    if (count) count.textContent = this.#place;
    this.#markEnd('back', 0);
    this.#markEnd('next', this.#steps.length - 1);
    this.#fit();
  }

  /** A button that leads nowhere says so, and keeps the focus. */
  #markEnd(move: Move, end: number): void {
    const tool = this.querySelector(`[data-tool="${move}"]`);
    tool?.setAttribute('aria-disabled', String(this.#step === end));
  }

  /** Makes the words of the step smaller where they do not all find room. */
  #fit(): void {
    const element = this.#steps[this.#step];
    const box = element?.querySelector('[data-fit]');
    if (!element || !box) return;
    for (let fit = 1; fit > SMALLEST; fit *= SHRINK) {
      element.style.setProperty('--fit', String(fit));
      if (box.scrollHeight <= box.clientHeight) return;
    }
  }

  /** To whoever hears the page: how far it is, and what stands there now. */
  #announce(): void {
    const status = this.querySelector('[role="status"]');
    const words = this.#steps[this.#step]?.innerText.replaceAll(/\s+/gu, ' ').trim() ?? '';
    if (status) status.textContent = `${this.#place}. ${words}`;
  }

  async #toggleFullScreen(): Promise<void> {
    try {
      await (document.fullscreenElement ? document.exitFullscreen() : this.requestFullscreen());
    } catch {
      // A browser that will not fill the screen still fills its window.
    }
  }

  /** Out of the full screen first, then back to the persona. */
  #leave(): void {
    if (document.fullscreenElement) void document.exitFullscreen();
    else this.querySelector<HTMLAnchorElement>('[data-leave]')?.click();
  }
}
