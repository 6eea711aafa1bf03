/** How often a file is asked for before it counts as missing: a phone in a tunnel deserves a second try. */
const TRIES = 2;

/** What a script that holds data calls with its name and its value. */
export type ReceiveData = (name: string, value: unknown) => void;

declare global {
  interface Window {
    /** Called by every file of the search index. */
    sightlineSearch?: ReceiveData;
    /** Called by every program of a meeting. */
    sightlineProgram?: ReceiveData;
  }
}

/**
 * Loads files that are scripts which hand over their value: a page opened from disk can load no
 * others.
 */
export class ScriptFiles {
  readonly #folder: string;
  readonly #arrived = new Map<string, unknown>();

  /**
   * @param folder address, ending in a slash
   * @param receiver what the files call
   */
  constructor(folder: string, receiver: 'sightlineSearch' | 'sightlineProgram') {
    this.#folder = folder;
    window[receiver] = (name, value) => {
      this.#arrived.set(name, value);
    };
  }

  /** The value of a file; rejects when it cannot be loaded. It is not kept: whoever asks keeps it. */
  async load(name: string, tries = TRIES): Promise<unknown> {
    try {
      await this.#run(name);
    } catch (error) {
      if (tries <= 1) throw error;
      return this.load(name, tries - 1);
    }
    if (!this.#arrived.has(name)) throw new Error(`The file ${name}.js holds something else.`);
    const value = this.#arrived.get(name);
    this.#arrived.delete(name);
    return value;
  }

  #run(name: string): Promise<void> {
    return new Promise((resolve, reject) => {
      const script = document.createElement('script');
      script.src = `${this.#folder}${name}.js`;
      script.addEventListener('load', () => {
        script.remove();
        resolve();
      });
      script.addEventListener('error', () => {
        script.remove();
        reject(new Error(`The file ${name}.js could not be loaded.`));
      });
      document.head.append(script);
    });
  }
}
