/** How long a browser takes at most to show in one window what another has stored, milliseconds. */
const LATE_MS = 2000;

/**
 * What is known to be kept and the browser's storage does not show: what other windows wrote a moment
 * ago, of which word may come first (Chromium, where the windows are processes of their own), and
 * what it lost when the browser was killed.
 */
export class LateNews {
  readonly #news = new Map<string, { value: string | undefined; until: number }>();
  readonly #now: () => number;

  constructor(now = () => performance.now()) {
    this.#now = now;
  }

  note(key: string, value: string | undefined): void {
    this.#news.set(key, { value, until: this.#now() + LATE_MS });
  }

  /** What the storage will not show by itself. */
  noteLost(key: string, value: string | undefined): void {
    this.#news.set(key, { value, until: Infinity });
  }

  has(key: string): boolean {
    return this.#find(key) !== undefined;
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
    if (this.#now() <= news.until) return news;
    this.#news.delete(key);
    return undefined;
  }
}
