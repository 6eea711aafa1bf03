import type { WallClip, WallTranscript } from '../../meeting/program.ts';
import { CaptionTrack } from '../player/caption-track.ts';
import { pickLanguage, recallChoice } from '../player/words-choice.ts';
import type { Parts } from './parts.ts';

type Cue = WallTranscript['cues'][number];

/** The words of a clip on the wall, in one of its languages: as they are said, or all of them. */
export class ClipCaptions {
  readonly #parts: Parts;
  readonly #clip: WallClip;
  readonly #tracks = new Map<string, CaptionTrack<Cue>>();
  #media: HTMLMediaElement | undefined;
  #language: string | undefined;
  #isWhole = false;
  /** How far it is where it plays, in a preview. */
  #elsewhere: number | undefined;

  constructor(parts: Parts, clip: WallClip) {
    this.#parts = parts;
    this.#clip = clip;
    this.#keepRoom();
  }

  /** Follows what is being said. */
  follow(media: HTMLMediaElement): void {
    this.#media = media;
    for (const { language, name, cues, isTranslation } of this.#clip.transcripts) {
      const kind = isTranslation ? ('subtitles' as const) : ('captions' as const);
      const track = new CaptionTrack(media, { kind, name, language, cues }, (active) => {
        if (language === this.#language) this.#showCues(active);
      });
      this.#tracks.set(language, track);
    }
  }

  /** All the words at once, where nothing plays. */
  showWhole(): void {
    this.#isWhole = true;
    this.#media = undefined;
    this.#language = undefined;
    const room = this.#parts.find('room');
    if (room) room.textContent = '';
  }

  /** @param wanted BCP 47 tag; undefined for the one chosen in an earlier visit */
  show(wanted: string | undefined, hasCaptions: boolean): void {
    const transcript = findTranscript(this.#clip, wanted);
    const box = this.#parts.find('captions');
    if (!transcript || !box) return;
    box.lang = transcript.language;
    box.dir = transcript.direction;
    box.style.visibility = hasCaptions || this.#isWhole ? '' : 'hidden';
    if (transcript.language === this.#language) return;
    this.#language = transcript.language;
    for (const [language, track] of this.#tracks)
      track.mode = language === transcript.language ? 'hidden' : 'disabled';
    if (this.#isWhole) this.#showWords(transcript.cues);
    else this.#showCues(this.#findSaid(transcript));
  }

  /** In a preview, where nothing plays: what is said on the wall. */
  showAt(seconds: number): void {
    this.#elsewhere = seconds;
    const transcript = this.#clip.transcripts.find(({ language }) => language === this.#language);
    if (transcript && !this.#media) this.#showCues(this.#findSaid(transcript));
  }

  /** Where it plays nowhere: how it begins. */
  #findSaid({ cues }: WallTranscript): Cue[] {
    const seconds = this.#media?.currentTime ?? this.#elsewhere;
    if (seconds === undefined) return cues.slice(0, 1);
    return cues.filter(
      ({ startSeconds, endSeconds }) => startSeconds <= seconds && seconds < endSeconds,
    );
  }

  #showCues(cues: readonly Cue[]): void {
    if (!this.#isWhole) this.#showWords(cues);
  }

  #showWords(cues: readonly Cue[]): void {
    this.#parts.find('caption')?.replaceChildren(...this.#build(cues));
  }

  /** Words under the name of whoever asks; those of the people the clip is of stand alone. */
  #build(cues: readonly Cue[]): Node[] {
    const own = new Set(this.#clip.people.map(({ name }) => name));
    return joinTurns(cues).flatMap(({ speaker, text }) => {
      const words = document.createTextNode(`${text} `);
      if (speaker === '' || own.has(speaker)) return [words];
      const name = document.createElement('span');
      name.className = 'asks';
      name.textContent = speaker;
      return [name, words];
    });
  }

  /** The longest of all cues is there unseen, so that the words are as large as all of them can be. */
  #keepRoom(): void {
    const cues = this.#clip.transcripts.flatMap((transcript) => transcript.cues);
    const longest = cues.reduce<Cue | undefined>(
      (best, cue) => (best && best.text.length >= cue.text.length ? best : cue),
      undefined,
    );
    if (longest) this.#parts.find('room')?.replaceChildren(...this.#build([longest]));
  }
}

/** In the language asked for, or chosen in an earlier visit, as far as the clip has it. */
export function findTranscript(
  { transcripts }: WallClip,
  wanted: string | undefined,
): WallTranscript | undefined {
  const offered = transcripts.map(({ language }) => language);
  const language = pickLanguage(wanted ?? recallChoice().language, offered);
  return transcripts.find((each) => each.language === language) ?? transcripts[0];
}

/** The language after the one shown, round and round; undefined where there is but one. */
export function findNextTranscript(
  clip: WallClip,
  wanted: string | undefined,
): WallTranscript | undefined {
  const shown = findTranscript(clip, wanted);
  const { transcripts } = clip;
  const next = shown && transcripts[(transcripts.indexOf(shown) + 1) % transcripts.length];
  return next === shown ? undefined : next;
}

function joinTurns(cues: readonly Cue[]): { speaker: string; text: string }[] {
  const turns: { speaker: string; text: string }[] = [];
  for (const { speaker, text } of cues) {
    const words = text.replaceAll(/\s+/gu, ' ').trim();
    const turn = turns.at(-1);
    if (turn?.speaker === speaker) turn.text += ` ${words}`;
    else turns.push({ speaker, text: words });
  }
  return turns;
}
