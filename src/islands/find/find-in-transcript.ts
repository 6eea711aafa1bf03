import { findMoment } from '../../domain/moment.ts';
import { CHOSEN, SHOW_LANGUAGE } from '../player/clip-player.ts';
import { isBackFromSearch } from '../search/box-history.ts';
import { findWanted } from '../search/result-address.ts';
import { Speech, type Sentences } from '../search/speech.ts';
import { findPlaces, listCueWords, type CueWord, type Place } from './find-places.ts';
import { findRange, highlight } from './highlight.ts';

/** A transcript of the page as it is looked through: each cue's element, and its words. */
interface Text {
  element: HTMLElement;
  cues: HTMLElement[];
  words: CueWord[];
}

/** A link to a moment points a little before the words, or at the cue that holds them. */
const EARLY_SECONDS = 3;

/**
 * Steps through the places where words stand in the transcript of the player around it, and shows
 * them there and on the strip. Words that an address brings (`&find=`) are shown at once.
 */
export class FindInTranscript extends HTMLElement {
  readonly #untilGone = new AbortController();
  /** Read when somebody first looks for something: a whole interview has thousands of cues. */
  readonly #texts = new Map<HTMLElement, Text>();
  readonly #speech = new Speech(
    JSON.parse(this.dataset['sentences'] ?? '{}') as Sentences,
    document.documentElement.lang,
  );
  #text: Text | undefined;
  #places: Place[] = [];
  #at = 0;

  connectedCallback(): void {
    this.#on(this, 'input', () => {
      this.#find();
      this.#step(0);
    });
    this.#on(this, 'submit', (event) => {
      event.preventDefault();
    });
    this.#on(this, 'keydown', (event) => {
      const { key, shiftKey, isComposing } = event as KeyboardEvent;
      if (key !== 'Enter' || isComposing || event.target !== this.#typed) return;
      event.preventDefault();
      this.#step(shiftKey ? -1 : 1);
    });
    this.#on(this, 'click', (event) => {
      const button = (event.target as HTMLElement).closest<HTMLElement>('[data-step]');
      if (button) this.#step(Number(button.dataset['step']));
    });
    this.#on(document, CHOSEN, () => {
      if (this.#text?.element.hidden === true) this.#find();
    });
    this.#on(window, 'hashchange', (event) => {
      if (!isBackFromSearch(event as HashChangeEvent)) this.#followAddress();
    });
    // After the player, which then shows the language that the reader chose before.
    this.#on(window, 'pageshow', (event) => {
      if (!(event as PageTransitionEvent).persisted) this.#followAddress();
    });
  }

  disconnectedCallback(): void {
    this.#untilGone.abort();
  }

  get #typed(): HTMLInputElement | null {
    return this.querySelector('input');
  }

  get #player(): HTMLElement | null {
    return this.closest('clip-player');
  }

  /** Listens until the element leaves the page. */
  #on(target: EventTarget | null, name: string, act: (event: Event) => void): void {
    target?.addEventListener(name, act, { signal: this.#untilGone.signal });
  }

  #followAddress(): void {
    const wanted = findWanted(location.hash);
    if (wanted === undefined || !this.#typed) return;
    this.#typed.value = wanted;
    this.#find();
    if (this.#places.length === 0) this.#findInOtherLanguage();
    const seconds = findMoment(location.hash) ?? 0;
    const at = this.#places.findIndex((place) => this.#secondOf(place) > seconds - EARLY_SECONDS);
    this.#at = Math.max(0, at);
    this.#show();
    // Where something plays, the player leads to it.
    if (!this.#player?.querySelector('[data-media]')) this.#scroll();
  }

  #find(): void {
    const shown = this.#transcripts.find(({ hidden }) => !hidden);
    this.#at = 0;
    this.#text = shown && this.#read(shown);
    this.#places = this.#text ? findPlaces(this.#text.words, this.#typed?.value ?? '') : [];
    this.#show();
  }

  /** What was found in another language than the one shown is shown in that one. */
  #findInOtherLanguage(): void {
    const typed = this.#typed?.value ?? '';
    const other = this.#transcripts.find(
      (each) => each.hidden && findPlaces(this.#read(each).words, typed).length > 0,
    );
    if (!other) return;
    this.dispatchEvent(new CustomEvent(SHOW_LANGUAGE, { detail: other.lang, bubbles: true }));
    this.#find();
  }

  get #transcripts(): HTMLElement[] {
    return [...(this.#player?.querySelectorAll<HTMLElement>('[data-transcript]') ?? [])];
  }

  #read(element: HTMLElement): Text {
    const known = this.#texts.get(element);
    if (known) return known;
    const cues = [...element.querySelectorAll<HTMLElement>('[data-end]')];
    const text = { element, cues, words: listCueWords(cues.map((cue) => cue.textContent)) };
    this.#texts.set(element, text);
    return text;
  }

  /** Goes on by so many places, from the last to the first and back. */
  #step(by: number): void {
    const { length } = this.#places;
    if (length === 0) return;
    this.#at = (this.#at + by + length) % length;
    this.#show();
    this.#scroll();
  }

  #show(): void {
    const isAsked = (this.#typed?.value.trim() ?? '') !== '';
    const { length } = this.#places;
    this.toggleAttribute('data-asked', isAsked);
    const count = this.querySelector('[data-count]');
    const told = length === 0 ? 'none' : 'at';
    if (count)
      count.textContent = isAsked ? this.#speech.say(told, { n: length, at: this.#at + 1 }) : '';
    for (const button of this.querySelectorAll<HTMLButtonElement>('[data-step]'))
      button.disabled = length === 0;
    const ranges = this.#places.map((place) => this.#rangesOf(place));
    highlight(this.#text?.element ?? this, {
      here: ranges[this.#at] ?? [],
      others: ranges.filter((_, index) => index !== this.#at).flat(),
    });
    this.#showOnStrip();
  }

  #showOnStrip(): void {
    const strip = this.#player?.querySelector<HTMLElement>('time-strip');
    const durationSeconds = Number(strip?.dataset['duration']);
    const marks = this.#places.map((place, index) => {
      const mark = document.createElement('span');
      mark.style.setProperty('--at', String(this.#secondOf(place) / durationSeconds));
      mark.toggleAttribute('data-here', index === this.#at);
      return mark;
    });
    strip?.querySelector('[data-found-at]')?.replaceChildren(...marks);
  }

  #cueOf(place: Place): HTMLElement | undefined {
    return this.#text?.cues[place[0]?.cue ?? -1];
  }

  #secondOf(place: Place): number {
    return Number(this.#cueOf(place)?.dataset['start'] ?? 0);
  }

  #rangesOf(place: Place): Range[] {
    return place.flatMap(({ cue, from, to }) => {
      const element = this.#text?.cues[cue];
      return (element && findRange(element, from, to)) ?? [];
    });
  }

  #scroll(): void {
    const place = this.#places[this.#at];
    if (place) this.#cueOf(place)?.scrollIntoView({ block: 'center' });
  }
}
