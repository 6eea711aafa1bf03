import type { Spot } from '../../../meeting/address.ts';
import { countsOf, type Harvest } from '../../../meeting/harvest.ts';
import { findMoment, findStep, type Meeting } from '../../../meeting/meeting.ts';
import type { Moment, Program } from '../../../meeting/program.ts';
import { tellMoment } from '../../../meeting/tell-moment.ts';
import { MomentView } from '../moment-view.ts';
import type { WallReport } from '../open-walls.ts';
import { WallFrame } from '../wall-frame.ts';

/** What a preview is built from. */
export interface PreviewSetting {
  program: Program;
  /** Holds the templates of moments. */
  templates: ParentNode;
  /** Address of the site's root, ending in a slash. */
  root: string;
}

/** A moment as it is on the wall, small; it neither plays nor sounds. */
export class MomentPreview {
  readonly #frame: WallFrame;
  readonly #setting: PreviewSetting;
  #shown: { moment: Moment; view: MomentView } | undefined;

  constructor(element: HTMLElement, setting: PreviewSetting) {
    this.#frame = new WallFrame(element);
    this.#setting = setting;
  }

  /** @param spot undefined after the end */
  show(spot: Spot | undefined): void {
    const { program, templates, root } = this.#setting;
    const moment = spot && findMoment(program, spot);
    if (moment === this.#shown?.moment) return;
    this.#frame.element.ariaLabel = spot ? tellMoment(program, spot) : 'The end';
    this.#shown = undefined;
    if (!spot || !moment) {
      this.#frame.clear();
      return;
    }
    const view = new MomentView(moment, spot, { program, templates, root });
    this.#shown = { moment, view };
    this.#frame.show(view);
  }

  update(meeting: Meeting, harvest: Harvest, now: number): void {
    this.#shown?.view.update({
      ...{ meeting, now, isHeard: false },
      counts: countsOf(harvest, findStep(this.#setting.program, meeting.spot.step)),
      commitments: harvest.commitments,
    });
  }

  /** What a wall tells of the clip that plays there. */
  follow(clip: WallReport['clip']): void {
    if (clip) this.#shown?.view.showElsewhere(clip);
  }

  close(): void {
    this.#frame.close();
  }
}
