import { findMoment } from '../../domain/moment.ts';
import { STARTS } from '../one-voice.ts';
import { isBackFromSearch } from '../search/box-history.ts';
import { CaptionsBand } from './captions-band.ts';
import { CaptionsMenu } from './captions-menu.ts';
import { CaptionTrack } from './caption-track.ts';
import { rove } from '../rove/rove.ts';
import { followAlong } from './follow-along.ts';
import { readTranscripts, type PageCue, type PageTranscript } from './read-cues.ts';
import { takeOver } from './takeover.ts';
import { pickLanguage, recallChoice, rememberChoice, type WordsChoice } from './words-choice.ts';

/** Told when the reader chose a language or captions, which then count for every clip. */
export const CHOSEN = 'words-chosen';
/** Asks a clip to show its words in the language named, which is no choice of the reader's to keep. */
export const SHOW_LANGUAGE = 'show-language';

/** Links name a moment to the tenth of a second. */
const ROUNDED = 0.05;

/**
 * A clip in the page: picture or sound, captions under it, its transcript following along.
 * Without script its native controls and the transcript's text remain.
 */
export class ClipPlayer extends HTMLElement {
  #transcripts: PageTranscript[] = [];
  #band: CaptionsBand | undefined;
  /** The picture (or the only sound) first, then the sound for listening only. */
  #media: HTMLMediaElement[] = [];
  #language = '';
  #hasCaptions = true;
  #wrapper: HTMLElement | undefined;
  #menu: CaptionsMenu | undefined;
  /** Whether the browser itself fills the screen with the bare picture, and draws the captions. */
  #isNative = false;
  readonly #tracks = new Map<HTMLMediaElement, CaptionTrack<PageCue>[]>();
  /** Whether the reader asked for a moment of which nothing was heard yet. */
  #isSought = false;
  readonly #untilGone = new AbortController();

