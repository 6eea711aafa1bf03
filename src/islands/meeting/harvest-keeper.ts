import {
  changeField,
  clearHarvest,
  formatKept,
  mergeKept,
  nameHarvest,
  NO_HARVEST,
  readHarvest,
  readKept,
  type Harvest,
  type KeptHarvest,
} from '../../meeting/harvest.ts';
import type { Program } from '../../meeting/program.ts';
import { AnotherTry } from '../kept/another-try.ts';
import type { Kept } from '../kept/kept.ts';

/** Whether all that was typed is kept, or the browser keeps nothing. */
export type Keeping = 'kept' | 'refused';

/**
 * What is typed in a meeting, kept as it is typed: nothing waits for a pause, so that a window which
 * is killed takes no word with it. Windows that type at once end up with the same.
 */
export class HarvestKeeper {
  readonly #kept: Kept;
  readonly #key: string;
  readonly #now: () => number;
  readonly #listeners = new Set<() => void>();
  #own: KeptHarvest = NO_HARVEST;
  #keeping: Keeping = 'kept';
  #hasRead = false;
  /** Counts what was written, so that the last word on it is the last that was. */
  #turn = 0;
  readonly #again = new AnotherTry();

  /** Opens what was typed before, here or in a window that is open. */
  static async open(kept: Kept, program: Program, now = Date.now): Promise<HarvestKeeper> {
    const keeper = new HarvestKeeper(kept, program, now);
    await keeper.#readStored().catch(() => {
      keeper.#keeping = 'refused';
    });
    return keeper;
  }

  private constructor(kept: Kept, program: Program, now: () => number) {
    this.#kept = kept;
    this.#key = nameHarvest(program);
    this.#now = now;
    kept.onWritten(this.#key, (text) => {
      this.#takeIn(readKept(text));
    });
  }

  get harvest(): Harvest {
    return readHarvest(this.#own);
  }

  get keeping(): Keeping {
    return this.#keeping;
  }

  /** Takes in what was typed into a field of `fieldOf`. */
  type(field: string, value: string): void {
    this.#own = changeField(this.#own, field, value, this.#now());
    this.#change();
  }

  /** Deletes everything, here and in every window. */
  clear(): void {
    this.#own = clearHarvest(this.#own, this.#now());
    this.#change();
  }

  /** Told of what is typed, here and in other windows, and of how the keeping goes. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  /** Written at once, before anything is shown: the next moment the window may be gone. */
  #change(): void {
    this.#turn += 1;
    const turn = this.#turn;
    this.#again.cancel();
    this.#write().then(
      () => {
        if (turn === this.#turn) this.#setKeeping('kept');
      },
      () => {
        if (turn === this.#turn) this.#tryAgain();
      },
    );
    this.#tell();
  }

  /** What was never read may hold more: it is not written over. */
  async #write(): Promise<void> {
    if (!this.#hasRead) await this.#readStored();
    await this.#kept.write(this.#key, formatKept(this.#own));
  }

  #tryAgain(): void {
    this.#setKeeping('refused');
    this.#again.plan(() => {
      this.#change();
    });
  }

  async #readStored(): Promise<void> {
    const stored = readKept(await this.#kept.read(this.#key));
    this.#hasRead = true;
    this.#own = mergeKept(this.#own, stored);
  }

  /** What another window wrote without knowing what this one has, is written again with both. */
  #takeIn(theirs: KeptHarvest): void {
    const merged = mergeKept(this.#own, theirs);
    const isNews = !isSame(merged, this.#own);
    this.#own = merged;
    if (!isSame(merged, theirs)) this.#change();
    else if (isNews) this.#tell();
  }

  #setKeeping(keeping: Keeping): void {
    if (this.#keeping === keeping) return;
    this.#keeping = keeping;
    this.#tell();
  }

  #tell(): void {
    for (const listener of this.#listeners) listener();
  }
}

function isSame(one: KeptHarvest, other: KeptHarvest): boolean {
  return formatKept(mergeKept(one, NO_HARVEST)) === formatKept(mergeKept(other, NO_HARVEST));
}
