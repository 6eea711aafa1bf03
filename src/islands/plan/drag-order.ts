import { findDrop } from './drop.ts';

/** An item of a list, being dragged by its handle. */
interface Drag {
  item: HTMLElement;
  others: HTMLElement[];
  place: number;
}

/**
 * Lets the items of a list be dragged by their `[data-handle]` with a mouse, a pen or a finger.
 *
 * @param onMoved told of the item and its place in the order afterwards, from 0
 */
export function listenForDrags(
  list: HTMLElement,
  onMoved: (item: HTMLElement, place: number) => void,
  signal: AbortSignal,
): void {
  let drag: Drag | undefined;
  const end = (isMoved: boolean): void => {
    if (!drag) return;
    const { item, others, place } = drag;
    drag = undefined;
    for (const each of others) delete each.dataset['drop'];
    delete item.dataset['dragged'];
    if (isMoved) onMoved(item, place);
  };
  list.addEventListener(
    'pointerdown',
    (event) => {
      const handle = findHandle(event);
      const item = handle?.closest('li');
      if (!handle || !item || event.button !== 0) return;
      event.preventDefault();
      handle.setPointerCapture(event.pointerId);
      const items = [...list.children].filter((each) => each instanceof HTMLElement);
      drag = { item, others: items.filter((each) => each !== item), place: items.indexOf(item) };
      item.dataset['dragged'] = '';
    },
    { signal },
  );
  list.addEventListener(
    'pointermove',
    ({ clientY }) => {
      if (!drag) return;
      drag.place = findDrop(drag.others.map(findMiddle), clientY);
      showDrop(drag);
    },
    { signal },
  );
  list.addEventListener(
    'pointerup',
    () => {
      end(true);
    },
    { signal },
  );
  list.addEventListener(
    'pointercancel',
    () => {
      end(false);
    },
    { signal },
  );
  document.addEventListener(
    'keydown',
    ({ key }) => {
      if (key === 'Escape') end(false);
    },
    { signal },
  );
}

function findHandle({ target }: Event): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-handle]') : null;
}

function findMiddle(element: HTMLElement): number {
  const { top, height } = element.getBoundingClientRect();
  return top + height / 2;
}

/** A line where it would come to lie. */
function showDrop({ others, place }: Drag): void {
  for (const [index, each] of others.entries()) {
    const isLast = index === others.length - 1;
    const drop = index === place ? 'before' : isLast && place > index ? 'after' : undefined;
    if (drop) each.dataset['drop'] = drop;
    else delete each.dataset['drop'];
  }
}
