import { formatSpot } from '../../../meeting/address.ts';
import type { Harvest } from '../../../meeting/harvest.ts';
import {
  findLastNumber,
  findMoment,
  findStep,
  type Act,
  type Meeting,
} from '../../../meeting/meeting.ts';
import { perform } from '../../../meeting/perform.ts';
import type { Program, WallTranscript } from '../../../meeting/program.ts';
import { pickLanguage, recallChoice } from '../../player/words-choice.ts';
import { findWall, type WallState } from '../open-walls.ts';
import type { DeskParts } from './desk-parts.ts';
import { MomentPreview, type PreviewSetting } from './moment-preview.ts';
import { tellWalls } from './tell-walls.ts';
import { WallWindow } from './wall-window.ts';

/** What is on the wall, what comes next, how the walls are doing, and what is done to them. */
export class StageView {
  readonly #parts: DeskParts;
  readonly #program: Program;
  readonly #wall: WallWindow;
  readonly #now: MomentPreview;
  readonly #next: MomentPreview;
  #blocked = '';
  #walls: readonly WallState[] = [];

  constructor(parts: DeskParts, setting: PreviewSetting, act: (act: Act) => void) {
    this.#parts = parts;
    this.#program = setting.program;
    this.#wall = new WallWindow(setting.program, setting.root);
    this.#now = new MomentPreview(findPreview(parts, 'now'), setting);
    this.#next = new MomentPreview(findPreview(parts, 'next'), setting);
    this.#offerLanguages(act);
    parts.on('volume', 'input', (field) => {
      act({ kind: 'volume', volume: Number((field as HTMLInputElement).value) / 100 });
    });
    parts.on('open-wall', 'click', () => {
      this.#open();
    });
  }

  /** After the language that is chosen now; undefined where there are no words in another. */
  get nextLanguage(): string | undefined {
    const { options, selectedIndex } = this.#parts.field('language', HTMLSelectElement);
    return options.length > 1 ? options[(selectedIndex + 1) % options.length]?.value : undefined;
  }

  /** Where the meeting is: at once. */
  tellPlace(meeting: Meeting): void {
    this.#parts.put('place', tellPlace(this.#program, meeting));
  }

  update(meeting: Meeting, harvest: Harvest, now: number): void {
    const next = findNext(this.#program, meeting, now);
    this.#now.show(meeting.spot);
    this.#now.update(meeting, harvest, now);
    this.#next.show(next?.spot);
    if (next) this.#next.update(next, harvest, now);
    this.#parts.put('next-title', tellNext(this.#program, meeting, next));
    this.#findWish('next')?.setAttribute('aria-disabled', String(!next));
    this.#parts.put('black', meeting.isBlack ? 'The wall is black.' : '');
    this.#parts.element.toggleAttribute('data-black', meeting.isBlack);
    this.#showTools(meeting);
  }

  /** What is counted down on the wall is counted here too. */
  showTime(meeting: Meeting, harvest: Harvest, now: number): void {
    if (meeting.timer) this.#now.update(meeting, harvest, now);
  }

  showWalls(walls: readonly WallState[]): void {
    this.#walls = walls;
    if (walls.length > 0) this.#blocked = '';
    this.#tellWalls();
    this.#now.follow(findWall(walls)?.clip);
  }

  close(): void {
    this.#now.close();
    this.#next.close();
  }

  #open(): void {
    this.#blocked = this.#wall.open()
      ? ''
      : `The browser kept the wall from opening. Allow this page to open windows, or open ${this.#wall.address} in a window yourself.`;
    this.#tellWalls();
  }

  #tellWalls(): void {
    const { state, trouble } = tellWalls(this.#walls, this.#program.clips);
    this.#parts.put('wall-state', state);
    this.#parts.put('wall-trouble', trouble || this.#blocked);
    this.#parts.put('open-wall', this.#walls.length === 0 ? 'Open the wall' : 'Show the wall');
  }

  #showTools({ isBlack, isPaused, hasCaptions, volume, language, spot }: Meeting): void {
    const isClip = findMoment(this.#program, spot)?.kind === 'clip';
    this.#press('black', isBlack);
    this.#press('pause', isPaused);
    this.#press('captions', hasCaptions);
    for (const name of ['pause', 'replay'])
      this.#findWish(name)?.setAttribute('aria-disabled', String(!isClip));
    const loudness = this.#parts.field('volume', HTMLInputElement);
    if (document.activeElement !== loudness) loudness.value = String(Math.round(volume * 100));
    const choice = this.#parts.field('language', HTMLSelectElement);
    const offered = [...choice.options].map(({ value }) => value);
    const shown = pickLanguage(language ?? recallChoice().language, offered);
    if (shown !== undefined && choice.value !== shown) choice.value = shown;
  }

  #press(name: string, isPressed: boolean): void {
    this.#findWish(name)?.setAttribute('aria-pressed', String(isPressed));
  }

  #findWish(name: string): HTMLElement | null {
    return this.#parts.element.querySelector<HTMLElement>(`[data-wish="${name}"]`);
  }

  #offerLanguages(act: (act: Act) => void): void {
    const languages = listLanguages(this.#program);
    const choice = this.#parts.field('language', HTMLSelectElement);
    choice.replaceChildren(...languages.map(({ name, language }) => new Option(name, language)));
    const box = this.#parts.find('language-choice');
    if (box) box.hidden = languages.length < 2;
    choice.addEventListener('change', () => {
      act({ kind: 'language', language: choice.value });
    });
  }
}

function findPreview(parts: DeskParts, name: string): HTMLElement {
  const element = parts.element.querySelector<HTMLElement>(`[data-preview="${name}"]`);
  if (!element) throw new Error(`The page has no preview ${name}.`);
  return element;
}

/** The meeting a moment later; undefined at the end. */
function findNext(program: Program, meeting: Meeting, now: number): Meeting | undefined {
  const next = perform(meeting, { kind: 'next' }, { program, now });
  return next === meeting ? undefined : next;
}

/** `Step 3 of 9, 2 of 4: The readings never reach the office` */
function tellPlace(program: Program, { spot }: Meeting): string {
  const step = findStep(program, spot.step);
  const moments = step?.moments.length ?? 1;
  const within = moments > 1 ? `, ${String(spot.moment)} of ${String(moments)}` : '';
  return `Step ${String(spot.step)} of ${String(findLastNumber(program))}${within}: ${step?.title ?? ''}`;
}

function tellNext(program: Program, { spot }: Meeting, next: Meeting | undefined): string {
  if (!next) return 'Next: the end';
  const title = findStep(program, next.spot.step)?.title ?? '';
  return next.spot.step === spot.step
    ? `Next: ${formatSpot(next.spot)}`
    : `Next: ${formatSpot(next.spot)} ${title}`;
}

/** The languages that any clip has words in, each once. */
function listLanguages({ clips }: Program): WallTranscript[] {
  const all = Object.values(clips).flatMap(({ transcripts }) => transcripts);
  return all.filter(
    ({ language }, index) => all.findIndex((each) => each.language === language) === index,
  );
}
