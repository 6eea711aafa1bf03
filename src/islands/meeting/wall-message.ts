const FOR_MS = 5000;

/** One plain line over the wall, for a while or until what it is about is over. */
export class WallMessage {
  readonly #element: HTMLElement;
  #late: ReturnType<typeof setTimeout> | undefined;
  /** What is said as long as nothing else is. */
  #lasting = '';

  constructor(element: HTMLElement) {
    this.#element = element;
  }

  /** @param text empty to say nothing more */
  say(text: string): void {
    clearTimeout(this.#late);
    this.#show(text === '' ? this.#lasting : text);
    if (text === '') return;
    this.#late = setTimeout(() => {
      this.#show(this.#lasting);
    }, FOR_MS);
  }

  /** What is worth saying only where nothing else is. */
  hint(text: string): void {
    if (this.#element.hidden) this.say(text);
  }

  /** @param text empty when it is over */
  keepSaying(text: string): void {
    if (text === this.#lasting) return;
    this.#lasting = text;
    this.say('');
  }

  #show(text: string): void {
    this.#element.textContent = text;
    this.#element.hidden = text === '';
  }
}
