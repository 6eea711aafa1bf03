/** After a refusal it is tried again this often, in case there is room by then. */
const AGAIN_MS = 3000;

/** What the browser refused to keep, to be tried again after a while: the last of it. */
export class AnotherTry {
  #timer: ReturnType<typeof setTimeout> | undefined;

  plan(act: () => void): void {
    this.cancel();
    this.#timer = setTimeout(act, AGAIN_MS);
  }

  cancel(): void {
    clearTimeout(this.#timer);
  }
}
