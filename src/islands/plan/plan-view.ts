import {
  sumMinutes,
  type PlannedItem,
  type PlannedSession,
  type SessionTerms,
} from '../../meeting/planned-session.ts';
import { formatWindowAddress, type MeetingPage } from '../meeting/meeting-windows.ts';
import { Parts } from '../meeting/parts.ts';
import { setField } from '../set-field.ts';
import { growToFit } from './grow.ts';
import { ItemView, nameItem, type ItemSetting } from './item-view.ts';
import { canBegin, findPresence } from './presence.ts';
import { settleList } from './settle-list.ts';
import { tellMinutes } from './tell.ts';

/** A step that was removed, until something else is done. */
export interface Removed {
  item: PlannedItem;
  /** The place it had. */
  index: number;
}

/** A planned session as its page shows it. */
export class PlanView {
  readonly #page: HTMLElement;
  readonly #setting: ItemSetting;
  readonly #items = new Map<number, ItemView>();

  constructor(page: HTMLElement, setting: ItemSetting) {
    this.#page = page;
    this.#setting = setting;
  }

  show(session: PlannedSession, removed: Removed | undefined): void {
    for (const term of ['title', 'purpose', 'minutes'] as const)
      this.#write(term, String(session[term]));
    const left = session.items.filter((item) => !this.#isGone(item));
    this.part('sum').textContent = tellMinutes(sumMinutes(left), session.minutes);
    this.#showItems(session.items, removed);
    this.part('empty').hidden = session.items.length > 0 || removed !== undefined;
    this.part('unread').hidden = session.unread.length === 0;
    this.part('unread-text').textContent = session.unread.join('\n');
    this.#showWays(session);
    for (const field of this.#page.querySelectorAll('textarea')) growToFit(field);
  }

  /** Told to whoever hears the page. */
  say(text: string): void {
    this.part('status').textContent = text;
  }

  focusTool(key: number, tool: string): void {
    this.#find(key)?.querySelector<HTMLElement>(`[data-tool="${tool}"]`)?.focus();
  }

  /** Where there is something to be written into a step. */
  focusWords(key: number): void {
    this.#find(key)?.querySelector<HTMLElement>('textarea:not([hidden])')?.focus();
  }

  /** A part of the page by its name; throws where there is none. */
  part(name: string): HTMLElement {
    const part = this.#page.querySelector<HTMLElement>(`[data-${name}]`);
    if (!part) throw new Error(`The page of plans has no [data-${name}].`);
    return part;
  }

  #find(key: number): HTMLElement | undefined {
    return this.#items.get(key)?.element;
  }

  #write(term: keyof SessionTerms, value: string): void {
    setField(this.#page.querySelector<HTMLInputElement>(`[data-term="${term}"]`), value);
  }

  #showWays(session: PlannedSession): void {
    const { root, pantry } = this.#setting;
    const isReady = canBegin(session, pantry);
    for (const way of this.#page.querySelectorAll<HTMLAnchorElement>('[data-way]')) {
      const page = way.dataset['way'] as MeetingPage;
      if (isReady) way.href = formatWindowAddress(root, page, { kind: 'plan', id: session.id });
      else way.removeAttribute('href');
      way.setAttribute('aria-disabled', String(!isReady));
    }
  }

  #showItems(items: readonly PlannedItem[], removed: Removed | undefined): void {
    let startsAt = 0;
    const elements = items.map((item, index) => {
      const view = this.#viewOf(item);
      view.update(item, { index, count: items.length, startsAt });
      if (!this.#isGone(item)) startsAt += item.minutes;
      return view.element;
    });
    for (const key of this.#items.keys())
      if (!items.some((item) => item.key === key)) this.#items.delete(key);
    if (removed) elements.splice(removed.index, 0, this.#buildRemoved(removed));
    settleList(this.part('items'), elements);
  }

  /** What is gone takes no time: the meeting leaves it out. */
  #isGone(item: PlannedItem): boolean {
    return findPresence(item, this.#setting.pantry) === 'gone';
  }

  #viewOf(item: PlannedItem): ItemView {
    const found = this.#items.get(item.key);
    if (found?.element.dataset['kind'] === item.kind) return found;
    const view = new ItemView(item, this.#setting);
    this.#items.set(item.key, view);
    return view;
  }

  #buildRemoved({ item }: Removed): HTMLElement {
    const key = `removed-${String(item.key)}`;
    const there = this.part('items').querySelector<HTMLElement>(`[data-key="${key}"]`);
    if (there) return there;
    const parts = new Parts(Parts.clone(this.#page, 'data-piece="removed"'), this.#page);
    parts.element.dataset['key'] = key;
    parts.put('what', `Removed: ${nameItem(item)}`);
    return parts.element;
  }
}
