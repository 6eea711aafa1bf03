/** A cue of the transcript in the page, and the element that shows it. */
export interface PageCue {
  startSeconds: number;
  endSeconds: number;
  text: string;
  speaker: string;
  element: HTMLElement;
}

/** One language of a clip's transcript, as the page holds it. */
export interface PageTranscript {
  language: string;
  element: HTMLElement;
  cues: PageCue[];
}

/** Reads the transcripts that the page holds as text: the one source of captions and of following along. */
export function readTranscripts(root: HTMLElement): PageTranscript[] {
  return [...root.querySelectorAll<HTMLElement>('[data-transcript]')].map((element) => ({
    language: element.lang,
    element,
    cues: [...element.querySelectorAll<HTMLElement>('[data-start]')].map(readCue),
  }));
}

function readCue(element: HTMLElement): PageCue {
  const words = element.querySelector<HTMLElement>('[data-words]') ?? element;
  return {
    startSeconds: Number(element.dataset['start']),
    endSeconds: Number(element.dataset['end']),
    text: words.textContent.replaceAll(/\s+/gu, ' ').trim(),
    speaker: element.dataset['speaker'] ?? '',
    element,
  };
}
