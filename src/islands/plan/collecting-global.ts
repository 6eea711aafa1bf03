/** What collects steps of a session while somebody browses. */
export interface Collecting {
  /** Somebody has pressed a button that adds something. */
  press(button: HTMLElement): Promise<void>;
}

declare global {
  interface Window {
    /**
     * Left in the page by a script of its own, which is loaded when somebody first plans something;
     * a page opened from disk can import nothing.
     */
    sightlineCollecting?: (shelf: HTMLElement, root: string) => Promise<Collecting>;
  }
}
