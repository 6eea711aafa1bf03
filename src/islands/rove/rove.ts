import { findNextStop, type Stop } from './next-stop.ts';

interface LinkStop extends Stop {
  link: HTMLElement;
}

const LINKS = 'a[data-start]';

/**
 * Makes the links to moments in an element one stop of the Tab key; arrow keys go from one to the
 * next. Nothing is touched until one of them is reached by key, and without script each is a stop.
 *
 * @param root holds elements with `data-row`, or is itself one row
 */
export function rove(root: HTMLElement, signal: AbortSignal): void {
  let rows: LinkStop[][] | undefined;
  root.addEventListener(
    'focusin',
    ({ target }) => {
      const stop = findStop((rows ??= readRows(root)), target);
      if (!stop) return;
      for (const { link } of rows.flat()) link.tabIndex = link === stop.link ? 0 : -1;
    },
    { signal },
  );
  root.addEventListener(
    'keydown',
    (event) => {
      const stop = findStop(rows ?? [], event.target);
      const hasModifier = event.altKey || event.ctrlKey || event.metaKey || event.shiftKey;
      const next = stop && !hasModifier && findNextStop(rows ?? [], stop, readKey(root, event.key));
      if (!next) return;
      event.preventDefault();
      next.link.focus();
    },
    { signal },
  );
}

/** Where text runs from the right, the left arrow leads on. */
function readKey(root: HTMLElement, key: string): string {
  if (getComputedStyle(root).direction !== 'rtl') return key;
  return { ArrowLeft: 'ArrowRight', ArrowRight: 'ArrowLeft' }[key] ?? key;
}

function readRows(root: HTMLElement): LinkStop[][] {
  const rows = [...root.querySelectorAll<HTMLElement>('[data-row]')];
  return (rows.length > 0 ? rows : [root]).map((row) =>
    [...row.querySelectorAll<HTMLElement>(LINKS)].map((link) => ({
      ...{ link, start: Number(link.dataset['start']) },
    })),
  );
}

function findStop(rows: readonly LinkStop[][], target: EventTarget | null): LinkStop | undefined {
  return rows.flat().find(({ link }) => link === target);
}
