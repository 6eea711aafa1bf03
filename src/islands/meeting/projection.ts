import type { Spot } from '../../meeting/address.ts';
import { listAhead, listPictures } from '../../meeting/ahead.ts';
import { countsOf, NO_HARVEST, nameHarvest, readHarvest, readKept } from '../../meeting/harvest.ts';
import { findMoment, findStep, holdsSpot, type Act, type Meeting } from '../../meeting/meeting.ts';
import type { Moment, Program } from '../../meeting/program.ts';
import { countSecondsLeft } from '../../meeting/timer.ts';
import type { Kept } from '../kept/kept.ts';
import { findNextTranscript } from './clip-captions.ts';
import type { ClipState } from './clip-stage.ts';
import { MediaAhead } from './media-ahead.ts';
import { MeetingLink } from './meeting-link.ts';
import type { WallReport } from './open-walls.ts';
import { MomentView } from './moment-view.ts';
import type { WallFrame } from './wall-frame.ts';

/** A clip has its title before it, and a pair two clips after it. */
const MOMENTS_AHEAD = 2;

export interface ProjectionOptions {
  program: Program;
  kept: Kept;
  frame: WallFrame;
  templates: ParentNode;
  /** Address of the site's root, ending in a slash. */
  root: string;
  /** What another room types to follow; absent where nobody could. */
  followLink: string | undefined;
  /** Told after every change, and whether another moment is on the wall since. */
  onShow: (meeting: Meeting, isNew: boolean) => void;
  onTrouble: (trouble: WallReport['trouble']) => void;
}

/** One program on the wall, moment after moment, in step with every other window of its meeting. */
export class Projection {
  readonly program: Program;
  readonly #options: ProjectionOptions;
  readonly #link: MeetingLink;
  readonly #media: MediaAhead;
  readonly #ends: (() => void)[] = [];
  #harvest = readHarvest(NO_HARVEST);
  #shown: { moment: Moment; view: MomentView } | undefined;
  #clip: ClipState | undefined;
  #tick: ReturnType<typeof setTimeout> | undefined;

  static async open(options: ProjectionOptions): Promise<Projection> {
    const { program, kept } = options;
    const link = await MeetingLink.open({ kept, program, isWall: true });
    const harvest = await kept.read(nameHarvest(program)).catch(() => undefined);
    return new Projection(options, link, harvest);
  }

  private constructor(options: ProjectionOptions, link: MeetingLink, harvest: string | undefined) {
    this.program = options.program;
    this.#options = options;
    this.#link = link;
    this.#media = new MediaAhead(options.root);
    this.#harvest = readHarvest(readKept(harvest));
    link.onChange(() => {
      this.show();
    });
    this.#ends.push(
      options.kept.onWritten(nameHarvest(this.program), (text) => {
        this.#harvest = readHarvest(readKept(text));
        this.#update();
      }),
    );
  }

  get meeting(): Meeting {
    return this.#link.meeting;
  }

  act(act: Act): void {
    this.#link.act(act);
  }

  /** Goes to a place; false, and nothing done, where the program has no such place. */
  goTo(spot: Spot): boolean {
    const isThere = holdsSpot(this.program, spot);
    if (isThere) this.act({ kind: 'jump', spot });
    return isThere;
  }

  /** Words in the next of the languages that the clip on the wall has; its name, where there is one. */
  changeLanguage(): string | undefined {
    const { moment } = this.#shown ?? {};
    const clip = moment?.kind === 'clip' ? this.program.clips[moment.clipId] : undefined;
    const next = clip && findNextTranscript(clip, this.meeting.language);
    if (!next) return undefined;
    this.act({ kind: 'language', language: next.language });
    return next.name;
  }

  /** Shows where the meeting stands. */
  show(): void {
    const { spot } = this.meeting;
    const moment = findMoment(this.program, spot);
    const isNew = moment !== undefined && moment !== this.#shown?.moment;
    if (isNew) this.#change(moment, spot);
    this.#update();
    this.#options.onShow(this.meeting, isNew);
  }

  /** Tells the presenter's window how this wall is doing. */
  report(): void {
    const isFullScreen = document.fullscreenElement !== null;
    this.#link.walls.report({ isFullScreen, ...this.#clip });
  }

  close(): void {
    clearTimeout(this.#tick);
    for (const end of this.#ends) end();
    this.#options.frame.clear();
    this.#media.clear();
    this.#link.close();
  }

  #change(moment: Moment, spot: Spot): void {
    this.#clip = undefined;
    this.#options.onTrouble(undefined);
    const { templates, root, followLink, frame } = this.#options;
    const view = new MomentView(moment, spot, {
      ...{ templates, root, followLink, program: this.program, media: this.#media },
      onClip: (state) => {
        this.#onClip(state);
      },
    });
    this.#shown = { moment, view };
    frame.show(view);
    this.#prepare();
    this.report();
  }

  #onClip(state: ClipState): void {
    const before = this.#clip?.trouble;
    this.#clip = state;
    if (state.trouble !== before) this.#options.onTrouble(state.trouble);
    this.report();
  }

  #update(): void {
    const now = Date.now();
    const { meeting } = this;
    this.#shown?.view.update({
      ...{ meeting, now, isHeard: this.#link.walls.isVoice },
      counts: countsOf(this.#harvest, findStep(this.program, meeting.spot.step)),
      commitments: this.#harvest.commitments,
    });
    clearTimeout(this.#tick);
    const { timer } = meeting;
    if (timer && 'endsAt' in timer && countSecondsLeft(timer, now) > 0)
      this.#tick = setTimeout(
        () => {
          this.#update();
        },
        // Just after the second has changed.
        ((timer.endsAt - now) % 1000) + 5,
      );
  }

  #prepare(): void {
    const { program, meeting } = this;
    for (const moment of listAhead(program, meeting, MOMENTS_AHEAD)) {
      const clip = moment.kind === 'clip' && program.clips[moment.clipId];
      if (clip) this.#media.prepare(clip);
      for (const picture of listPictures(moment, program.clips))
        this.#media.preparePicture(picture);
    }
  }
}
