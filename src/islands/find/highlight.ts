/** Stretches of text to be shown as found, the one that is looked at apart from the others. */
export interface Found {
  here: readonly Range[];
  others: readonly Range[];
}

const HERE = 'found-here';
const OTHERS = 'found';

/**
 * Shows what is found in a text without touching it (CSS Custom Highlight API Level 1); where the
 * browser cannot, the elements around it are marked as a whole.
 */
export function highlight(root: HTMLElement, { here, others }: Found): void {
  if ('highlights' in CSS) {
    CSS.highlights.set(HERE, new Highlight(...here));
    CSS.highlights.set(OTHERS, new Highlight(...others));
    return;
  }
  for (const element of root.querySelectorAll<HTMLElement>('[data-found]'))
    delete element.dataset['found'];
  mark(others, '');
  mark(here, 'here');
}

function mark(ranges: readonly Range[], how: string): void {
  for (const { startContainer } of ranges)
    if (startContainer.parentElement) startContainer.parentElement.dataset['found'] = how;
}

/** A stretch of an element's text, by offsets into it. */
export function findRange(element: Element, from: number, to: number): Range | undefined {
  const range = new Range();
  const texts = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let offset = 0;
  let hasStart = false;
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const end = offset + (node.nodeValue ?? '').length;
    if (!hasStart && from < end) {
      range.setStart(node, from - offset);
      hasStart = true;
    }
    if (hasStart && to <= end) {
      range.setEnd(node, to - offset);
      return range;
    }
    offset = end;
  }
  return undefined;
}
