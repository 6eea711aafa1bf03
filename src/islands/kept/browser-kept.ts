import type { Kept } from './kept.ts';
import { keptPrefix } from './glimpse.ts';
import { LateNews } from './late-news.ts';
import { Listeners } from './listeners.ts';

/** What goes from window to window. */
export type KeptNews =
  | { kind: 'written'; key: string; value?: string }
  | { kind: 'told'; topic: string; message: unknown };

/** Kept in the browser's own storage for this address. */
export class BrowserKept implements Kept {
  readonly #prefix: string;
  readonly #channel: BroadcastChannel;
  readonly #late = new LateNews();
  readonly #told = new Listeners<unknown>();
  readonly #written = new Listeners<string | undefined>();

  /** @param root address of the site's root: several sites may lie at one origin */
  constructor(root: string) {
    this.#prefix = keptPrefix(root);
    this.#channel = new BroadcastChannel(this.#prefix);
    this.#channel.addEventListener('message', ({ data }: MessageEvent<KeptNews>) => {
      if (data.kind === 'written') {
        this.#late.note(data.key, data.value);
        this.#written.call(data.key, data.value);
      } else this.#told.call(data.topic, data.message);
    });
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
      this.#late.forget(key);
      this.#send({ kind: 'written', key, value });
    });
  }

  remove(key: string): Promise<void> {
    return attempt(() => {
      localStorage.removeItem(this.#prefix + key);
      this.#late.forget(key);
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

  #send(news: KeptNews): void {
    this.#channel.postMessage(news);
  }
}

function attempt<Value>(act: () => Value): Promise<Value> {
  return new Promise((resolve) => {
    resolve(act());
  });
}
