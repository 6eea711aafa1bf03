import type { PlannedSession } from '../../meeting/planned-session.ts';
import type { Plans } from './plans.ts';

export type SessionChange = (session: PlannedSession) => PlannedSession;

/**
 * A planned session that is worked on: what is done shows at once, and is kept as soon as the browser
 * comes to it, together with what other windows do to the same session.
 */
export class SessionKeeper {
  readonly #plans: Plans;
  readonly #onChange: () => void;
  readonly #endListening: () => void;
  #session: PlannedSession;
  #pending: SessionChange[] = [];
  #keeping: Promise<void> | undefined;
  #isRefused = false;

  /** @param onChange told of every change, whoever made it, and of what became of keeping it */
  constructor(plans: Plans, session: PlannedSession, onChange: () => void) {
    this.#plans = plans;
    this.#session = session;
    this.#onChange = onChange;
    this.#endListening = plans.onChange(session.id, () => void this.reread());
  }

  get session(): PlannedSession {
    return this.#session;
  }

  /** Whether the browser keeps nothing of the last changes. */
  get isRefused(): boolean {
    return this.#isRefused;
  }

  /** The session after it. */
  change(change: SessionChange): PlannedSession {
    this.#pending.push(change);
    this.#take(change(this.#session));
    this.#keeping ??= this.#keepPending();
    return this.#session;
  }

  /** Resolves when there is nothing left to be kept. */
  async settle(): Promise<void> {
    await this.#keeping;
  }

  /** After somebody else may have changed it. */
  async reread(): Promise<void> {
    const session = await this.#plans.find(this.#session.id).catch(() => undefined);
    // What is not kept yet meets what others did when it is kept.
    if (session && !this.#keeping && !this.#isRefused) this.#take(session);
  }

  close(): void {
    this.#endListening();
  }

  async #keepPending(): Promise<void> {
    while (this.#pending.length > 0) await this.#keep(this.#pending.splice(0));
    this.#keeping = undefined;
  }

  async #keep(changes: readonly SessionChange[]): Promise<void> {
    const shown = this.#session;
    const apply = (kept: PlannedSession): PlannedSession =>
      this.#isRefused ? shown : changes.reduce((session, change) => change(session), kept);
    try {
      const session = await this.#plans.change(apply, shown);
      this.#isRefused = false;
      if (this.#pending.length === 0) this.#take(session);
    } catch {
      this.#isRefused = true;
      this.#onChange();
    }
  }

  #take(session: PlannedSession): void {
    this.#session = session;
    this.#onChange();
  }
}
