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
import type { Kept } from '../kept/kept.ts';

/** Whether all that was typed is kept, is about to be, or could not be. */
export type Keeping = 'kept' | 'under-way' | 'refused';

/** After a refusal it is tried again this often, in case there is room by then. */
const AGAIN_MS = 3000;

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
  #hasChanged = false;
  #isWriting = false;
  #again: ReturnType<typeof setTimeout> | undefined;

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
    this.#tell();
  }

  /** Told of what comes from other windows, and of how the keeping goes. */
  onChange(listener: () => void): void {
    this.#listeners.add(listener);
  }

  #change(): void {
    this.#hasChanged = true;
    this.#setKeeping('under-way');
    if (!this.#isWriting) void this.#write();
  }

  async #write(): Promise<void> {
    clearTimeout(this.#again);
    this.#isWriting = true;
    const isKept = await this.#writeAll().catch(() => false);
    this.#isWriting = false;
    if (!isKept)
      this.#again = setTimeout(() => {
        this.#change();
      }, AGAIN_MS);
    this.#setKeeping(isKept ? 'kept' : 'refused');
  }

  async #writeAll(): Promise<true> {
    while (this.#hasChanged) {
      this.#hasChanged = false;
      await this.#readStored();
      await this.#kept.write(this.#key, formatKept(this.#own));
    }
    return true;
  }

  async #readStored(): Promise<void> {
    const stored = readKept(await this.#kept.read(this.#key));
    const merged = mergeKept(this.#own, stored);
    const isNews = !isSame(merged, this.#own);
    this.#own = merged;
    if (isNews) this.#tell();
  }

  /** What another window wrote without knowing what this one has, is written again with both. */
  #takeIn(theirs: KeptHarvest): void {
    const merged = mergeKept(this.#own, theirs);
    const isNews = !isSame(merged, this.#own);
    this.#own = merged;
    if (isNews) this.#tell();
    if (!isSame(merged, theirs)) this.#change();
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
