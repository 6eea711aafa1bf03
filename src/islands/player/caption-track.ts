/** Words that are shown while they are said. */
export interface Caption {
  startSeconds: number;
  endSeconds: number;
  text: string;
}

/** Captions in one language. */
export interface CaptionSource<C extends Caption> {
  kind: 'captions' | 'subtitles';
  /** The language's own name. */
  name: string;
  language: string;
  readonly cues: readonly C[];
}

/**
 * Captions as a track of the media itself, filled from the transcript in the page: `<track src>`
 * fails on pages opened from disk. The track stays hidden, since the words are shown under the
 * picture where they cover no mouth; it is there to tell which cue is being spoken (`cuechange`
 * comes within a few milliseconds and costs nothing while nothing is said) and for a full screen
 * that only the browser controls.
 */
export class CaptionTrack<C extends Caption> {
  readonly language: string;
  readonly #track: TextTrack;
  readonly #byId = new Map<string, C>();

  constructor(
    media: HTMLMediaElement,
    { kind, name, language, cues }: CaptionSource<C>,
    onChange: (active: C[]) => void,
  ) {
    this.language = language;
    this.#track = media.addTextTrack(kind, name, language);
    this.#track.mode = 'disabled';
    for (const [index, cue] of cues.entries()) this.#add(cue, String(index));
    this.#track.addEventListener('cuechange', () => {
      onChange(this.#findActive());
    });
  }

  get mode(): TextTrackMode {
    return this.#track.mode;
  }

  /** Follow along without drawing; draw; or neither. */
  set mode(mode: TextTrackMode) {
    this.#track.mode = mode;
  }

  #add(cue: C, id: string): void {
    const trackCue = new VTTCue(cue.startSeconds, cue.endSeconds, cue.text);
    trackCue.id = id;
    this.#track.addCue(trackCue);
    this.#byId.set(id, cue);
  }

  #findActive(): C[] {
    return [...(this.#track.activeCues ?? [])].flatMap((cue) => this.#byId.get(cue.id) ?? []);
  }
}
