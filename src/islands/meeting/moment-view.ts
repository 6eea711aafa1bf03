import { isDay } from '../../domain/day.ts';
import { formatCount } from '../../domain/count.ts';
import { formatClock } from '../../domain/time.ts';
import { formatSpot, type Spot } from '../../meeting/address.ts';
import { formatTyped } from '../../meeting/follow-link.ts';
import { findStep, isTimed, minutesOf, type Meeting } from '../../meeting/meeting.ts';
import type { Moment, Program } from '../../meeting/program.ts';
import { countSecondsLeft } from '../../meeting/timer.ts';
import { ClipStage, type ClipState } from './clip-stage.ts';
import { fillMoment } from './fill-moment.ts';
import { fitWords } from './fit-words.ts';
import type { MediaAhead } from './media-ahead.ts';
import type { WallReport } from './open-walls.ts';
import { Parts } from './parts.ts';

/** Where the markup of moments comes from, and what they are filled with. */
export interface MomentSetting {
  /** Holds a `<template data-moment="…">` of each kind (`MomentTemplates.astro`). */
  templates: ParentNode;
  /** Address of the site's root, ending in a slash. */
  root: string;
  program: Program;
  /** Plays clips; a preview has none, and shows how they begin. */
  media?: MediaAhead;
  /** Told how a clip that plays is doing. */
  onClip?: (state: ClipState) => void;
  /** Where another room follows; absent where nobody could. */
  followLink?: string | undefined;
}

/** What a moment follows while it is on the wall. */
export interface WallNow {
  meeting: Meeting;
  /** Whether this is the one wall that is heard. */
  isHeard: boolean;
  /** As `Date.now()` gives it. */
  now: number;
  /** Hands counted for each option of a poll; empty before. */
  counts: readonly number[];
  /** What has been agreed so far. */
  commitments: readonly { what: string; who: string; by: string }[];
}

/** A moment as an element for a `.wall`. */
export class MomentView {
  readonly element: HTMLElement;
  readonly #moment: Moment;
  readonly #program: Program;
  readonly #parts: Parts;
  readonly #stage: ClipStage | undefined;
  #shown = '';

  constructor(moment: Moment, spot: Spot, setting: MomentSetting) {
    const { templates, program, root } = setting;
    this.#moment = moment;
    this.#program = program;
    this.element = Parts.clone(templates, `data-moment="${moment.kind}"`);
    this.element.dataset['kind'] = moment.kind;
    this.#parts = new Parts(this.element, templates);
    fillMoment(this.#parts, moment, { clips: program.clips, root });
    this.#parts.put('number', formatSpot(spot));
    this.#parts.put('follow-address', setting.followLink && formatTyped(setting.followLink));
    const follow = this.#parts.find('follow');
    if (follow) follow.hidden = setting.followLink === undefined;
    this.#stage = moment.kind === 'clip' ? this.#buildStage(moment.clipId, setting) : undefined;
  }

  /** Follows what changes in the meeting while the moment is shown. */
  update(now: WallNow): void {
    this.#stage?.update(now.meeting, now.isHeard);
    this.#showTimer(now);
    if (this.#moment.kind === 'activity') this.#showLength(now.meeting);
    if (this.#moment.kind === 'poll') this.#showCounts(now.counts);
    if (this.#moment.kind === 'commit') this.#showCommitments(now.commitments);
  }

  /** In a preview: how far a clip is on the wall. */
  showElsewhere({ id, seconds }: NonNullable<WallReport['clip']>): void {
    if (this.#moment.kind === 'clip' && this.#moment.clipId === id)
      this.#stage?.showElsewhere(seconds);
  }

  /** To be called when its size or its typefaces have changed. */
  fit(): void {
    fitWords(this.element);
  }

  /** To be called when another moment is reached: it falls silent, and fades. */
  halt(): void {
    this.#stage?.halt();
  }

  /** To be called when it is no longer seen. */
  end(): void {
    this.#stage?.end();
  }

  #buildStage(clipId: string, { program, root, media, onClip }: MomentSetting) {
    const clip = program.clips[clipId];
    return (
      clip &&
      new ClipStage(this.#parts, clip, {
        ...{ root, media: media?.take(clip) },
        onState: (state) => {
          onClip?.(state);
        },
      })
    );
  }

  /** Large where the time is what the moment is about, else small in the corner. */
  #showTimer({ meeting: { timer }, now }: WallNow): void {
    const left = timer && formatClock(countSecondsLeft(timer, now));
    const isLarge = isTimed(this.#moment);
    const wasShown = this.#parts.find('countdown')?.hidden === false;
    this.#parts.put('countdown', isLarge ? left : undefined);
    this.#parts.put('timer', isLarge ? undefined : left);
    // It takes its room from the words.
    if (wasShown !== (isLarge && left !== undefined)) this.fit();
  }

  /** As it is planned today. */
  #showLength({ spot, plan }: Meeting): void {
    const step = findStep(this.#program, spot.step);
    const minutes = step ? minutesOf(step, plan) : 0;
    this.#parts.put('length', minutes > 0 ? formatCount(minutes, 'minute') : undefined);
  }

  #showCounts(counts: readonly number[]): void {
    const most = Math.max(1, ...counts);
    const isCounted = counts.some((count) => count > 0);
    const options = this.#parts.find('options');
    options?.toggleAttribute('data-counted', isCounted);
    for (const [index, option] of [...(options?.children ?? [])].entries()) {
      const count = counts[index] ?? 0;
      const shown = option.querySelector('[data-part="count"]');
      if (shown) shown.textContent = isCounted ? String(count) : '';
      const bar = option.querySelector<HTMLElement>('[data-part="bar"]');
      bar?.style.setProperty('--share', String(count / most));
    }
  }

  #showCommitments(commitments: WallNow['commitments']): void {
    const written = JSON.stringify(commitments);
    if (written === this.#shown) return;
    this.#shown = written;
    this.#parts.fill('commitments', 'commitment', commitments, (parts, { what, who, by }) => {
      parts.put('what', what);
      parts.put('who', who);
      parts.put('by', formatDue(by));
    });
    this.fit();
  }
}

/** A day as people read it, in the page's language; whatever else was typed, as it is. */
function formatDue(by: string): string {
  if (!isDay(by)) return by;
  const format = new Intl.DateTimeFormat(document.documentElement.lang, {
    ...{ dateStyle: 'long', timeZone: 'UTC' },
  });
  return format.format(new Date(by));
}
