import { countsOf, fieldOf, keyOfStep, readCount, type Harvest } from '../../../meeting/harvest.ts';
import { findStep } from '../../../meeting/meeting.ts';
import { listOptions } from '../../../meeting/polls.ts';
import type { Program, ProgramStep } from '../../../meeting/program.ts';
import { setField } from '../../set-field.ts';
import type { DeskParts } from './desk-parts.ts';

/** Counts raised hands in the steps that ask for them. */
export class HandCount {
  readonly #parts: DeskParts;
  readonly #program: Program;
  readonly #type: (field: string, value: string) => void;
  #rows: DeskParts[] = [];
  #counts: readonly number[] = [];
  #step: ProgramStep | undefined;

  constructor(parts: DeskParts, program: Program, type: (field: string, value: string) => void) {
    this.#parts = parts;
    this.#program = program;
    this.#type = type;
  }

  update(harvest: Harvest, number: number): void {
    const step = findStep(this.#program, number);
    if (step !== this.#step) this.#open(step);
    this.#counts = countsOf(harvest, step);
    this.#show();
  }

  #show(): void {
    for (const [index, row] of this.#rows.entries())
      setField(row.field('count', HTMLInputElement), String(this.#counts[index] ?? 0));
  }

  #open(step: ProgramStep | undefined): void {
    this.#step = step;
    const key = step ? keyOfStep(step) : 0;
    const options = listOptions(step);
    this.#rows = options.map((option, index) => this.#buildRow(option, fieldOf.poll(key, index)));
    this.#parts.find('options')?.replaceChildren(...this.#rows.map(({ element }) => element));
    const box = this.#parts.find('poll');
    if (box) box.hidden = options.length === 0;
  }

  /** @param kept what its hands are kept under */
  #buildRow(option: string, kept: string): DeskParts {
    const row = this.#parts.take('desk-option');
    const field = row.field('count', HTMLInputElement);
    const add = (by: number): void => {
      this.#type(kept, String(readCount(field.value) + by));
    };
    row.put('what', option);
    field.ariaLabel = `Hands for: ${option}`;
    for (const [name, label, by] of [
      ['less', 'One hand less', -1],
      ['more', 'One hand more', 1],
    ] as const) {
      const button = row.findDo(name);
      if (button) button.ariaLabel = `${label}: ${option}`;
      row.on(name, 'click', () => {
        add(by);
      });
    }
    row.on('count', 'input', () => {
      this.#type(kept, String(readCount(field.value)));
    });
    row.on('count', 'blur', () => {
      this.#show();
    });
    return row;
  }
}
