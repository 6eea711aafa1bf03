import type { KeptNews } from './browser-kept.ts';
import type { Kept } from './kept.ts';
import { Listeners } from './listeners.ts';

/** What a page asks of the frame; `id` comes back with the answer. */
export type KeptRequest =
  | { id: number; kind: 'read' | 'remove'; key: string }
  | { id: number; kind: 'write'; key: string; value: string }
  | { id: number; kind: 'list'; prefix: string }
  | { id: number; kind: 'tell' | 'tell-at-end'; topic: string; message: unknown };

/** What comes from the frame. */
export type KeptAnswer =
  | { kind: 'ready' }
  | { kind: 'done'; id: number; value: unknown }
  | { kind: 'refused'; id: number; reason: string }
  | KeptNews;

/** Distributes over the union, which `Omit` does not. */
type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/** A frame that does not come in this time never will. */
const PATIENCE_MS = 10_000;

/** Asks the page in a frame, which all pages of the site share. Rejects when it does not come. */
export function openFramedKept(address: string): Promise<Kept> {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.src = address;
  frame.title = 'Kept on this computer';
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => {
      reject(new Error('What is kept on this computer could not be opened.'));
    }, PATIENCE_MS);
    const kept = new FramedKept(frame, () => {
      clearTimeout(late);
      resolve(kept);
    });
    document.body.append(frame);
  });
}

class FramedKept implements Kept {
  readonly #frame: HTMLIFrameElement;
  readonly #waiting = new Map<number, Waiting>();
  readonly #told = new Listeners<unknown>();
  readonly #written = new Listeners<string | undefined>();
  #asked = 0;

  constructor(frame: HTMLIFrameElement, onReady: () => void) {
    this.#frame = frame;
    window.addEventListener('message', (event: MessageEvent<KeptAnswer>) => {
      // From disk every origin is “null”: who it is, only the window tells.
      if (event.source !== frame.contentWindow) return;
      if (event.data.kind === 'ready') onReady();
      else this.#receive(event.data);
    });
  }

  async read(key: string): Promise<string | undefined> {
    return (await this.#ask({ kind: 'read', key })) as string | undefined;
  }

  async write(key: string, value: string): Promise<void> {
    await this.#ask({ kind: 'write', key, value });
  }

  async remove(key: string): Promise<void> {
    await this.#ask({ kind: 'remove', key });
  }

  async list(prefix: string): Promise<string[]> {
    return (await this.#ask({ kind: 'list', prefix })) as string[];
  }

  tell(topic: string, message: unknown): void {
    void this.#ask({ kind: 'tell', topic, message });
  }

  /** The frame does: what a page says while it is left does not reach it any more. */
  tellAtEnd(topic: string, message: unknown): void {
    void this.#ask({ kind: 'tell-at-end', topic, message });
  }

  onTold(topic: string, listener: (message: unknown) => void): () => void {
    return this.#told.add(topic, listener);
  }

  onWritten(key: string, listener: (value: string | undefined) => void): () => void {
    return this.#written.add(key, listener);
  }

  #ask(request: WithoutId<KeptRequest>): Promise<unknown> {
    this.#asked += 1;
    const id = this.#asked;
    return new Promise((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      // A file has no origin to name; the frame is our own.
      this.#frame.contentWindow?.postMessage({ ...request, id }, '*');
    });
  }

  #receive(answer: Exclude<KeptAnswer, { kind: 'ready' }>): void {
    switch (answer.kind) {
      case 'done':
        this.#take(answer.id)?.resolve(answer.value);
        return;
      case 'refused':
        this.#take(answer.id)?.reject(new Error(answer.reason));
        return;
      case 'told':
        this.#told.call(answer.topic, answer.message);
        return;
      case 'written':
        this.#written.call(answer.key, answer.value);
    }
  }

  #take(id: number): Waiting | undefined {
    const waiting = this.#waiting.get(id);
    this.#waiting.delete(id);
    return waiting;
  }
}