  connectedCallback(): void {
    this.#media = [...this.querySelectorAll<HTMLMediaElement>('[data-media]')];
    this.#transcripts = readTranscripts(this);
    this.#language = this.#transcripts.find(({ element }) => !element.hidden)?.language ?? '';
    for (const element of this.querySelectorAll<HTMLElement>('[data-transcript][data-rove]'))
      rove(element, this.#untilGone.signal);
    const band = this.querySelector<HTMLElement>('[data-band]');
    if (band) this.#band = new CaptionsBand(band);
    for (const media of this.#media) this.#prepare(media);
    this.#listen();
    this.#adoptChoice();
    this.#goToMoment({ play: false });
    this.dataset['ready'] = '';
  }

  disconnectedCallback(): void {
    this.#untilGone.abort();
  }

  get #current(): HTMLMediaElement | undefined {
    return this.#media.find((media) => !media.hidden) ?? this.#media[0];
  }

  #prepare(media: HTMLMediaElement): void {
    this.#on(media, 'play', () => {
      this.#trackOnce(media);
      this.dispatchEvent(new Event(STARTS, { bubbles: true }));
    });
    this.#on(media, 'playing', () => this.#takeOverOnce(media));
    for (const name of ['play', 'pause', 'ended'])
      this.#on(media, name, () => {
        this.#showState(name);
      });
    // iPhones fill the screen with the picture alone.
    for (const name of ['webkitbeginfullscreen', 'webkitendfullscreen'])
      this.#on(media, name, () => {
        this.#isNative = name === 'webkitbeginfullscreen';
        this.#showTracks();
      });
    this.#on(media.textTracks, 'change', () => {
      this.#onTracksChange(media);
    });
    if (media instanceof HTMLVideoElement) this.#coverWithButton(media);
  }

  /** Only once something is heard: a whole interview has thousands of cues. */
  #trackOnce(media: HTMLMediaElement): void {
    if (this.#tracks.has(media)) return;
    const tracks = this.#transcripts.map((transcript) => {
      return new CaptionTrack(media, transcript, (active) => {
        this.#follow(transcript, active);
      });
    });
    this.#tracks.set(media, tracks);
    this.#showTracks();
  }

  /** The library's bar comes with the library; until then the picture itself is the button. */
  #coverWithButton(video: HTMLVideoElement): void {
    const button = this.querySelector<HTMLButtonElement>('[data-play]');
    if (!button) return;
    video.controls = false;
    button.hidden = false;
    button.addEventListener('click', () => void video.play());
  }

  #showState(name: string): void {
    this.dataset['state'] = name;
    if (name !== 'play') return;
    const button = this.querySelector<HTMLButtonElement>('[data-play]');
    if (button) button.hidden = true;
  }

  async #takeOverOnce(media: HTMLMediaElement): Promise<void> {
    if (!(media instanceof HTMLVideoElement) || this.dataset['takeover'] !== undefined) return;
    this.dataset['takeover'] = 'loading';
    const { playerScript: script = '', playerStyle: style = '' } = this.dataset;
    // The button that was pressed is gone by now; words or a mark that were chosen keep the focus.
    const focused = document.activeElement;
    const hadFocus = focused === document.body || media.parentElement?.contains(focused);
    this.#wrapper = await takeOver(
      media,
      { script, style },
      media.getAttribute('aria-label') ?? '',
    );
    this.dataset['takeover'] = this.#wrapper ? 'done' : 'failed';
    if (!this.#wrapper) media.controls = true;
    else this.#addMenu(this.#wrapper);
    if (this.#wrapper && hadFocus)
      this.#wrapper.querySelector<HTMLElement>('.vjs-play-control')?.focus({ preventScroll: true });
  }

  #addMenu(wrapper: HTMLElement): void {
    this.#menu = new CaptionsMenu(this.#transcripts, (language) => {
      this.#choose(language === undefined ? { captions: false } : { language, captions: true });
    });
    this.#menu.putInto(wrapper);
    this.#showChoice();
  }

  #follow(transcript: PageTranscript, active: PageCue[]): void {
    const isShown = transcript.language === this.#language;
    followAlong(transcript, active, this.#isSought);
    if (isShown && active.length > 0) this.#isSought = false;
    if (isShown) this.#band?.show(transcript);
  }

  #listen(): void {
    this.#on(this, 'click', (event) => {
      if (event instanceof MouseEvent) this.#onClick(event);
    });
    this.#on(document, STARTS, (event) => {
      if (event.target !== this) this.#pause();
    });
    this.#on(document, 'fullscreenchange', () => {
      this.#onFullScreen();
    });
    this.#on(window, 'hashchange', (event) => {
      if (!isBackFromSearch(event as HashChangeEvent)) this.#goToMoment({ play: true });
    });
    this.#on(document, CHOSEN, () => {
      this.#adoptChoice();
    });
    this.#on(this, SHOW_LANGUAGE, (event) => {
      this.#language = (event as CustomEvent<string>).detail;
      this.#showChoice();
    });
    this.#on(window, 'pageshow', () => {
      this.#adoptChoice();
    });
    this.#onTool('[data-language-choice]', 'change', (select) => {
      this.#choose({ language: (select as HTMLSelectElement).value });
    });
    this.#onTool('[data-captions-toggle]', 'click', () => {
      this.#choose({ captions: !this.#hasCaptions });
    });
    this.#onTool('[data-listen-toggle]', 'click', (button) => {
      this.#listenOnly(flip(button));
    });
  }

  #onTool(selector: string, name: string, act: (tool: HTMLElement) => void): void {
    const tool = this.querySelector<HTMLElement>(selector);
    if (!tool) return;
    this.#on(tool, name, () => {
      act(tool);
    });
  }

  /** Listens until the element leaves the page. */
  #on(target: EventTarget, name: string, act: (event: Event) => unknown): void {
    target.addEventListener(name, (event) => void act(event), { signal: this.#untilGone.signal });
  }

  #pause(): void {
    for (const media of this.#media) media.pause();
  }

  #onClick(event: MouseEvent): void {
    // Such a click opens the link elsewhere.
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    const target = event.target as HTMLElement;
    const cue = target.closest<HTMLElement>('[data-start]');
    if (!cue || !this.#current || (document.getSelection()?.toString() ?? '') !== '') return;
    const link = target.closest('a');
    if (link && !('moment' in link.dataset)) return;
    event.preventDefault();
    this.#seek(Number(cue.dataset['start']), { play: true });
  }

  /** Only a clip's own page answers to links to a moment; elsewhere several clips share the address. */
  #goToMoment(options: { play: boolean }): void {
    const seconds = 'moments' in this.dataset ? findMoment(window.location.hash) : undefined;
    if (seconds === undefined) return;
    if (!this.#current) {
      this.#showWords(seconds);
      return;
    }
    this.#seek(seconds, options);
    this.scrollIntoView({ block: 'start' });
  }

  /** Where there is nothing to play, a moment is the words that are said then, in the language shown. */
  #showWords(seconds: number): void {
    const shown = this.#transcripts.find(({ language }) => language === this.#language);
    const cue = shown?.cues.findLast(({ startSeconds }) => startSeconds <= seconds + ROUNDED);
    if (!shown || !cue) return;
    followAlong(shown, [cue], true);
    cue.element.scrollIntoView({ block: 'center' });
  }

  #seek(seconds: number, { play }: { play: boolean }): void {
    const media = this.#current;
    if (!media) return;
    media.preload = 'auto';
    this.#trackOnce(media);
    this.#isSought = true;
    media.currentTime = seconds;
    if (play) void media.play().catch(() => undefined);
  }

  #choose(choice: WordsChoice): void {
    rememberChoice(choice);
    document.dispatchEvent(new Event(CHOSEN));
  }

  /** As far as this clip has what the reader chose; else it stays as it is. */
  #adoptChoice(): void {
    const { language, captions } = recallChoice();
    const offered = this.#transcripts.map((transcript) => transcript.language);
    this.#language = pickLanguage(language, offered) ?? this.#language;
    this.#hasCaptions = captions ?? this.#hasCaptions;
    this.#showChoice();
  }

  /** Transcript, captions and every tool agree. */
  #showChoice(): void {
    for (const transcript of this.#transcripts)
      transcript.element.hidden = transcript.language !== this.#language;
    const shown = this.#transcripts.find(({ language }) => language === this.#language);
    if (shown) this.#band?.show(shown);
    if (this.#band) this.#band.hidden = !this.#hasCaptions;
    this.#menu?.show(this.#hasCaptions ? this.#language : undefined);
    const select = this.querySelector<HTMLSelectElement>('[data-language-choice]');
    if (select) select.value = this.#language;
    const toggle = this.querySelector('[data-captions-toggle]');
    toggle?.setAttribute('aria-pressed', String(this.#hasCaptions));
    this.#showTracks();
  }

  #showTracks(): void {
    for (const track of [...this.#tracks.values()].flat()) {
      const isChosen = this.#hasCaptions && track.language === this.#language;
      track.mode = this.#isNative && isChosen ? 'showing' : 'hidden';
    }
  }

  /** Where the browser draws the captions, it also offers them in a list of its own. */
  #onTracksChange(media: HTMLMediaElement): void {
    if (!this.#isNative) return;
    const shown = this.#tracks.get(media)?.find(({ mode }) => mode === 'showing');
    if (!shown && this.#hasCaptions) this.#choose({ captions: false });
    if (shown && (!this.#hasCaptions || shown.language !== this.#language))
      this.#choose({ language: shown.language, captions: true });
  }

  #listenOnly(isListening: boolean): void {
    const [picture, sound] = this.#media;
    if (!picture || !sound) return;
    const [from, to] = isListening ? [picture, sound] : [sound, picture];
    const wasPlaying = !from.paused;
    this.#pause();
    to.currentTime = from.currentTime;
    sound.hidden = !isListening;
    this.toggleAttribute('data-listening', isListening);
    picture.hidden = isListening;
    if (wasPlaying) void to.play();
  }

  /** In a full screen of ours the words go with the picture; in the browser's own the track draws them. */
  #onFullScreen(): void {
    const filling = document.fullscreenElement;
    this.#band?.follow(filling && filling === this.#wrapper ? filling : undefined);
    this.#isNative = this.#media.some((media) => media === filling);
    this.#showTracks();
  }
}

/** Turns a toggle button over; whether it is pressed from then on. */
function flip(button: HTMLElement): boolean {
  const isPressed = button.getAttribute('aria-pressed') !== 'true';
  button.setAttribute('aria-pressed', String(isPressed));
  return isPressed;
}
