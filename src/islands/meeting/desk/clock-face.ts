import { formatClock } from '../../../domain/time.ts';
import { readClock, tellLateness, type MeetingClock } from '../../../meeting/clock.ts';
import type { Meeting } from '../../../meeting/meeting.ts';
import type { Program } from '../../../meeting/program.ts';
import { countSecondsLeft } from '../../../meeting/timer.ts';
import type { DeskParts } from './desk-parts.ts';

const ASKS_MS = 5000;

/** The time, the meeting's against its plan, the step's, and what a timer has left. */
export class ClockFace {
  readonly #parts: DeskParts;
  /** Until when a second press starts a clock anew that runs. */
  #asksUntil = 0;

  constructor(parts: DeskParts) {
    this.#parts = parts;
  }

  /** Whether this press starts the clock. One that runs asks first, since its time would be lost. */
  confirmStart({ startedAt }: Meeting, now: number): boolean {
    const isSure = startedAt === undefined || now < this.#asksUntil;
    this.#asksUntil = isSure ? 0 : now + ASKS_MS;
    return isSure;
  }

  update(program: Program, meeting: Meeting, now: number): void {
    const clock = readClock(program, meeting, now);
    const isBegun = meeting.startedAt !== undefined;
    this.#parts.put('time', formatTime(now));
    this.#parts.put('elapsed', tellSpent(clock.elapsedSeconds, clock.whole?.plannedSeconds));
    this.#parts.put('in-step', tellSpent(clock.inStepSeconds, clock.stepSeconds));
    this.#parts.put('late', tellEnd(clock, now, isBegun));
    const { timer } = meeting;
    this.#parts.put('timer', timer && formatClock(countSecondsLeft(timer, now)));
    this.#parts.put('timer-button', timer && 'endsAt' in timer ? 'Halt the timer' : 'Timer');
    this.#parts.put('start', this.#nameStart(isBegun, now));
    this.#mark(clock, isBegun);
    this.#tell(isBegun ? tellClock(clock, meeting, now) : '');
  }

  #nameStart(isBegun: boolean, now: number): string {
    if (!isBegun) return 'Start the clock';
    return now < this.#asksUntil ? 'Press again to begin at 0:00' : 'Start the clock anew';
  }

  /** To be heard: only what has changed, a minute at most often. */
  #tell(words: string): void {
    const told = this.#parts.find('told');
    if (told && told.textContent !== words) told.textContent = words;
  }

  #mark({ whole, stepSeconds, inStepSeconds }: MeetingClock, isBegun: boolean): void {
    const { dataset } = this.#parts.element;
    dataset['late'] = isBegun && (whole?.lateSeconds ?? 0) >= 60 ? 'behind' : '';
    dataset['step'] = stepSeconds !== undefined && inStepSeconds > stepSeconds ? 'over' : '';
  }
}

/** `3 minutes behind. The time is up.` */
function tellClock({ whole }: MeetingClock, { timer }: Meeting, now: number): string {
  const isUp = timer !== undefined && countSecondsLeft(timer, now) === 0;
  return [whole && `${tellLateness(whole)}.`, isUp && 'The time is up.'].filter(Boolean).join(' ');
}

function tellSpent(seconds: number, planned: number | undefined): string {
  const spent = formatClock(seconds);
  return planned === undefined ? spent : `${spent} of ${formatClock(planned)}`;
}

/** `3 minutes behind, ends 10:24` */
function tellEnd({ whole, elapsedSeconds }: MeetingClock, now: number, isBegun: boolean): string {
  if (!whole) return '';
  const end = formatTime(now + (whole.expectedSeconds - elapsedSeconds) * 1000);
  return isBegun ? `${tellLateness(whole)}, ends ${end}` : `Begun now, it ends ${end}`;
}

function formatTime(time: number): string {
  return new Date(time).toLocaleTimeString(document.documentElement.lang || undefined, {
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
}
