import type { PageCue, PageTranscript } from './read-cues.ts';

/** Marks what is being said in a transcript and keeps it in sight within the transcript's own box. */
export function followAlong(transcript: PageTranscript, active: readonly PageCue[]): void {
  for (const cue of transcript.cues) {
    if (active.includes(cue)) cue.element.setAttribute('aria-current', 'true');
    else cue.element.removeAttribute('aria-current');
  }
  const [first] = active;
  if (first) keepInSight(transcript.element, first.element);
}

/** Scrolls the box only: a page that moves by itself loses its reader. */
function keepInSight(box: HTMLElement, element: HTMLElement): void {
  if (box.scrollHeight <= box.clientHeight) return;
  const top = element.offsetTop - box.offsetTop;
  const isInSight =
    top >= box.scrollTop && top + element.offsetHeight <= box.scrollTop + box.clientHeight;
  if (!isInSight) box.scrollTop = top - box.clientHeight / 3;
}
