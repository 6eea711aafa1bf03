import type { PageCue, PageTranscript } from './read-cues.ts';

/** Marks what is being said in a transcript and keeps it in sight within the transcript's own box. */
export function followAlong(transcript: PageTranscript, active: readonly PageCue[]): void {
  for (const { element } of transcript.active) element.removeAttribute('aria-current');
  for (const { element } of active) element.setAttribute('aria-current', 'true');
  transcript.active = active;
  const [first] = active;
  if (first) keepInSight(transcript.element, first.element);
}

/** Scrolls the box only: a page that moves by itself loses its reader. */
function keepInSight(box: HTMLElement, element: HTMLElement): void {
  if (box.scrollHeight <= box.clientHeight) return;
  const { top, bottom } = element.getBoundingClientRect();
  const frame = box.getBoundingClientRect();
  const isInSight = top >= frame.top && bottom <= frame.bottom;
  if (!isInSight) box.scrollTop += top - frame.top - box.clientHeight / 3;
}
