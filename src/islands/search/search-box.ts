import type { FilterName, Filters } from '../../search/query/filters.ts';
import type { SearchOutcome } from '../../search/query/search.ts';
import { STARTS } from '../one-voice.ts';
import { boxHistory } from './box-history.ts';
import { FilterBar } from './filter-bar.ts';
import { Finder } from './finder.ts';
import { opensSearch } from './opening-keys.ts';
import { OutcomeView } from './outcome-view.ts';
import { Playing } from './playing.ts';
import { ResultList } from './result-list.ts';
import { findAsked, type Asked } from './search-hash.ts';
import { Speech, type Sentences } from './speech.ts';

/** How long after a letter the search begins: shorter than the way to the next key. */
const PAUSE = 40;
/** How long a search may take before the box says that it looks. */
const PATIENCE = 400;
/** How long after the last letter the address follows: browsers allow only so many changes. */
const ADDRESS_PAUSE = 400;
/** How many results are shown at first, and how many more each time. */
const RESULTS = 24;

/** The parts of the box that the page brings. */
interface Parts {
  dialog: HTMLDialogElement;
  form: HTMLElement;
  typed: HTMLInputElement;
  narrow: HTMLDetailsElement;
  template: HTMLTemplateElement;
}

/**
 * Search over the page: opened by `/`, by Ctrl- or ⌘-K, by the page's links to it and by an address.
 * Nothing is loaded before somebody means to search.
 */
export class SearchBox extends HTMLElement {
  readonly #untilGone = new AbortController();
  #parts!: Parts;
  #finder!: Finder;
  #list!: ResultList;
  #playing!: Playing;
  #filters!: FilterBar;
  #view!: OutcomeView;
  #asked: Asked = { typed: '', filters: {} };
  #limit = RESULTS;
  /** The result to go to once it is found. */
  #rank: number | undefined;
  readonly #timers = { find: 0, looking: 0, address: 0 };

