/** How long a browser takes at most to show in one window what another has stored, milliseconds. */
const LATE_MS = 2000;

/**
 * What other windows wrote a moment ago. A browser may bring word of it before its storage shows it
 * (Chromium, where the windows are processes of their own).
 */
export class LateNews {
  readonly #news = new Map<string, { value: string | undefined; at: number }>();
  readonly #now: () => number;

  constructor(now = () => performance.now()) {
    this.#now = now;
  }

  note(key: string, value: string | undefined): void {
    this.#news.set(key, { value, at: this.#now() });
  }

  /** Whoever writes after the news knows better. */
  forget(key: string): void {
    this.#news.delete(key);
  }

  /** What a key holds by now. */
  correct(key: string, stored: string | undefined): string | undefined {
    const news = this.#find(key);
    return news ? news.value : stored;
  }

  /** The keys there are by now, of those that begin so. */
  correctKeys(prefix: string, stored: readonly string[]): string[] {
    const keys = new Set(stored);
    for (const key of this.#news.keys()) {
      const news = key.startsWith(prefix) ? this.#find(key) : undefined;
      if (news?.value !== undefined) keys.add(key);
      else if (news) keys.delete(key);
    }
    return [...keys];
  }

  #find(key: string): { value: string | undefined } | undefined {
    const news = this.#news.get(key);
    if (!news) return undefined;
    if (this.#now() - news.at <= LATE_MS) return news;
    this.#news.delete(key);
    return undefined;
  }
}
