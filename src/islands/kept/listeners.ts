/** Who listens to what. */
export class Listeners<Value> {
  readonly #byName = new Map<string, Set<(value: Value) => void>>();

  /** Returns what ends the listening. */
  add(name: string, listener: (value: Value) => void): () => void {
    const listeners = this.#byName.get(name) ?? new Set();
    this.#byName.set(name, listeners.add(listener));
    return () => {
      listeners.delete(listener);
    };
  }

  call(name: string, value: Value): void {
    for (const listener of this.#byName.get(name) ?? []) listener(value);
  }
}
