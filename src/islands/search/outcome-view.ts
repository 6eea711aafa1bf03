import type { SearchOutcome } from '../../search/query/search.ts';
import type { Asked } from './search-hash.ts';
import type { Speech } from './speech.ts';
import { tellOutcome } from './tell-outcome.ts';

/** What the box says of a search, and what it offers where there is nothing. */
export class OutcomeView {
  readonly #box: HTMLElement;
  readonly #speech: Speech;

  constructor(box: HTMLElement, speech: Speech) {
    this.#box = box;
    this.#speech = speech;
  }

  /** Nothing is asked for. */
  showNothing(): void {
    this.#say('status', '');
    this.#say('corrected', '');
    this.#show('near', false);
    this.#show('failed', false);
    this.#show('more', false);
    this.#show('browse', true);
  }

  showLooking(): void {
    this.#say('status', this.#speech.say('looking'));
    this.#show('failed', false);
  }

  showFailed(): void {
    this.showNothing();
    this.#say('status', this.#speech.say('failed'));
    this.#show('failed', true);
  }

  show(outcome: SearchOutcome, asked: Asked): void {
    const { status, corrected } = tellOutcome(outcome, asked, this.#speech);
    const { results, total, nearWords } = outcome;
    this.#say('status', status);
    this.#say('corrected', corrected.join(' '));
    this.#offer(nearWords);
    this.#show('failed', false);
    this.#show('browse', results.length === 0);
    this.#show('more', results.length < total);
  }

  #part(name: string): HTMLElement | null {
    return this.#box.querySelector(`[data-${name}]`);
  }

  #say(name: string, text: string): void {
    const part = this.#part(name);
    // A live region that is told the same again says it again.
    if (part && part.textContent !== text) part.textContent = text;
  }

  #show(name: string, isShown: boolean): void {
    const part = this.#part(name);
    if (part) part.hidden = !isShown;
  }

  #offer(words: readonly string[]): void {
    const buttons = words.map((word) => {
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'button';
      button.dataset['word'] = '';
      button.textContent = word;
      return button;
    });
    this.#part('near-words')?.replaceChildren(...buttons);
    this.#show('near', words.length > 0);
  }
}