  connectedCallback(): void {
    const root = new URL(this.dataset['index'] ?? '', document.baseURI).href;
    const site = new URL('../', root).href;
    const engine = new URL(this.dataset['engine'] ?? '', document.baseURI).href;
    const sentences = JSON.parse(this.dataset['sentences'] ?? '{}') as Sentences;
    const speech = new Speech(sentences, document.documentElement.lang);
    this.#parts = this.#findParts();
    const setting = { template: this.#parts.template, speech, root: site };
    this.#finder = new Finder({ engine, root });
    this.#list = new ResultList(this, setting, this.#untilGone.signal);
    this.#playing = new Playing(this, this.#list, this.#finder, site);
    this.#filters = new FilterBar(this, speech, (name, choice) => {
      this.#choose(name, choice);
    });
    this.#view = new OutcomeView(this, speech);
    this.#listenToPage();
    this.#listenToBox();
    this.#followAddress();
    this.dataset['ready'] = '';
  }

  disconnectedCallback(): void {
    this.#untilGone.abort();
  }

  #findParts(): Parts {
    const find = (selector: string): Element => {
      const part = this.querySelector(selector);
      if (!part) throw new Error(`The search box lacks ${selector}.`);
      return part;
    };
    return {
      dialog: find('dialog') as HTMLDialogElement,
      form: find('[data-form]') as HTMLElement,
      typed: find('[data-typed]') as HTMLInputElement,
      narrow: find('[data-narrow]') as HTMLDetailsElement,
      template: find('template[data-result]') as HTMLTemplateElement,
    };
  }

  /** Listens until the element leaves the page. */
  #on(
    target: EventTarget | null,
    name: string,
    act: (event: Event) => void,
    capture = false,
  ): void {
    target?.addEventListener(name, act, { signal: this.#untilGone.signal, capture });
  }

  #listenToPage(): void {
    const onKey = (event: Event): void => {
      if (!opensSearch(event as KeyboardEvent)) return;
      event.preventDefault();
      event.stopPropagation();
      this.#openOver();
    };
    // Before the player, which has a use for K of its own.
    this.#on(document, 'keydown', onKey, true);
    for (const link of document.querySelectorAll<HTMLElement>('[data-search]')) this.#lead(link);
    this.#on(window, 'hashchange', () => {
      this.#followAddress();
    });
    this.#on(document, STARTS, (event) => {
      if (event.target !== this) this.#playing.pause();
    });
  }

  /** A link of the page to search; without script it leads to all there is. */
  #lead(link: HTMLElement): void {
    link.setAttribute('aria-haspopup', 'dialog');
    for (const intent of ['pointerenter', 'focus'])
      this.#on(link, intent, () => {
        this.#finder.open().catch(() => undefined);
      });
    this.#on(link, 'click', (event) => {
      const { ctrlKey, metaKey, shiftKey } = event as MouseEvent;
      if (ctrlKey || metaKey || shiftKey) return;
      event.preventDefault();
      this.#openOver();
    });
  }

  #listenToBox(): void {
    const { dialog, form, typed } = this.#parts;
    this.#on(dialog, 'close', () => {
      this.#onClosed();
    });
    this.#on(dialog, 'keydown', (event) => {
      this.#onKey(event as KeyboardEvent);
    });
    this.#on(dialog, 'click', (event) => {
      this.#onClick(event.target as HTMLElement);
    });
    this.#on(form, 'submit', (event) => {
      event.preventDefault();
    });
    this.#on(typed, 'input', () => {
      this.#limit = RESULTS;
      this.#rank = undefined;
      this.#set('find', PAUSE, () => {
        this.#find();
      });
    });
    for (const name of ['resize', 'scroll'])
      this.#on(window.visualViewport, name, () => {
        this.#keepAboveKeyboard();
      });
  }

  /** Opens over the page, which stays one step back in the history. */
  #openOver(): void {
    if (this.#parts.dialog.open) return;
    boxHistory.add(this.#asked);
    this.#open();
  }

  #open(): void {
    const { dialog, typed, narrow } = this.#parts;
    if (!dialog.open) dialog.showModal();
    if (matchMedia('(width >= 48rem)').matches) narrow.open = true;
    this.#keepAboveKeyboard();
    this.#ask(this.#asked.typed);
    typed.select();
  }

  /** An address can open the box, ask it for something else, or lead away from it. */
  #followAddress(): void {
    const asked = findAsked(location.hash);
    if (!asked) {
      this.#parts.dialog.close();
      return;
    }
    this.#asked = asked;
    this.#limit = RESULTS;
    this.#rank = boxHistory.findRank();
    this.#open();
  }

  #onClosed(): void {
    this.#finder.stop();
    this.#playing.stop();
    for (const timer of Object.values(this.#timers)) clearTimeout(timer);
    this.#asked = { ...this.#asked, typed: this.#parts.typed.value };
    boxHistory.leave();
  }

  #onKey(event: KeyboardEvent): void {
    const target = event.target as HTMLElement;
    const isResult = target.matches('[data-link]');
    if (event.isComposing || (target !== this.#parts.typed && !isResult)) return;
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (this.#act(event, target, isResult)) event.preventDefault();
    // Whoever types on means the words, not the result.
    else if (isResult && (event.key.length === 1 || event.key === 'Backspace'))
      this.#parts.typed.focus();
  }

  /** Does what a key means in the box; whether it means anything there. */
  #act({ key, shiftKey }: KeyboardEvent, target: HTMLElement, isResult: boolean): boolean {
    if (key === 'Escape') {
      // By itself a search field would only be emptied.
      this.#parts.dialog.close();
      return true;
    }
    if (isResult && key === ' ') {
      this.#playing.toggle(target);
      return true;
    }
    const step = shiftKey ? undefined : this.#list.findStep(key, target);
    if (step === 'input') this.#parts.typed.focus();
    else if (step) this.#list.focus(step);
    return step !== undefined;
  }

  #onClick(target: HTMLElement): void {
    const clicked = (name: string) => target.closest<HTMLElement>(`[data-${name}]`);
    const word = clicked('word');
    const found = clicked('link') && this.#list.find(target);
    if (clicked('close')) this.#parts.dialog.close();
    else if (clicked('play')) this.#playing.toggle(target);
    else if (clicked('more')) this.#showMore();
    else if (clicked('retry')) this.#find();
    else if (word) this.#ask(word.textContent);
    else if (found) boxHistory.note(this.#asked, { rank: found.rank });
  }

  #ask(typed: string): void {
    this.#parts.typed.value = typed;
    this.#parts.typed.focus();
    this.#find();
  }

  #choose(name: FilterName, choice: string | undefined): void {
    const others = Object.entries(this.#asked.filters).filter(([other]) => other !== name);
    const chosen = choice === undefined ? [] : [[name, choice]];
    const filters = Object.fromEntries([...others, ...chosen]) as Filters;
    this.#asked = { ...this.#asked, filters };
    this.#limit = RESULTS;
    // The button that takes a choice back goes with it.
    if (document.activeElement?.closest('[data-chosen]')) this.#parts.typed.focus();
    this.#find();
  }

  #showMore(): void {
    this.#rank = this.#limit;
    this.#limit += RESULTS;
    this.#find();
  }

  #find(): void {
    this.#asked = { ...this.#asked, typed: this.#parts.typed.value };
    const { typed, filters } = this.#asked;
    this.#set('address', ADDRESS_PAUSE, () => {
      boxHistory.note(this.#asked);
    });
    if (typed.trim() === '') {
      this.#finder.stop();
      this.#clear();
      this.#view.showNothing();
      return;
    }
    this.#set('looking', PATIENCE, () => {
      this.#view.showLooking();
    });
    const show = (outcome: SearchOutcome): void => {
      this.#show(outcome);
    };
    this.#finder.find(typed, { filters, limit: this.#limit }, show).catch(() => {
      this.#clear();
      this.#view.showFailed();
    });
  }

  #clear(): void {
    clearTimeout(this.#timers.looking);
    this.#playing.stop();
    this.#list.show([]);
    this.#filters.show(undefined, this.#asked.filters);
  }

  #show(outcome: SearchOutcome): void {
    const { results, counts, isFinal } = outcome;
    // Nothing yet is no reason to take away what is there.
    if (!isFinal && results.length === 0) return;
    this.#list.show(results);
    this.#playing.stopIfGone();
    if (!isFinal) return;
    clearTimeout(this.#timers.looking);
    this.#view.show(outcome, this.#asked);
    this.#filters.show(counts, this.#asked.filters);
    if (this.#rank !== undefined) this.#list.focusRank(this.#rank);
    this.#rank = undefined;
  }

  #set(timer: 'find' | 'looking' | 'address', milliseconds: number, act: () => void): void {
    clearTimeout(this.#timers[timer]);
    this.#timers[timer] = window.setTimeout(act, milliseconds);
  }

  /** A phone's keyboard covers half of the window, and tells only the visual viewport. */
  #keepAboveKeyboard(): void {
    const { visualViewport: seen } = window;
    if (seen?.scale !== 1) return;
    const { style } = this.#parts.dialog;
    style.setProperty('--seen', `${seen.height}px`);
    style.insetBlockStart = `${seen.offsetTop}px`;
  }
}
