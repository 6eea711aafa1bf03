import type { Program } from '../../../meeting/program.ts';
import { formatWindowAddress, nameWindow } from '../meeting-windows.ts';

/** The wall that a presenter's window opens: one for each program, and the same after a reload. */
export class WallWindow {
  readonly #program: Program;
  readonly #root: string;

  /** @param root address of the site's root, ending in a slash */
  constructor(program: Program, root: string) {
    this.#program = program;
    this.#root = root;
  }

  get address(): string {
    return formatWindowAddress(this.#root, 'project', this.#program);
  }

  /**
   * Opens the wall, or brings forward the one that is open: to give it its address again would take
   * it out of the full screen in some browsers.
   *
   * @returns whether the browser let it
   */
  open(): boolean {
    const opened = window.open('', nameWindow('project', this.#program), 'popup');
    if (!opened) return false;
    if (isEmpty(opened)) opened.location.replace(this.address);
    opened.focus();
    return true;
  }
}

/** From disk a window that shows a page does not say which. */
function isEmpty(opened: Window): boolean {
  try {
    return opened.location.href === 'about:blank';
  } catch {
    return false;
  }
}
