import { readKey, type KeyPress, type Wish } from '../../meeting/keys.ts';
import { findHalf } from '../chair/chair-state.ts';

const CONTROLS = 'a, button, summary, dialog';
const FIELDS = 'input, select, textarea, [contenteditable]';
/** Fields that nothing is typed into. */
const CHOICES = 'select, [type="range"], [type="checkbox"]';
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
    leaveKeysFree(element, signal);
  }

  #onKey(event: KeyboardEvent): void {
    // An open dialog is closed by the browser.
    if (event.key === 'Escape' && document.querySelector('dialog[open]')) return;
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
      this.#options.onWish({ kind: button.dataset['wish'] as ButtonWish });
    } else if (!target.closest(CONTROLS) && target.closest('[data-wall]')) {
      const { left, width } = this.#options.element.getBoundingClientRect();
      this.#options.onWish({ kind: findHalf(event.clientX - left, width, findDirection()) });
    }
  }
}

/**
 * What was used by mouse or touch keeps no focus, so that the next key is the meeting's. Whoever came
 * to it by keyboard stays on it.
 */
function leaveKeysFree(element: HTMLElement, signal: AbortSignal): void {
  let isPointer = false;
  for (const type of ['pointerdown', 'keydown'])
    window.addEventListener(
      type,
      () => {
        isPointer = type === 'pointerdown';
      },
      { signal, capture: true },
    );
  // Before the button does its work: a dialog gives the focus back to where it was.
  element.addEventListener(
    'click',
    ({ target, detail }) => {
      if (detail > 0) (target as Element).closest<HTMLElement>('button, summary')?.blur();
    },
    { signal, capture: true },
  );
  element.addEventListener(
    'change',
    ({ target }) => {
      if (isPointer && target instanceof HTMLElement && target.matches(CHOICES)) target.blur();
    },
    { signal },
  );
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
