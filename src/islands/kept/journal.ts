/** What was written last under a key; without a value it was removed. */
export interface JournalEntry {
  value?: string;
  /** As `Date.now()` gives it. */
  at: number;
}

const DATABASE = 'sightline';
const STORE = 'written';
/** A database that does not open in this time never will. */
const PATIENCE_MS = 1500;

/**
 * A second record of what is kept. A browser brings its storage to the disk when it likes, Chromium
 * half a minute late or more while somebody types; its database it brings there at once. Where there
 * is none, or it fails, nothing is noted and nothing else suffers.
 */
export class Journal {
  #database: IDBDatabase | undefined;
  readonly #prefix: string;
  readonly #waiting = new Map<string, JournalEntry>();
  #isWriting = false;
  /** What stood in it when it was opened, by key. */
  readonly entries: ReadonlyMap<string, JournalEntry>;

  constructor(
    database: IDBDatabase | undefined,
    prefix: string,
    entries: ReadonlyMap<string, JournalEntry>,
  ) {
    this.#database = database;
    this.#prefix = prefix;
    this.entries = entries;
  }

  /** @param prefix before every key: several sites may lie at one origin */
  static async open(prefix: string): Promise<Journal> {
    try {
      const database = await patiently(openDatabase());
      return new Journal(database, prefix, await patiently(readEntries(database, prefix)));
    } catch {
      return new Journal(undefined, prefix, new Map());
    }
  }

  /** Brought to the disk within moments: what comes while that goes on is written together after it. */
  note(key: string, entry: JournalEntry): void {
    if (!this.#database) return;
    this.#waiting.set(this.#prefix + key, entry);
    if (!this.#isWriting) this.#write();
  }

  #write(): void {
    if (!this.#database || this.#waiting.size === 0) return;
    try {
      const writing = this.#database.transaction(STORE, 'readwrite');
      for (const [key, entry] of this.#waiting) writing.objectStore(STORE).put(entry, key);
      this.#waiting.clear();
      this.#isWriting = true;
      const goOn = (): void => {
        this.#isWriting = false;
        this.#write();
      };
      writing.oncomplete = goOn;
      writing.onabort = goOn;
    } catch {
      // The database was closed, as when somebody clears the browser's data.
      this.#database = undefined;
    }
  }
}

function openDatabase(): Promise<IDBDatabase> {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => {
    opening.result.createObjectStore(STORE);
  };
  return settle(opening);
}

async function readEntries(
  database: IDBDatabase,
  prefix: string,
): Promise<Map<string, JournalEntry>> {
  const store = database.transaction(STORE).objectStore(STORE);
  const range = IDBKeyRange.bound(prefix, `${prefix}\uFFFF`);
  const [keys, entries] = await Promise.all([
    settle(store.getAllKeys(range) as IDBRequest<string[]>),
    settle(store.getAll(range) as IDBRequest<JournalEntry[]>),
  ]);
  return new Map(
    entries.map((entry, index) => [keys[index]?.slice(prefix.length) ?? '', entry] as const),
  );
}

function settle<Result>(request: IDBRequest<Result>): Promise<Result> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error('The database did not answer.'));
    };
  });
}

function patiently<Value>(promise: Promise<Value>): Promise<Value> {
  return Promise.race([
    promise,
    new Promise<never>((_, reject) => {
      setTimeout(() => {
        reject(new Error('The database did not answer in time.'));
      }, PATIENCE_MS);
    }),
  ]);
}
