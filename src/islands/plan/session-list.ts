import { formatCount } from '../../domain/count.ts';
import { isEmptyHarvest, readHarvest, type KeptHarvest } from '../../meeting/harvest.ts';
import { titleOf, type PlannedSession } from '../../meeting/planned-session.ts';
import { tellHarvest } from '../../meeting/tell-harvest.ts';
import { Parts } from '../meeting/parts.ts';
import type { Plans } from './plans.ts';
import { settleList } from './settle-list.ts';

export type Act = () => Promise<void> | void;

/** What the list needs of the page. */
export interface SessionListSetting {
  plans: Plans;
  templates: ParentNode;
  /** Works on another session; rejects where the browser refuses to leave this one, or to open that. */
  turnTo: (open: () => Promise<PlannedSession>) => Promise<void>;
  /** The session that is worked on was deleted, with what is not kept of it yet. */
  drop: () => void;
  /** Does what the browser may refuse, and says when it does. */
  attempt: (act: Act) => void;
}

/** What was deleted, and the row that offers it again. */
interface Deleted {
  session: PlannedSession;
  typed: KeptHarvest;
  row: HTMLElement;
}

/** The sessions that are planned on this computer: to open, and to delete, which can be undone. */
export class SessionList {
  readonly #list: HTMLElement;
  readonly #setting: SessionListSetting;
  readonly #rows = new Map<string, Parts>();
  #deleted: Deleted | undefined;
  #current: PlannedSession | undefined;
  #showing: Promise<void> | undefined;

  constructor(list: HTMLElement, setting: SessionListSetting) {
    this.#list = list;
    this.#setting = setting;
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
      this.#draw(await this.#setting.plans.list());
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
    this.#listen(row, 'open', () => this.#open(id));
    this.#listen(row, 'delete', () => this.#askToDelete(id, row));
    this.#listen(row, 'delete-both', () => this.#delete(id));
    this.#listen(row, 'keep', () => {
      ask(row, '');
    });
    this.#rows.set(id, row);
    return row;
  }

  #buildDeleted(session: PlannedSession, typed: KeptHarvest): HTMLElement {
    const row = this.#clone('removed');
    row.put('what', `Deleted: ${titleOf(session)}`);
    this.#listen(row, 'undo', () => this.#putBack(session, typed));
    return row.element;
  }

  #clone(piece: 'session' | 'removed'): Parts {
    const { templates } = this.#setting;
    return new Parts(Parts.clone(templates, `data-piece="${piece}"`), templates);
  }

  #listen(row: Parts, tool: string, act: Act): void {
    findTool(row, tool)?.addEventListener('click', (event) => {
      event.stopPropagation();
      this.#setting.attempt(act);
    });
  }

  async #open(id: string): Promise<void> {
    const { plans, turnTo } = this.#setting;
    const session = await plans.find(id);
    if (!session) return;
    await turnTo(async () => {
      await plans.choose(id);
      return session;
    });
  }

  /** What was typed in a meeting can be reached by its plan alone: it goes with it, and only if that is wanted. */
  async #askToDelete(id: string, row: Parts): Promise<void> {
    const harvest = readHarvest(await this.#setting.plans.readTyped(id));
    if (isEmptyHarvest(harvest)) await this.#delete(id);
    else ask(row, tellHarvest(harvest));
  }

  async #delete(id: string): Promise<void> {
    const { plans } = this.#setting;
    const current = this.#current;
    const session = current?.id === id ? current : await plans.find(id);
    if (!session) return;
    const typed = await plans.readTyped(id);
    await plans.remove(id);
    this.#deleted = { session, typed, row: this.#buildDeleted(session, typed) };
    try {
      if (session === current) await this.#openNext();
    } finally {
      this.#draw(await plans.list());
      this.#list.querySelector<HTMLElement>('[data-tool="undo"]')?.focus();
    }
  }

  /** After the one that was planned now. */
  async #openNext(): Promise<void> {
    const { plans, drop, turnTo } = this.#setting;
    drop();
    const [next] = await plans.list();
    if (next) await this.#open(next.id);
    else await turnTo(() => plans.begin());
  }

  async #putBack(session: PlannedSession, typed: KeptHarvest): Promise<void> {
    const { plans, turnTo } = this.#setting;
    await turnTo(async () => {
      await plans.putBack(session, typed);
      this.#deleted = undefined;
      await plans.choose(session.id);
      return session;
    });
  }
}

/** Asks in place of what can be done with a session, whether what was typed in its meeting may go too. */
function ask(row: Parts, typed: string): void {
  const isAsking = typed !== '';
  row.put('typed', typed);
  for (const [part, isHidden] of [
    ['tools', isAsking],
    ['question', !isAsking],
  ] as const)
    row.find(part)?.toggleAttribute('hidden', isHidden);
  findTool(row, isAsking ? 'keep' : 'delete')?.focus();
}

function fillRow(row: Parts, session: PlannedSession, isCurrent: boolean): void {
  const title = titleOf(session);
  row.put('title', title);
  row.put('line', formatCount(session.items.length, 'step'));
  for (const part of ['open-what', 'delete-what']) row.put(part, ` ${title}`);
  if (isCurrent) row.element.setAttribute('aria-current', 'true');
  else row.element.removeAttribute('aria-current');
  findTool(row, 'open')?.toggleAttribute('hidden', isCurrent);
}

function findTool(row: Parts, tool: string): HTMLElement | null {
  return row.element.querySelector<HTMLElement>(`[data-tool="${tool}"]`);
}
