import type { Kept } from './kept.ts';
import { keptPrefix, stampPrefix } from './glimpse.ts';
import { Journal, type JournalEntry } from './journal.ts';
import { LateNews } from './late-news.ts';
import { Listeners } from './listeners.ts';

/** What goes from window to window. */
export type KeptNews =
  | { kind: 'written'; key: string; value?: string }
  | { kind: 'told'; topic: string; message: unknown };

/**
 * Kept in the browser's own storage for this address, which all windows see at once, and in a journal,
 * which outlives a browser that is killed. Of a key in both, the later writing counts.
 */
export class BrowserKept implements Kept {
  readonly #prefix: string;
  readonly #stamps: string;
  #journal: Journal | undefined;
  readonly #channel: BroadcastChannel;
  readonly #late = new LateNews();
  readonly #told = new Listeners<unknown>();
  readonly #written = new Listeners<string | undefined>();

  private constructor(root: string) {
    this.#prefix = keptPrefix(root);
    this.#stamps = stampPrefix(root);
    this.#channel = new BroadcastChannel(this.#prefix);
    this.#channel.addEventListener('message', ({ data }: MessageEvent<KeptNews>) => {
      if (data.kind === 'written') {
        this.#late.note(data.key, data.value);
        this.#written.call(data.key, data.value);
      } else this.#told.call(data.topic, data.message);
    });
  }

  /** @param root address of the site's root: several sites may lie at one origin */
  static async open(root: string): Promise<BrowserKept> {
    // It hears of other windows before it looks, so that nothing is written unnoticed in between.
    const kept = new BrowserKept(root);
    kept.#take(await Journal.open(keptPrefix(root)));
    return kept;
  }

  #take(journal: Journal): void {
    this.#journal = journal;
    for (const [key, { value, at }] of journal.entries)
      if (!this.#late.has(key) && at > this.#readStamp(key)) this.#late.noteLost(key, value);
  }

  /** When the storage's own text under a key was written; 0 where nobody knows, or may look. */
  #readStamp(key: string): number {
    try {
      return Number(localStorage.getItem(this.#stamps + key) ?? 0);
    } catch {
      return Infinity;
    }
  }

  // The promises reject where the browser refuses its storage.
  read(key: string): Promise<string | undefined> {
    return attempt(() =>
      this.#late.correct(key, localStorage.getItem(this.#prefix + key) ?? undefined),
    );
  }

  write(key: string, value: string): Promise<void> {
    return attempt(() => {
      localStorage.setItem(this.#prefix + key, value);
      this.#note(key, { value, at: Date.now() });
      this.#send({ kind: 'written', key, value });
    });
  }

  remove(key: string): Promise<void> {
    return attempt(() => {
      localStorage.removeItem(this.#prefix + key);
      this.#note(key, { at: Date.now() });
      this.#send({ kind: 'written', key });
    });
  }

  list(prefix: string): Promise<string[]> {
    const whole = this.#prefix + prefix;
    return attempt(() => {
      const keys = Object.keys(localStorage).filter((key) => key.startsWith(whole));
      const names = keys.map((key) => key.slice(this.#prefix.length));
      return this.#late.correctKeys(prefix, names);
    });
  }

  tell(topic: string, message: unknown): void {
    this.#send({ kind: 'told', topic, message });
  }

  tellAtEnd(topic: string, message: unknown): void {
    window.addEventListener('pagehide', () => {
      this.tell(topic, message);
    });
  }

  onTold(topic: string, listener: (message: unknown) => void): () => void {
    return this.#told.add(topic, listener);
  }

  onWritten(key: string, listener: (value: string | undefined) => void): () => void {
    return this.#written.add(key, listener);
  }

  /** Passes all news from other windows on. */
  onNews(listener: (news: KeptNews) => void): void {
    this.#channel.addEventListener('message', ({ data }: MessageEvent<KeptNews>) => {
      listener(data);
    });
  }

  #note(key: string, entry: JournalEntry): void {
    localStorage.setItem(this.#stamps + key, String(entry.at));
    this.#late.forget(key);
    this.#journal?.note(key, entry);
  }

  #send(news: KeptNews): void {
    this.#channel.postMessage(news);
  }
}

function attempt<Value>(act: () => Value): Promise<Value> {
  return new Promise((resolve) => {
    resolve(act());
  });
}
