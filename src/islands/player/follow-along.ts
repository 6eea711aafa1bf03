import type { PageCue, PageTranscript } from './read-cues.ts';

/** Words out of sight have a guessed height until they are drawn, which takes this many frames. */
const FRAMES = 6;

/**
 * Marks what is being said in a transcript and keeps it in sight within the transcript's own box. A
 * reader who has scrolled away from it is left where they are.
 *
 * @param isSought whether the reader asked for this place
 */
export function followAlong(
  transcript: PageTranscript,
  active: readonly PageCue[],
  isSought: boolean,
): void {
  const box = transcript.element;
  const [first] = active;
  const before = transcript.lastHeard;
  const isFollowing = isSought || !before || isInSight(box, before.element);
  for (const { element } of transcript.active) element.removeAttribute('aria-current');
  for (const { element } of active) element.setAttribute('aria-current', 'true');
  transcript.active = active;
  transcript.lastHeard = first ?? before;
  if (first && isFollowing && !isInSight(box, first.element))
    keepInSight(box, first.element, FRAMES);
}

function isInSight(box: HTMLElement, element: HTMLElement): boolean {
  const { top, bottom } = element.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  return top >= frame.top && bottom <= frame.bottom;
}

/** Scrolls the box only: a page that moves by itself loses its reader. */
function keepInSight(box: HTMLElement, element: HTMLElement, frames: number): void {
  if (box.scrollHeight <= box.clientHeight) return;
  if (!isInSight(box, element)) {
    const { top } = element.getBoundingClientRect();
    box.scrollTop += top - box.getBoundingClientRect().top - box.clientHeight / 3;
  }
  if (frames > 0)
    requestAnimationFrame(() => {
      keepInSight(box, element, frames - 1);
    });
}
