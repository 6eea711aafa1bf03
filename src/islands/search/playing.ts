import { STARTS } from '../one-voice.ts';
import { listCaptions } from './captions.ts';
import type { Finder } from './finder.ts';
import { MomentPlayer } from './moment-player.ts';
import type { ResultList } from './result-list.ts';

/** The one result that plays within the list. */
export class Playing {
  readonly #box: HTMLElement;
  readonly #list: ResultList;
  readonly #finder: Finder;
  readonly #root: string;
  #now: { player: MomentPlayer; button: Element } | undefined;

  /**
   * @param box tells the page that something starts to speak
   * @param root address of the site's root, ending in a slash
   */
  constructor(box: HTMLElement, list: ResultList, finder: Finder, root: string) {
    this.#box = box;
    this.#list = list;
    this.#finder = finder;
    this.#root = root;
  }

  /** Plays the moment of the result that an element is part of, or stops it. */
  toggle(from: Element): void {
    const found = this.#list.find(from);
    const button = found?.item.querySelector('[data-play]');
    if (!found || !button) return;
    const wasPlaying = this.#now?.button === button;
    this.stop();
    const { entry, passage, atSeconds = 0, entryIndex } = found.result;
    if (wasPlaying || !entry.media) return;
    const player = new MomentPlayer(entry.media, this.#root, entry.title);
    this.#now = { player, button };
    player.media.addEventListener('play', () => {
      this.#box.dispatchEvent(new Event(STARTS, { bubbles: true }));
    });
    button.setAttribute('aria-expanded', 'true');
    found.item.append(player.element);
    player.playFrom(atSeconds);
    player.element.scrollIntoView({ block: 'nearest' });
    void this.#showCaptions(player, entryIndex, passage.language);
  }

  pause(): void {
    this.#now?.player.pause();
  }

  stop(): void {
    if (!this.#now) return;
    const { player, button } = this.#now;
    player.pause();
    player.element.remove();
    button.setAttribute('aria-expanded', 'false');
    this.#now = undefined;
  }

  /** Stops what is found no more. */
  stopIfGone(): void {
    if (this.#now && !this.#now.button.isConnected) this.stop();
  }

  async #showCaptions(player: MomentPlayer, entry: number, language: string): Promise<void> {
    const searcher = await this.#finder.open().catch(() => undefined);
    const passages = await searcher?.listSaid(entry, language).catch(() => undefined);
    if (passages) player.showCaptions(listCaptions(passages), language);
  }
}
