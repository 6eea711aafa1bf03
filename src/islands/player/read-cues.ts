import type { Caption, CaptionSource } from './caption-track.ts';

/** A cue of the transcript in the page, and the element that shows it. */
export interface PageCue extends Caption {
  speaker: string;
  element: HTMLElement;
}

/** One language of a transcript, as the page holds it. */
export interface PageTranscript extends CaptionSource<PageCue> {
  element: HTMLElement;
  /** Read from the page when they are first asked for: a whole interview has thousands. */
  readonly cues: readonly PageCue[];
  /** Those being said. */
  active: readonly PageCue[];
  /** The last that was. */
  lastHeard: PageCue | undefined;
}

/** The transcripts that the page holds as text: the one source of captions and of following along. */
export function readTranscripts(root: HTMLElement): PageTranscript[] {
  return [...root.querySelectorAll<HTMLElement>('[data-transcript]')].map((element) => {
    let cues: PageCue[] | undefined;
    return {
      language: element.lang,
      name: element.dataset['name'] ?? element.lang,
      kind: 'translation' in element.dataset ? 'subtitles' : 'captions',
      element,
      get cues() {
        return (cues ??= [...element.querySelectorAll<HTMLElement>('[data-end]')].map(readCue));
      },
      active: [],
      lastHeard: undefined,
    };
  });
}

function readCue(element: HTMLElement): PageCue {
  const words = element.querySelector<HTMLElement>('[data-words]') ?? element;
  return {
    startSeconds: Number(element.dataset['start']),
    endSeconds: Number(element.dataset['end']),
    text: words.textContent.replaceAll(/\s+/gu, ' ').trim(),
    speaker: element.closest<HTMLElement>('[data-speaker]')?.dataset['speaker'] ?? '',
    element,
  };
}
