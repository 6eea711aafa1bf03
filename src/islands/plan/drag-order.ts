import { findDrop } from './drop.ts';

/** An item of a list, being dragged by its handle. */
interface Drag {
  item: HTMLElement;
  others: HTMLElement[];
  /** Where it was taken up, and where it would be let go. */
  from: number;
  place: number;
}

/**
 * Lets the items of a list be dragged by their `[data-handle]` with a mouse, a pen or a finger.
 *
 * @param onMoved told of the item and its place in the order afterwards, from 0; not where it stayed
 */
export function listenForDrags(
  list: HTMLElement,
  onMoved: (item: HTMLElement, place: number) => void,
  signal: AbortSignal,
): void {
  let drag: Drag | undefined;
  const end = (isMoved: boolean): void => {
    if (!drag) return;
    const { item, others, from, place } = drag;
    drag = undefined;
    for (const each of others) delete each.dataset['drop'];
    delete item.dataset['dragged'];
    if (isMoved && place !== from) onMoved(item, place);
  };
  list.addEventListener(
    'pointerdown',
    (event) => {
      const handle = findHandle(event);
      const item = handle?.closest('li');
      if (!handle || !item || event.button !== 0) return;
      event.preventDefault();
      handle.setPointerCapture(event.pointerId);
      const items = findItems(list);
      const from = items.indexOf(item);
      drag = { item, others: items.filter((each) => each !== item), from, place: from };
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

/** What has no handle stands in the list and has no place in the order. */
function findItems(list: HTMLElement): HTMLElement[] {
  return [...list.children].filter(
    (each): each is HTMLElement =>
      each instanceof HTMLElement && each.querySelector('[data-handle]') !== null,
  );
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
