import { formatCount } from '../../domain/count.ts';
import { titleOf, type PlannedSession } from '../../meeting/planned-session.ts';
import { Parts } from '../meeting/parts.ts';
import type { Plans } from './plans.ts';
import { settleList } from './settle-list.ts';

/** The sessions that are planned on this computer: to open, and to delete, which can be undone. */
export class SessionList {
  readonly #list: HTMLElement;
  readonly #plans: Plans;
  readonly #templates: ParentNode;
  readonly #onOpened: (session: PlannedSession) => Promise<void>;
  readonly #rows = new Map<string, Parts>();
  #deleted: { session: PlannedSession; row: HTMLElement } | undefined;
  #current: PlannedSession | undefined;
  #showing: Promise<void> | undefined;

  constructor(
    list: HTMLElement,
    plans: Plans,
    templates: ParentNode,
    onOpened: (session: PlannedSession) => Promise<void>,
  ) {
    this.#list = list;
    this.#plans = plans;
    this.#templates = templates;
    this.#onOpened = onOpened;
  }

  /** @param current the session that is worked on, as it is by now */
  async show(current: PlannedSession): Promise<void> {
    this.#current = current;
    this.#showing ??= this.#showAll().finally(() => {
      this.#showing = undefined;
    });
    await this.#showing;
  }

  async #showAll(): Promise<void> {
    let shown: PlannedSession | undefined;
    // Typing is faster than reading.
    while (this.#current && this.#current !== shown) {
      shown = this.#current;
      this.#draw(await this.#plans.list());
    }
  }

  #draw(sessions: readonly PlannedSession[]): void {
    const current = this.#current;
    const rows = sessions.map((kept) => {
      const isCurrent = kept.id === current?.id;
      const row = this.#rowOf(kept.id);
      fillRow(row, isCurrent ? current : kept, isCurrent);
      return row.element;
    });
    for (const id of this.#rows.keys())
      if (!sessions.some((session) => session.id === id)) this.#rows.delete(id);
    settleList(this.#list, this.#deleted ? [...rows, this.#deleted.row] : rows);
  }

  #rowOf(id: string): Parts {
    const found = this.#rows.get(id);
    if (found) return found;
    const row = this.#clone('session');
    listen(row, 'open', () => this.#open(id));
    listen(row, 'delete', () => this.#delete(id));
    this.#rows.set(id, row);
    return row;
  }

  #buildDeleted(session: PlannedSession): HTMLElement {
    const row = this.#clone('removed');
    row.put('what', `Deleted: ${titleOf(session)}`);
    listen(row, 'undo', () => this.#putBack(session));
    return row.element;
  }

  #clone(piece: 'session' | 'removed'): Parts {
    return new Parts(Parts.clone(this.#templates, `data-piece="${piece}"`), this.#templates);
  }

  async #open(id: string): Promise<void> {
    const session = await this.#plans.find(id);
    if (!session) return;
    await this.#plans.choose(id);
    await this.#onOpened(session);
  }

  async #delete(id: string): Promise<void> {
    const current = this.#current;
    const session = current?.id === id ? current : await this.#plans.find(id);
    if (!session) return;
    this.#deleted = { session, row: this.#buildDeleted(session) };
    await this.#plans.remove(id);
    if (session === current) await this.#openNext();
    this.#draw(await this.#plans.list());
    this.#list.querySelector<HTMLElement>('[data-tool="undo"]')?.focus();
  }

  /** After the one that was planned now. */
  async #openNext(): Promise<void> {
    const [next] = await this.#plans.list();
    if (next) await this.#open(next.id);
    else await this.#onOpened(await this.#plans.begin());
  }

  async #putBack(session: PlannedSession): Promise<void> {
    this.#deleted = undefined;
    await this.#plans.putBack(session);
    await this.#open(session.id);
  }
}

function fillRow(row: Parts, session: PlannedSession, isCurrent: boolean): void {
  const title = titleOf(session);
  row.put('title', title);
  row.put('line', formatCount(session.items.length, 'step'));
  for (const part of ['open-what', 'delete-what']) row.put(part, ` ${title}`);
  if (isCurrent) row.element.setAttribute('aria-current', 'true');
  else row.element.removeAttribute('aria-current');
  row.element
    .querySelector<HTMLElement>('[data-tool="open"]')
    ?.toggleAttribute('hidden', isCurrent);
}

function listen(row: Parts, tool: string, act: () => Promise<void>): void {
  const button = row.element.querySelector(`[data-tool="${tool}"]`);
  button?.addEventListener('click', (event) => {
    event.stopPropagation();
    void act();
  });
}
