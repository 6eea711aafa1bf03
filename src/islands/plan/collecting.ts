import { formatCount } from '../../domain/count.ts';
import {
  addItem,
  boundMinutes,
  findItem,
  removeItem,
  type PlannedContent,
  type PlannedItem,
  type PlannedSession,
} from '../../meeting/planned-session.ts';
import { findContent } from '../../meeting/stored-session.ts';
import { formatPageAddress } from '../meeting/meeting-windows.ts';
import type { Collecting } from './collecting-global.ts';
import { openPlans, type Plans } from './plans.ts';

/** What a button adds. */
interface Addition {
  content: PlannedContent;
  minutes: number;
}

const ADD = 'Add to session';
const TAKE_OUT = 'Added. Take it out';
const OPEN = 'In the session: open';

/** Opens the session that is planned now, for the buttons of a page that add to it. */
export async function openCollecting(shelf: HTMLElement, root: string): Promise<Collecting> {
  const plans = await openPlans(root, shelf.dataset['audiences']);
  const buttons = new AddButtons(shelf, plans, root);
  await buttons.show();
  return buttons;
}

class AddButtons implements Collecting {
  readonly #shelf: HTMLElement;
  readonly #plans: Plans;
  readonly #root: string;
  /** What was added on this page, by the key it got, as long as nobody works on it elsewhere. */
  readonly #fresh = new Map<HTMLElement, PlannedItem>();
  #session: PlannedSession | undefined;
  #endListening: (() => void) | undefined;

  constructor(shelf: HTMLElement, plans: Plans, root: string) {
    this.#shelf = shelf;
    this.#plans = plans;
    this.#root = root;
    // A page that comes back from the browser's memory may be behind.
    window.addEventListener('pageshow', ({ persisted }) => {
      if (persisted) void this.show();
    });
  }

  /** Shows how things stand, also after other windows changed them. */
  async show(): Promise<void> {
    this.#take(await this.#plans.findCurrent());
  }

  async press(button: HTMLElement): Promise<void> {
    const addition = findAddition(button);
    if (!addition) return;
    const item = this.#session && findItem(this.#session, addition.content);
    if (!item) await this.#add(button, addition);
    else if (this.#isFresh(button, item)) await this.#takeOut(button, item);
    else location.href = formatPageAddress(this.#root, 'plan/');
  }

  async #add(button: HTMLElement, { content, minutes }: Addition): Promise<void> {
    const session = await this.#plans.change((before) =>
      findItem(before, content) ? before : addItem(before, content, { minutes }),
    );
    const item = findItem(session, content);
    if (item) this.#fresh.set(button, item);
    this.#take(session);
    this.#announce('Added.');
  }

  async #takeOut(button: HTMLElement, { key }: PlannedItem): Promise<void> {
    const session = await this.#plans.change((before) => removeItem(before, key));
    this.#fresh.delete(button);
    this.#take(session);
    this.#announce('Taken out.');
  }

  /** A note that somebody wrote is not thrown away by a second press. */
  #isFresh(button: HTMLElement, item: PlannedItem): boolean {
    return JSON.stringify(this.#fresh.get(button)) === JSON.stringify(item);
  }

  #take(session: PlannedSession | undefined): void {
    this.#session = session;
    this.#endListening?.();
    this.#endListening = this.#plans.onChange(session?.id, () => void this.show());
    for (const button of document.querySelectorAll<HTMLElement>('[data-add]')) this.#mark(button);
    const count = session?.items.length ?? 0;
    this.#shelf.dataset['count'] = String(count);
    const told = this.#shelf.querySelector('[data-steps]');
    if (told) told.textContent = formatCount(count, 'step');
  }

  #mark(button: HTMLElement): void {
    const addition = findAddition(button);
    const item = addition && this.#session && findItem(this.#session, addition.content);
    const state = item ? (this.#isFresh(button, item) ? TAKE_OUT : OPEN) : ADD;
    const label = button.querySelector('[data-label]');
    if (label) label.textContent = state;
  }

  #announce(what: string): void {
    const status = this.#shelf.querySelector('[role="status"]');
    const count = this.#session?.items.length ?? 0;
    if (status) status.textContent = `${what} The session has ${formatCount(count, 'step')}.`;
  }
}

function findAddition(button: HTMLElement): Addition | undefined {
  try {
    const { minutes, ...content } = JSON.parse(button.dataset['add'] ?? '') as {
      minutes: number;
    };
    const found = findContent(content);
    return found && { content: found, minutes: boundMinutes(minutes) };
  } catch {
    return undefined;
  }
}
