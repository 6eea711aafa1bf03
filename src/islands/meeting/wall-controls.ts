import { readKey, type KeyPress, type Wish } from '../../meeting/keys.ts';
import { findHalf } from '../chair/chair-state.ts';

const CONTROLS = 'a, button, summary, dialog';
const FIELDS = 'input, select, textarea, [contenteditable]';
/** A number that is begun and not entered is forgotten. */
const TYPING_MS = 6000;

export interface ControlsOptions {
  /** Buttons in it name what they ask for in `data-wish`; a touch beside them leads on or back. */
  element: HTMLElement;
  /** Whether keys are the wall's: while nothing is shown they are the page's. */
  isOn: () => boolean;
  signal: AbortSignal;
  onWish: (wish: Wish) => void;
  /** Told what is typed so far of a step's number. */
  onTyping: (typed: string) => void;
}

/** Keys, clickers, buttons and touch: each becomes a wish. */
export class WallControls {
  readonly #options: ControlsOptions;
  #typed = '';
  #late: ReturnType<typeof setTimeout> | undefined;

  constructor(options: ControlsOptions) {
    this.#options = options;
    const { element, signal } = options;
    document.addEventListener(
      'keydown',
      (event) => {
        this.#onKey(event);
      },
      { signal },
    );
    element.addEventListener(
      'click',
      (event) => {
        this.#onClick(event);
      },
      { signal },
    );
  }

  #onKey(event: KeyboardEvent): void {
    const outcome = readKey(toPress(event), this.#typed);
    if (!outcome || !this.#options.isOn()) return;
    event.preventDefault();
    this.#setTyped(outcome.typed);
    if (outcome.wish) this.#options.onWish(outcome.wish);
  }

  #setTyped(typed: string): void {
    clearTimeout(this.#late);
    if (typed !== this.#typed) this.#options.onTyping(typed);
    this.#typed = typed;
    if (typed === '') return;
    this.#late = setTimeout(() => {
      this.#setTyped('');
    }, TYPING_MS);
  }

  #onClick(event: MouseEvent): void {
    const target = event.target as Element;
    const button = target.closest<HTMLElement>('[data-wish]');
    if (button) {
      // A mouse leaves no focus behind: the next Space is for the wall.
      if (event.detail > 0) button.blur();
      this.#options.onWish({ kind: button.dataset['wish'] as ButtonWish });
    } else if (!target.closest(CONTROLS) && target.closest('[data-wall]')) {
      const { left, width } = this.#options.element.getBoundingClientRect();
      this.#options.onWish({ kind: findHalf(event.clientX - left, width, findDirection()) });
    }
  }
}

type ButtonWish = Exclude<Wish['kind'], 'go-to'>;

function toPress({
  key,
  shiftKey,
  ctrlKey,
  altKey,
  metaKey,
  repeat,
  target,
}: KeyboardEvent): KeyPress {
  const element = target instanceof Element ? target : document.body;
  const onControl = element.closest(CONTROLS) ? 'control' : 'page';
  return {
    ...{ key, shiftKey, isHeld: repeat, direction: findDirection() },
    hasCommand: ctrlKey || altKey || metaKey,
    on: element.closest(FIELDS) ? 'field' : onControl,
  };
}

function findDirection(): 'ltr' | 'rtl' {
  return document.dir === 'rtl' ? 'rtl' : 'ltr';
}
