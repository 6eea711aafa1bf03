import type { SearchResult } from '../../search/query/results.ts';
import { buildResultItem, type ResultSetting } from './result-item.ts';
import { SEATS, seatResults, type SeatedResult } from './seats.ts';
import { findStep, type Place, type Step } from './steps.ts';

/** Wide enough for a table between two sides. */
const HAS_TABLE = '(width >= 48rem)';

/** What was found, laid across the table; where there is no room for one, in turn, the best first. */
export class ResultList {
  readonly #box: HTMLElement;
  readonly #setting: ResultSetting;
  readonly #wide = matchMedia(HAS_TABLE);
  #results: readonly SearchResult[] = [];
  #items = new Map<string, HTMLElement>();
  /** The items of each column, from the top. */
  #columns: HTMLElement[][] = [];
  #ranked: HTMLElement[] = [];

  constructor(box: HTMLElement, setting: ResultSetting, signal: AbortSignal) {
    this.#box = box;
    this.#setting = setting;
    this.#wide.addEventListener(
      'change',
      () => {
        this.#lay();
      },
      { signal },
    );
  }

  show(results: readonly SearchResult[]): void {
    this.#results = results;
    const items = new Map<string, HTMLElement>();
    this.#ranked = results.map((result) => {
      const key = JSON.stringify([result.entry.path, result.passage.text, result.marks]);
      // What stays keeps its element, which may be playing.
      const item = this.#items.get(key) ?? buildResultItem(result, this.#setting);
      items.set(key, item);
      return item;
    });
    this.#items = items;
    this.#lay();
  }

  /** The result that an element is part of. */
  find(element: Element): { result: SearchResult; item: HTMLElement; rank: number } | undefined {
    const rank = this.#ranked.findIndex((item) => item.contains(element));
    const [item, result] = [this.#ranked[rank], this.#results[rank]];
    return item && result && { result, item, rank };
  }

  /** Where a key leads from an element of the box. */
  findStep(key: string, from: Element): Step | undefined {
    const [best] = this.#ranked;
    const place = this.#placeOf(from);
    const rows = this.#columns.map(({ length }) => length);
    return findStep(key, place ?? 'input', rows, best && this.#placeOf(best));
  }

  focus({ column, row }: Place): void {
    focusLink(this.#columns[column]?.[row]);
  }

  focusRank(rank: number): void {
    focusLink(this.#ranked[rank]);
  }

  #placeOf(element: Element): Place | undefined {
    for (const [column, items] of this.#columns.entries()) {
      const row = items.findIndex((item) => item.contains(element));
      if (row !== -1) return { column, row };
    }
    return undefined;
  }

  #lay(): void {
    const isWide = this.#wide.matches;
    const [seats, inTurn] = ['[data-seats]', '[data-in-turn]'].map((name) =>
      this.#box.querySelector<HTMLElement>(name),
    );
    if (!seats || !inTurn) return;
    const isEmpty = this.#ranked.length === 0;
    seats.hidden = isEmpty || !isWide;
    inTurn.hidden = isEmpty || isWide;
    this.#columns = isWide ? this.#layAcross(seats) : [this.#ranked];
    if (!isWide) fill(inTurn, this.#ranked);
  }

  #layAcross(seats: HTMLElement): HTMLElement[][] {
    const seated = seatResults(this.#results);
    return SEATS.map((name) => {
      const items = seated[name].flatMap(({ rank }: SeatedResult) => this.#ranked[rank] ?? []);
      const seat = seats.querySelector<HTMLElement>(`[data-seat="${name}"]`);
      const part = (which: string) => seat?.querySelector<HTMLElement>(`[data-${which}]`);
      const [list, count, empty] = [part('list'), part('count'), part('empty')];
      if (list) fill(list, items);
      if (count) count.textContent = items.length === 0 ? '' : `, ${items.length}`;
      if (empty) empty.hidden = items.length > 0;
      return items;
    });
  }
}

/** Moves as little as possible: an element that is moved stops playing and loses the focus. */
function fill(list: HTMLElement, items: readonly HTMLElement[]): void {
  const wanted = new Set<Element>(items);
  for (const child of [...list.children]) if (!wanted.has(child)) child.remove();
  for (const [index, item] of items.entries())
    if (list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null);
}

function focusLink(item: HTMLElement | undefined): void {
  item?.querySelector<HTMLElement>('[data-link]')?.focus({ preventScroll: true });
  item?.scrollIntoView({ block: 'nearest' });
}
