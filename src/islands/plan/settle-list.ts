/**
 * Puts elements into a list in this order, and moves none that is in its place: what is moved loses the
 * focus, and a press on it that has begun.
 */
export function settleList(list: HTMLElement, elements: readonly HTMLElement[]): void {
  for (const child of [...list.children])
    if (!elements.some((element) => element === child)) child.remove();
  for (const [index, element] of elements.entries())
    if (list.children[index] !== element) list.insertBefore(element, list.children[index] ?? null);
}
