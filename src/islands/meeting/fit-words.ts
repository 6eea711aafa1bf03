/** How much smaller words get at a time until they fit, and how small at most. */
const SHRINK = 0.95;
const SMALLEST = 0.2;

/**
 * Makes the words in each `[data-fit]` smaller (`--fit`, 1 or less) until all of them find room.
 * Where words that are read from the back row do not, they get smaller than that (`data-tight`).
 */
export function fitWords(moment: HTMLElement): void {
  for (const box of moment.querySelectorAll<HTMLElement>('[data-fit]')) {
    delete box.dataset['tight'];
    if (shrink(box)) continue;
    box.dataset['tight'] = '';
    shrink(box);
  }
}

/** Whether all of it found room. */
function shrink(box: HTMLElement): boolean {
  for (let fit = 1; fit > SMALLEST; fit *= SHRINK) {
    box.style.setProperty('--fit', String(fit));
    if (hasRoom(box)) return true;
  }
  return false;
}

function hasRoom({ scrollHeight, clientHeight, scrollWidth, clientWidth }: HTMLElement): boolean {
  return scrollHeight <= clientHeight && scrollWidth <= clientWidth;
}
