import { DEFAULT_PROMPTS, DEFAULT_RULES } from '../../domain/session.ts';
import { findAddress } from '../../meeting/address.ts';
import {
  addItem,
  changeItem,
  changeTerms,
  isEmptyStep,
  moveItem,
  putBackItem,
  removeItem,
  type ItemChange,
  type PlannedSession,
  type SessionTerms,
} from '../../meeting/planned-session.ts';
import { formatSessionFile } from '../../meeting/session-file.ts';
import type { PlainContent } from '../../meeting/step-moments.ts';
import { usualMinutes } from '../../meeting/usual-minutes.ts';
import { canKeep } from '../kept/glimpse.ts';
import { findRoot } from '../meeting/meeting-windows.ts';
import { Programs } from '../meeting/programs.ts';
import { saveFile } from '../save-file.ts';
import { listenForDrags } from './drag-order.ts';
import { nameItem } from './item-view.ts';
import { Pantry, type There } from './pantry.ts';
import { PlanView, type Removed } from './plan-view.ts';
import { openPlans, type Plans } from './plans.ts';
import { leaveOutGone } from './presence.ts';
import { SessionKeeper, type SessionChange } from './session-keeper.ts';
import { SessionList, type Act } from './session-list.ts';
import { tellSaved } from './tell.ts';

/** What can be added on the page itself. */
const ADDABLE: Record<string, PlainContent> = {
  discuss: { kind: 'discuss', question: '' },
  'write-first': { kind: 'write-first', prompt: '' },
  'say-back': { kind: 'say-back', prompt: DEFAULT_PROMPTS['say-back'] },
  poll: { kind: 'poll', question: '', options: [] },
  agree: { kind: 'agree', rules: [...DEFAULT_RULES] },
  break: { kind: 'break' },
  commit: { kind: 'commit', prompt: DEFAULT_PROMPTS.commit },
};

/** Where a session is planned. Everything that is done is kept at once. */
export class SessionPlan extends HTMLElement {
  readonly #untilGone = new AbortController();
  #there!: There;
  /** One for the page: a file of programs hands over what it holds to whoever was there last. */
  #programs!: Programs;
  #pantry!: Pantry;
  #view!: PlanView;
  #plans!: Plans;
  #sessions!: SessionList;
  #keeper: SessionKeeper | undefined;
  #removed: Removed | undefined;

  connectedCallback(): void {
    const root = findRoot(this);
    this.#there = JSON.parse(this.dataset['there'] ?? '{}') as There;
    this.#programs = new Programs(root);
    this.#pantry = new Pantry(this.#there, (name) => this.#programs.load(name));
    this.#view = new PlanView(this, { templates: this, root, pantry: this.#pantry });
    void this.#open(root);
  }

  disconnectedCallback(): void {
    this.#untilGone.abort();
    this.#keeper?.close();
  }

