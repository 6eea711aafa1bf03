import './search-global.ts';

/** How often a file is asked for before it counts as missing: a phone in a tunnel deserves a second try. */
const TRIES = 2;

/** Loads the files of an index as scripts that hand over their value. */
export class ScriptFiles {
  readonly #folder: string;
  readonly #arrived = new Map<string, unknown>();

  /** @param folder address, ending in a slash */
  constructor(folder: string) {
    this.#folder = folder;
    window.sightlineSearch = (name, value) => {
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
    if (!this.#arrived.has(name)) throw new Error(`The index file ${name} holds something else.`);
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
        reject(new Error(`The index file ${name} could not be loaded.`));
      });
      document.head.append(script);
    });
  }
}
