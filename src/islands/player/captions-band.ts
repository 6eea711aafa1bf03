import type { PageTranscript } from './read-cues.ts';

/** The strip under the picture in which the words appear as they are said. */
export class CaptionsBand {
  readonly #home: Comment;
  readonly #element: HTMLElement;
  readonly #words: HTMLElement | null;
  readonly #speaker: HTMLElement | null;

  constructor(element: HTMLElement) {
    this.#element = element;
    this.#words = element.querySelector('[data-band-words]');
    this.#speaker = element.querySelector('[data-band-speaker]');
    this.#home = document.createComment('');
    element.before(this.#home);
  }

  set hidden(hidden: boolean) {
    this.#element.hidden = hidden;
  }

  /** What is being said, in the language of the transcript and from the side it is read from. */
  show({ language, element, active }: PageTranscript): void {
    this.#element.lang = language;
    this.#element.dir = element.dir;
    if (this.#words) this.#words.textContent = active.map((cue) => cue.text).join(' ');
    const speakers = [...new Set(active.map((cue) => cue.speaker))];
    if (this.#speaker && active.length > 0) this.#speaker.textContent = speakers.join(', ');
  }

  /** Goes into the element that fills the screen, or back under the picture. */
  follow(fullScreen: Element | undefined): void {
    if (fullScreen) fullScreen.append(this.#element);
    else this.#home.after(this.#element);
  }
}