  async #open(root: string): Promise<void> {
    const waiting = this.#view.part('waiting');
    if (!canKeep()) {
      waiting.textContent =
        'This browser keeps nothing for this site, so nothing can be planned here.';
      return;
    }
    try {
      this.#plans = await openPlans(root, this.dataset['audiences']);
      this.#sessions = new SessionList(this.#view.part('sessions'), {
        ...{ plans: this.#plans, templates: this },
        turnTo: (open) => this.#turnTo(open),
        drop: () => this.#keeper?.discard(),
        attempt: (act) => void this.#attempt(act),
      });
      await this.#openSession();
    } catch {
      waiting.textContent =
        'What is kept on this computer could not be opened. Load the page again.';
      return;
    }
    waiting.hidden = true;
    this.#view.part('plan').hidden = false;
    this.#listen();
    this.dataset['ready'] = '';
  }

  /** The one that is planned now, or one like the session of the study that the address names. */
  async #openSession(): Promise<void> {
    const like = await this.#findLike();
    const current = like ? undefined : await this.#plans.findCurrent();
    await this.#turnTo(async () => current ?? (await this.#plans.begin(like)));
  }

  /** The address is spent with it: loaded again, the page does not begin another. */
  async #findLike(): Promise<PlannedSession | undefined> {
    const address = findAddress(location.hash);
    if (address?.kind !== 'session') return undefined;
    history.replaceState(history.state, '', location.pathname + location.search);
    const program = await this.#programs.load(address).catch(() => undefined);
    return program?.planned;
  }

  #listen(): void {
    const { signal } = this.#untilGone;
    this.addEventListener(
      'input',
      ({ target }) => {
        this.#onInput(target);
      },
      { signal },
    );
    this.addEventListener(
      'click',
      ({ target }) => {
        this.#onClick(target);
      },
      { signal },
    );
    this.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
      },
      { signal },
    );
    this.addEventListener(
      'focusout',
      () => {
        // What was typed beyond the bounds is put right; not while the list is being put in order.
        queueMicrotask(() => {
          this.#show();
        });
      },
      { signal },
    );
    listenForDrags(
      this.#view.part('items'),
      (item, place) => {
        this.#move(findKey(item), place);
      },
      signal,
    );
    window.addEventListener(
      'pageshow',
      ({ persisted }) => {
        if (persisted) void this.#keeper?.reread();
      },
      { signal },
    );
    window.addEventListener(
      'beforeunload',
      (event) => {
        if (this.#keeper?.isRefused === true) event.preventDefault();
      },
      { signal },
    );
  }

  #onInput(target: EventTarget | null): void {
    if (!(target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement)) return;
    const key = findKey(target);
    const { value, dataset } = target;
    const { term, field } = dataset;
    if (term !== undefined) this.#change((session) => changeTerms(session, readTerm(term, value)));
    const change = field === undefined ? undefined : readChange(field, value);
    if (change) this.#change((session) => changeItem(session, key, change));
  }

  #onClick(target: EventTarget | null): void {
    const button = target instanceof Element && target.closest<HTMLElement>('button');
    if (!button || button.getAttribute('aria-disabled') === 'true') return;
    const { tool, addKind, act } = button.dataset;
    const key = findKey(button);
    if (addKind !== undefined) this.#add(addKind);
    else if (act !== undefined) this.#act(act);
    else if (tool === 'up' || tool === 'down') this.#step(key, tool);
    else if (tool === 'remove') this.#remove(key);
    else if (tool === 'undo') this.#undo();
  }

  #act(act: string): void {
    if (act === 'save') this.#save();
    if (act === 'forget') this.#change((session) => ({ ...session, unread: [] }));
    if (act === 'begin') void this.#attempt(() => this.#begin());
  }

  async #begin(): Promise<void> {
    await this.#turnTo(() => this.#plans.begin());
    this.querySelector<HTMLElement>('[data-term="title"]')?.focus();
    this.#view.say('Begun. The one before is kept, and stands among those on this computer.');
  }

  #add(kind: string): void {
    const content = ADDABLE[kind];
    if (!content) return;
    this.#removed = undefined;
    // No other window gives this key: what is written into the step finds it, however late it is kept.
    const key = Date.now();
    const minutes = usualMinutes(content);
    this.#change((before) => addItem(before, content, { minutes, key }));
    this.#view.focusWords(key);
    this.#view.say('Added at the end.');
  }

  #step(key: number, way: 'up' | 'down'): void {
    this.#move(key, this.#placeOf(key) + (way === 'up' ? -1 : 1));
    this.#view.focusTool(key, way);
  }

  #move(key: number, place: number): void {
    this.#removed = undefined;
    const session = this.#change((before) => moveItem(before, key, place));
    const count = session?.items.length ?? 0;
    this.#view.say(`Moved to place ${String(this.#placeOf(key) + 1)} of ${String(count)}.`);
  }

  #remove(key: number): void {
    const index = this.#placeOf(key);
    const item = this.#keeper?.session.items[index];
    if (!item) return;
    this.#removed = { item, index };
    this.#change((session) => removeItem(session, key));
    this.#view.part('items').querySelector<HTMLElement>('[data-tool="undo"]')?.focus();
    this.#view.say(`Removed: ${nameItem(item)}.`);
  }

  #undo(): void {
    if (!this.#removed) return;
    const { item, index } = this.#removed;
    this.#removed = undefined;
    this.#change((session) => putBackItem(session, item, index));
    this.#view.focusTool(item.key, 'remove');
    this.#view.say('Put back.');
  }

  /** From 0; -1 for what is not there. */
  #placeOf(key: number): number {
    return this.#keeper?.session.items.findIndex((item) => item.key === key) ?? -1;
  }

  #change(change: SessionChange): PlannedSession | undefined {
    return this.#keeper?.change(change);
  }

  #save(): void {
    if (!this.#keeper) return;
    const left = leaveOutGone(this.#keeper.session, this.#pantry);
    const file = formatSessionFile(left, this.#there['session']);
    if (file) saveFile(file.name, file.content, 'text/plain;charset=utf-8');
    const saved = this.#view.part('saved');
    saved.hidden = false;
    saved.textContent = file
      ? tellSaved(file.name, left.items.filter(isEmptyStep).length)
      : 'There is no step yet that a file could hold.';
    this.#view.say(saved.textContent);
  }

  /** Does what the browser may refuse, and says when it does. */
  async #attempt(act: Act): Promise<void> {
    const refused = this.#view.part('refused');
    refused.hidden = true;
    try {
      await act();
    } catch {
      refused.hidden = false;
    }
  }

  /**
   * Works on another session from now on. Rejects, and stays with this one, where the browser refuses
   * to keep its last changes, or to open the other.
   */
  async #turnTo(open: () => Promise<PlannedSession>): Promise<void> {
    await this.#keeper?.settle();
    if (this.#keeper?.isRefused === true) throw new Error('The last change is not kept.');
    const session = await open();
    this.#keeper?.close();
    this.#removed = undefined;
    this.#keeper = new SessionKeeper(this.#plans, session, () => {
      this.#show();
    });
    this.#show();
  }

  #show(): void {
    if (!this.#keeper) return;
    const { session, isRefused } = this.#keeper;
    this.#view.part('unkept').hidden = !isRefused;
    this.#view.show(session, this.#removed);
    void this.#sessions.show(session);
    void this.#pantry.fill(session).then((hasCome) => {
      if (hasCome) this.#show();
    });
  }
}

function findKey(within: Element): number {
  return Number(within.closest<HTMLElement>('[data-key]')?.dataset['key']);
}

function readTerm(term: string, value: string): Partial<SessionTerms> {
  if (term === 'title') return { title: value };
  if (term === 'purpose') return { purpose: value };
  return value === '' ? {} : { minutes: Number(value) };
}

function readChange(field: string, value: string): ItemChange | undefined {
  switch (field) {
    case 'minutes':
      return value === '' ? undefined : { minutes: Number(value) };
    case 'note':
      return { note: value };
    case 'text':
      return { text: value };
    case 'lines':
      return { lines: value === '' ? [] : value.split('\n') };
    default:
      return undefined;
  }
}
