import { formatClock } from '../../domain/time.ts';
import { readClock, tellLateness } from '../../meeting/clock.ts';
import { findNextStep, findStep } from '../../meeting/meeting.ts';
import type { Projection } from './projection.ts';

/** Under the wall, for a meeting led at one window: notes, what comes next, and the clock. */
export class NotesStrip {
  readonly #element: HTMLElement;
  readonly #findProjection: () => Projection | undefined;
  #tick: ReturnType<typeof setInterval> | undefined;

  /** @param findProjection what is on the wall by now: another program may follow the first */
  constructor(element: HTMLElement, findProjection: () => Projection | undefined) {
    this.#element = element;
    this.#findProjection = findProjection;
  }

  toggle(): void {
    if (this.#element.hidden) this.#open();
    else this.close();
  }

  /** Says what there is to say of the moment that is shown. */
  update(): void {
    const projection = this.#findProjection();
    if (!projection || this.#element.hidden) return;
    const { program, meeting } = projection;
    const step = findStep(program, meeting.spot.step);
    const nextTitle = findNextStep(program, meeting)?.title;
    this.#put('step', `${String(step?.number ?? '')} ${step?.title ?? ''}`);
    this.#put('note', step?.note ?? 'No notes on this step.');
    this.#put('next', nextTitle === undefined ? 'Next: the end.' : `Next: ${nextTitle}`);
    this.#put('clock', tellTime(projection));
  }

  close(): void {
    clearInterval(this.#tick);
    this.#element.hidden = true;
  }

  #open(): void {
    this.#element.hidden = false;
    this.update();
    this.#tick = setInterval(() => {
      this.update();
    }, 1000);
  }

  #put(name: string, text: string): void {
    const part = this.#element.querySelector(`[data-part="${name}"]`);
    if (part && part.textContent !== text) part.textContent = text;
  }
}

/** `4:10 of 9:00, 2 minutes behind` */
function tellTime({ program, meeting }: Projection): string {
  const { inStepSeconds, stepSeconds, whole } = readClock(program, meeting, Date.now());
  const spent = formatClock(inStepSeconds);
  const ofStep = stepSeconds === undefined ? spent : `${spent} of ${formatClock(stepSeconds)}`;
  return whole && meeting.startedAt !== undefined ? `${ofStep}, ${tellLateness(whole)}` : ofStep;
}
