import { findStep, minutesOf, type Act, type Meeting } from '../../../meeting/meeting.ts';
import type { Program, ProgramStep } from '../../../meeting/program.ts';
import type { DeskParts } from './desk-parts.ts';

/** Every step of a program, to go to; and what can be changed of them today. */
export class StepList {
  readonly #parts: DeskParts;
  readonly #program: Program;
  readonly #act: (act: Act) => void;
  readonly #rows = new Map<number, DeskParts>();

  constructor(parts: DeskParts, program: Program, act: (act: Act) => void) {
    this.#parts = parts;
    this.#program = program;
    this.#act = act;
    for (const step of program.steps) this.#rows.set(step.number, this.#buildRow(step));
  }

  /** Shows, or hides again, what changes the plan. */
  toggleChanging(button: HTMLElement): void {
    const isOn = this.#parts.element.toggleAttribute('data-changing');
    button.setAttribute('aria-pressed', String(isOn));
  }

  update(meeting: Meeting): void {
    const { plan, spot } = meeting;
    this.#order(plan.order);
    for (const [number, row] of this.#rows) {
      const step = findStep(this.#program, number);
      if (step) showStep(row, step, meeting);
      markCurrent(row, number === spot.step);
    }
    this.#parts.put('sum', tellSum(this.#program, meeting));
  }

  #buildRow(step: ProgramStep): DeskParts {
    const row = this.#parts.take('desk-step');
    row.put('number', String(step.number));
    row.put('title', step.title);
    row.on('jump', 'click', () => {
      this.#act({ kind: 'jump', spot: { step: step.number, moment: 1 } });
    });
    row.on('skip', 'click', (button) => {
      const isSkipped = button.getAttribute('aria-pressed') !== 'true';
      this.#act({ kind: 'skip', step: step.number, isSkipped });
    });
    row.on('earlier', 'click', () => {
      this.#act({ kind: 'move', step: step.number, by: -1 });
    });
    row.on('later', 'click', () => {
      this.#act({ kind: 'move', step: step.number, by: 1 });
    });
    row.on('minutes', 'change', (field) => {
      const { valueAsNumber } = field as HTMLInputElement;
      const minutes = Number.isNaN(valueAsNumber) ? (step.minutes ?? 0) : valueAsNumber;
      this.#act({ kind: 'minutes', step: step.number, minutes });
    });
    return row;
  }

  /** A row that is moved keeps the focus. */
  #order(order: readonly number[]): void {
    const list = this.#parts.find('steps');
    const rows = order.flatMap((number) => this.#rows.get(number)?.element ?? []);
    if (!list || rows.every((row, index) => list.children[index] === row)) return;
    const focused = document.activeElement;
    list.replaceChildren(...rows);
    if (focused instanceof HTMLElement && list.contains(focused)) focused.focus();
  }
}

function showStep(row: DeskParts, step: ProgramStep, { plan }: Meeting): void {
  const isSkipped = plan.skipped.includes(step.number);
  const minutes = minutesOf(step, plan);
  const isOwn = minutes !== (step.minutes ?? 0);
  row.element.toggleAttribute('data-skipped', isSkipped);
  const length = minutes > 0 || isOwn ? `${formatMinutes(minutes)} min` : '';
  row.put('minutes', isSkipped ? 'skipped' : length);
  row.findDo('skip')?.setAttribute('aria-pressed', String(isSkipped));
  const field = row.field('minutes', HTMLInputElement);
  if (document.activeElement !== field) field.value = formatMinutes(minutes);
}

function markCurrent(row: DeskParts, isCurrent: boolean): void {
  const button = row.findDo('jump');
  const was = button?.hasAttribute('aria-current') ?? false;
  if (isCurrent) button?.setAttribute('aria-current', 'step');
  else button?.removeAttribute('aria-current');
  if (isCurrent && !was) row.element.scrollIntoView({ block: 'nearest' });
}

/** `63 of 75 minutes today` */
function tellSum(program: Program, { plan }: Meeting): string {
  const taken = program.steps.filter(({ number }) => !plan.skipped.includes(number));
  const sum = taken.reduce((total, step) => total + minutesOf(step, plan), 0);
  if (sum === 0) return '';
  const planned = program.minutes === undefined ? '' : ` of ${formatMinutes(program.minutes)}`;
  return `${formatMinutes(sum)}${planned} minutes today`;
}

function formatMinutes(minutes: number): string {
  return String(Math.round(minutes * 10) / 10);
}
