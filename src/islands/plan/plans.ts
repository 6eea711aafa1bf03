import { AUDIENCES, type Audience } from '../../domain/consent.ts';
import {
  changeField,
  clearHarvest,
  formatKept,
  nameHarvest,
  readKept,
  type KeptHarvest,
} from '../../meeting/harvest.ts';
import { keyOfPlan, PLANS } from '../../meeting/plan-key.ts';
import { openSession, type PlannedSession } from '../../meeting/planned-session.ts';
import { formatStoredSession, readStoredSession } from '../../meeting/stored-session.ts';
import { openKept, type Kept } from '../kept/kept.ts';

/** Under this the name of the one that is planned now. */
const CURRENT = 'planning';

/**
 * Opens the sessions planned on this computer.
 *
 * @param root address of the site's root
 * @param audiences whom the edition is for, with spaces between them
 */
export async function openPlans(root: string, audiences = ''): Promise<Plans> {
  const named = audiences.split(' ');
  return new Plans(
    await openKept(root),
    AUDIENCES.filter((audience) => named.includes(audience)),
  );
}

/** The sessions planned on this computer, of which one is planned now. */
export class Plans {
  readonly #kept: Kept;
  readonly #audiences: readonly Audience[];
  /** Changes are made one after the other, each to what the one before left. */
  #last: Promise<unknown> = Promise.resolve();

  /** @param audiences whom the edition is for */
  constructor(kept: Kept, audiences: readonly Audience[]) {
    this.#kept = kept;
    this.#audiences = audiences;
  }

  /** The session that is planned now; undefined before any. */
  async findCurrent(): Promise<PlannedSession | undefined> {
    const id = await this.#kept.read(CURRENT);
    return id === undefined ? undefined : this.find(id);
  }

  async find(id: string): Promise<PlannedSession | undefined> {
    const text = await this.#kept.read(keyOfPlan(id));
    return text === undefined
      ? undefined
      : readStoredSession(text, { id, audiences: this.#audiences });
  }

  /** All of them, the newest first. */
  async list(): Promise<PlannedSession[]> {
    const keys = await this.#kept.list(PLANS);
    const sessions = await Promise.all(keys.map((key) => this.find(key.slice(PLANS.length))));
    return sessions
      .flatMap((session) => session ?? [])
      .toSorted((one, other) => (one.id < other.id ? 1 : -1));
  }

  /** Begins another, empty or as a copy, which is then the one that is planned now. */
  begin(like?: PlannedSession): Promise<PlannedSession> {
    return this.#inTurn(() => this.#begin(like));
  }

  async #begin(like?: PlannedSession): Promise<PlannedSession> {
    const id = await this.#findFreeId();
    const empty = openSession(id, this.#audiences);
    // What is shown in this edition may be shown to its audiences, whoever the copied one was for.
    const session = like ? { ...like, id, audiences: empty.audiences } : empty;
    await this.#write(session);
    await this.choose(id);
    return session;
  }

  /** Makes it the one that is planned now. */
  choose(id: string): Promise<void> {
    return this.#kept.write(CURRENT, id);
  }

  /**
   * Changes a session as it is kept by now, or the one that is planned now; begins one where there is
   * none.
   *
   * @param shown the session to change; where it is no longer kept it is kept again
   */
  change(
    change: (session: PlannedSession) => PlannedSession,
    shown?: PlannedSession,
  ): Promise<PlannedSession> {
    return this.#inTurn(async () => {
      const found = await (shown ? this.find(shown.id) : this.findCurrent());
      const session = change(found ?? shown ?? (await this.#begin()));
      await this.#write(session);
      return session;
    });
  }

  /** What was typed in the meeting of a session. */
  async readTyped(id: string): Promise<KeptHarvest> {
    return readKept(await this.#kept.read(keyOfTyped(id)));
  }

  /** Removes a session with what was typed in its meeting, in every window. */
  remove(id: string): Promise<void> {
    return this.#inTurn(async () => {
      const typed = await this.readTyped(id);
      // Where the meeting is led in another window, that would write again what only went away.
      if (Object.keys(typed.fields).length > 0)
        await this.#writeTyped(id, clearHarvest(typed, Date.now()));
      await this.#kept.remove(keyOfTyped(id));
      await this.#kept.remove(keyOfPlan(id));
    });
  }

  /**
   * Puts one back that was removed, as it was.
   *
   * @param typed what was typed in its meeting
   */
  putBack(session: PlannedSession, typed: KeptHarvest): Promise<void> {
    return this.#inTurn(async () => {
      await this.#write(session);
      if (Object.keys(typed.fields).length > 0)
        await this.#writeTyped(session.id, typeAgain(typed, Date.now()));
    });
  }

  /** Told when another window changes the session, or which one is planned now. */
  onChange(id: string | undefined, listener: () => void): () => void {
    const ends = [CURRENT, ...(id === undefined ? [] : [keyOfPlan(id)])].map((key) =>
      this.#kept.onWritten(key, listener),
    );
    return () => {
      for (const end of ends) end();
    };
  }

  /** Never one of before: a meeting's notes are kept by it. */
  async #findFreeId(): Promise<string> {
    for (let time = Date.now(); ; time += 1) {
      const id = time.toString(36);
      if (!(await this.find(id))) return id;
    }
  }

  #write(session: PlannedSession): Promise<void> {
    return this.#kept.write(keyOfPlan(session.id), formatStoredSession(session));
  }

  #writeTyped(id: string, typed: KeptHarvest): Promise<void> {
    return this.#kept.write(keyOfTyped(id), formatKept(typed));
  }

  #inTurn<Result>(act: () => Promise<Result>): Promise<Result> {
    const result = this.#last.then(act);
    this.#last = result.catch(() => undefined);
    return result;
  }
}

function keyOfTyped(id: string): string {
  return nameHarvest({ kind: 'plan', id });
}

/** As if it were typed now: what was typed before it was deleted does not come back. */
function typeAgain(typed: KeptHarvest, now: number): KeptHarvest {
  return Object.entries(typed.fields).reduce(
    (kept, [name, { value }]) => changeField(kept, name, value, now),
    clearHarvest(typed, now),
  );
}
