import { fieldOf, keyOfStep, noteOf, type Harvest } from '../../../meeting/harvest.ts';
import { findStep } from '../../../meeting/meeting.ts';
import type { Program } from '../../../meeting/program.ts';
import { setField } from '../../set-field.ts';
import type { DeskParts } from './desk-parts.ts';

/**
 * Where what is said is noted, step by step. It follows the meeting, but never under the hands of
 * somebody who types: it stays with its step until they leave it.
 */
export class NoteField {
  readonly #parts: DeskParts;
  readonly #program: Program;
  readonly #field: HTMLTextAreaElement;
  readonly #choice: HTMLSelectElement;
  #harvest: Harvest | undefined;
  #current = 0;
  #step = 0;

  constructor(parts: DeskParts, program: Program, type: (field: string, value: string) => void) {
    this.#parts = parts;
    this.#program = program;
    this.#field = parts.field('note', HTMLTextAreaElement);
    this.#choice = parts.field('note-step', HTMLSelectElement);
    this.#choice.replaceChildren(
      ...program.steps.map(
        ({ number, title }) => new Option(`${String(number)} ${title}`, String(number)),
      ),
    );
    parts.on('note', 'input', () => {
      const step = findStep(program, this.#step);
      if (step) type(fieldOf.note(keyOfStep(step)), this.#field.value);
    });
    parts.on('note', 'blur', () => {
      this.#open(this.#current);
    });
    parts.on('note-step', 'change', () => {
      this.#open(Number(this.#choice.value));
    });
  }

  update(harvest: Harvest, step: number): void {
    this.#harvest = harvest;
    const isTyping = document.activeElement === this.#field && this.#step !== 0;
    const hasMoved = step !== this.#current;
    this.#current = step;
    if (hasMoved && !isTyping) this.#open(step);
    else setField(this.#field, noteOf(harvest, findStep(this.#program, this.#step)));
  }

  #open(step: number): void {
    this.#step = step;
    this.#choice.value = String(step);
    this.#parts.put('note-label', `What was said in step ${String(step)}`);
    const opened = findStep(this.#program, step);
    this.#field.setAttribute('aria-description', opened?.title ?? '');
    setField(this.#field, this.#harvest ? noteOf(this.#harvest, opened) : '');
  }
}
