import type { Kept } from '../../src/islands/kept/kept.ts';
import { Listeners } from '../../src/islands/kept/listeners.ts';

/** What is kept on a computer of tests, and its windows. */
export class FakeComputer {
  readonly texts = new Map<string, string>();
  readonly #windows = new Set<FakeKept>();
  readonly #held: (() => void)[] = [];
  /** Whether the browser keeps what it is given. */
  keeps = true;
  /** Whether news is under way until it is delivered. */
  isSlow = false;

  openWindow(): Kept {
    const kept = new FakeKept(this, (from, act) => {
      const others = [...this.#windows].filter((each) => each !== from);
      const deliver = (): void => {
        for (const each of others) act(each);
      };
      if (this.isSlow) this.#held.push(deliver);
      else deliver();
    });
    this.#windows.add(kept);
    return kept;
  }

  deliver(): void {
    for (const each of this.#held.splice(0)) each();
  }

  /** Closes a window as a browser does: it can say no more than what it left to be said. */
  closeWindow(kept: Kept): void {
    for (const each of this.#windows) if (each === kept) each.end();
    this.crashWindow(kept);
  }

  /** A window that goes like this says nothing, and hears nothing any more. */
  crashWindow(kept: Kept): void {
    for (const each of this.#windows) if (each === kept) this.#windows.delete(each);
  }
}

type TellOthers = (from: FakeKept, act: (other: FakeKept) => void) => void;

class FakeKept implements Kept {
  readonly #computer: FakeComputer;
  readonly #tellOthers: TellOthers;
  readonly #told = new Listeners<unknown>();
  readonly #atEnd: (() => void)[] = [];
  readonly #written = new Listeners<string | undefined>();

  constructor(computer: FakeComputer, tellOthers: TellOthers) {
    this.#computer = computer;
    this.#tellOthers = tellOthers;
  }

  read(key: string): Promise<string | undefined> {
    return Promise.resolve(this.#computer.texts.get(key));
  }

  write(key: string, value: string): Promise<void> {
    if (!this.#computer.keeps) return Promise.reject(new Error('nothing is kept'));
    this.#computer.texts.set(key, value);
    this.#tellOthers(this, (other) => {
      other.#written.call(key, value);
    });
    return Promise.resolve();
  }

  remove(key: string): Promise<void> {
    this.#computer.texts.delete(key);
    this.#tellOthers(this, (other) => {
      other.#written.call(key, undefined);
    });
    return Promise.resolve();
  }

  list(prefix: string): Promise<string[]> {
    return Promise.resolve(
      [...this.#computer.texts.keys()].filter((key) => key.startsWith(prefix)),
    );
  }

  tell(topic: string, message: unknown): void {
    this.#tellOthers(this, (other) => {
      other.#told.call(topic, structuredClone(message));
    });
  }

  tellAtEnd(topic: string, message: unknown): void {
    this.#atEnd.push(() => {
      this.tell(topic, message);
    });
  }

  end(): void {
    for (const each of this.#atEnd) each();
  }

  onTold(topic: string, listener: (message: unknown) => void): () => void {
    return this.#told.add(topic, listener);
  }

  onWritten(key: string, listener: (value: string | undefined) => void): () => void {
    return this.#written.add(key, listener);
  }
}
