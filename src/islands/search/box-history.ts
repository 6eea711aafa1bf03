import { formatSearchHash, isSearchHash, type Asked } from './search-hash.ts';

/** What the history keeps with an address of the box. */
interface Remembered {
  /** Whether the page without the box is one step back. */
  isOver?: boolean;
  /** Whether the box was opened over this. */
  isUnder?: boolean;
  /** The result that was followed from there. */
  rank?: number;
}

/** The box in the browser's history: Back closes it, and coming back finds it as it was. */
export const boxHistory = {
  /** A step of its own for the box over the page. */
  add(asked: Asked): void {
    history.replaceState({ ...recall(), isUnder: true }, '');
    history.pushState({ isOver: true }, '', formatSearchHash(asked));
  },

  /** Writes what is asked for into the address. */
  note(asked: Asked, more: Remembered = {}): void {
    history.replaceState({ ...recall(), ...more }, '', formatSearchHash(asked));
  },

  /** The result that was followed when the box was left. */
  findRank(): number | undefined {
    return recall().rank;
  },

  /** Takes the box out of the address. */
  leave(): void {
    if (!isSearchHash(location.hash)) return;
    if (recall().isOver === true) history.back();
    else history.replaceState(null, '', location.href.split('#')[0]);
  },
};

/** Whether somebody came back from searching, who finds the page as it was; a result leads on. */
export function isBackFromSearch({ oldURL }: HashChangeEvent): boolean {
  return recall().isUnder === true && isSearchHash(new URL(oldURL).hash);
}

function recall(): Remembered {
  return (history.state ?? {}) as Remembered;
}
