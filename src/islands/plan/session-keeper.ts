import type { PlannedSession } from '../../meeting/planned-session.ts';
import { AnotherTry } from '../kept/another-try.ts';
import type { Plans } from './plans.ts';

export type SessionChange = (session: PlannedSession) => PlannedSession;

/**
 * A planned session that is worked on: what is done shows at once, and is kept as soon as the browser
 * comes to it, together with what other windows do to the same session. What it refuses is tried again.
 */
export class SessionKeeper {
  readonly #plans: Plans;
  readonly #onChange: () => void;
  readonly #endListening: () => void;
  readonly #again = new AnotherTry();
  #session: PlannedSession;
  /** As it was kept last: what is shown without what is pending. */
  #kept: PlannedSession;
  #pending: SessionChange[] = [];
  #keeping: Promise<void> | undefined;
  #isRefused = false;

  /** @param onChange told of every change, whoever made it, and of what became of keeping it */
  constructor(plans: Plans, session: PlannedSession, onChange: () => void) {
    this.#plans = plans;
    this.#session = session;
    this.#kept = session;
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
    this.#show(change(this.#session));
    void this.settle();
    return this.#session;
  }

  /** Resolves when there is nothing left to be kept, or the browser refuses it, now as before. */
  async settle(): Promise<void> {
    if (this.#pending.length > 0) this.#keeping ??= this.#keepPending();
    await this.#keeping;
  }

  /** After somebody else may have changed it. */
  async reread(): Promise<void> {
    const session = await this.#plans.find(this.#session.id).catch(() => undefined);
    // What is not kept yet meets what others did when it is kept.
    if (session && !this.#keeping && !this.#isRefused) this.#take(session);
  }

  /** Hears no more of others. What is not kept yet is still tried. */
  close(): void {
    this.#endListening();
  }

  /** Lets go of what is not kept yet. */
  discard(): void {
    this.#again.cancel();
    this.#pending = [];
    this.#isRefused = false;
  }

  async #keepPending(): Promise<void> {
    this.#again.cancel();
    let isKept = true;
    while (isKept && this.#pending.length > 0) isKept = await this.#keep(this.#pending.splice(0));
    this.#keeping = undefined;
    if (!isKept) this.#again.plan(() => void this.settle());
  }

  /** Whether the browser did. */
  async #keep(changes: readonly SessionChange[]): Promise<boolean> {
    const apply = (kept: PlannedSession): PlannedSession =>
      changes.reduce((session, change) => change(session), kept);
    try {
      this.#kept = await this.#plans.change(apply, this.#kept);
      this.#isRefused = false;
      if (this.#pending.length === 0) this.#show(this.#kept);
      return true;
    } catch {
      this.#pending.unshift(...changes);
      this.#tellRefused();
      return false;
    }
  }

  #tellRefused(): void {
    if (this.#isRefused) return;
    this.#isRefused = true;
    this.#onChange();
  }

  #take(session: PlannedSession): void {
    this.#kept = session;
    this.#show(session);
  }

  #show(session: PlannedSession): void {
    this.#session = session;
    this.#onChange();
  }
}
