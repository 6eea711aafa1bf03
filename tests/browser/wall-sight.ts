/** What a room sees of a moment on the wall. */
export interface Sight {
  /** Words that reach out of the wall or of their box. */
  cut: string[];
  /** Every size of the words on the wall, in pixels. */
  sizes: number[];
  /** The size of what somebody said, where it stands there quoted. */
  quote?: number;
  /** Text and ground of everything that is read. */
  colours: [string, string][];
}

/** To be evaluated in the page. */
export function lookAtWall(): Sight {
  const moment = document.querySelector<HTMLElement>('.wall > .moment:last-child');
  const elements = [...(moment?.querySelectorAll<HTMLElement>('*') ?? [])].filter(
    (element) =>
      element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) &&
      !element.closest('.visually-hidden, svg') &&
      [...element.childNodes].some((node) => node.nodeType === 3 && node.textContent?.trim()),
  );
  const isWithin = (inner: DOMRect, outer: DOMRect): boolean =>
    inner.left >= outer.left - 1 &&
    inner.right <= outer.right + 1 &&
    inner.top >= outer.top - 1 &&
    inner.bottom <= outer.bottom + 1;
  const isCut = (element: HTMLElement): boolean => {
    const rect = element.getBoundingClientRect();
    const boxes = [element.closest('.wall'), element.closest('[data-fit]')];
    return boxes.some((box) => box && !isWithin(rect, box.getBoundingClientRect()));
  };
  const canvas = document.createElement('canvas').getContext('2d');
  const hex = (colour: string): string => {
    if (!canvas) return '';
    canvas.fillStyle = colour;
    return canvas.fillStyle;
  };
  const groundOf = (element: Element | null): string => {
    const colour = element ? getComputedStyle(element).backgroundColor : '';
    return colour === 'rgba(0, 0, 0, 0)' ? groundOf(element?.parentElement ?? null) : hex(colour);
  };
  const sizeOf = (element: HTMLElement): number => parseFloat(getComputedStyle(element).fontSize);
  const quote = moment?.querySelector<HTMLElement>('blockquote .words');
  return {
    cut: elements.filter(isCut).map((element) => element.textContent.trim().slice(0, 40)),
    sizes: elements.map(sizeOf),
    ...(quote && { quote: sizeOf(quote) }),
    colours: elements.map((element) => [hex(getComputedStyle(element).color), groundOf(element)]),
  };
}
