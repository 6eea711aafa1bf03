import { PLANS } from '../../meeting/plan-key.ts';
import { canKeep, mayHold } from '../kept/glimpse.ts';
import { loadScript } from '../load-script.ts';
import { findRoot } from '../meeting/meeting-windows.ts';
import type { Collecting } from './collecting-global.ts';

/**
 * How many steps the planned session has, and the way to it. It also answers the buttons of the page
 * that add to the session. Nothing of it is seen, and nothing loaded, where nobody plans.
 */
export class SessionShelf extends HTMLElement {
  readonly #untilGone = new AbortController();
  #collecting: Promise<Collecting> | undefined;

  connectedCallback(): void {
    if (!canKeep()) return;
    document.documentElement.dataset['plans'] = '';
    const { signal } = this.#untilGone;
    document.addEventListener(
      'click',
      ({ target }) => {
        const button = target instanceof Element && target.closest<HTMLElement>('[data-add]');
        if (button) void this.#press(button);
      },
      { signal },
    );
    if (mayHold(findRoot(this), PLANS)) this.#openWhenIdle(signal);
  }

  disconnectedCallback(): void {
    this.#untilGone.abort();
  }

  #openWhenIdle(signal: AbortSignal): void {
    const open = (): void => {
      this.#open().catch(() => undefined);
    };
    if (document.readyState === 'complete') open();
    else window.addEventListener('load', open, { signal, once: true });
  }

  async #press(button: HTMLElement): Promise<void> {
    try {
      const collecting = await this.#open();
      await collecting.press(button);
    } catch {
      const label = button.querySelector('[data-label]');
      if (label) label.textContent = 'Not done. Try again';
    }
  }

  #open(): Promise<Collecting> {
    const script = new URL(this.dataset['script'] ?? '', document.baseURI).href;
    this.#collecting ??= loadScript(script)
      .then(() => {
        if (!window.sightlineCollecting)
          throw new Error('The script of plans holds something else.');
        return window.sightlineCollecting(this, findRoot(this));
      })
      .catch((error: unknown) => {
        // The next press tries again.
        this.#collecting = undefined;
        throw error;
      });
    return this.#collecting;
  }
}
