import { formatCount } from '../../../domain/count.ts';
import {
  COMMITMENT_PARTS,
  emptyCommitment,
  fieldOf,
  makeKey,
  type Harvest,
  type HarvestCommitment,
} from '../../../meeting/harvest.ts';
import { setField } from '../../set-field.ts';
import type { DeskParts } from './desk-parts.ts';

const TYPED_PARTS = ['what', 'who', 'by'] as const;

/** Who does what by when: a row for each, and one more to begin the next in. */
export class CommitmentList {
  readonly #parts: DeskParts;
  readonly #type: (field: string, value: string) => void;
  readonly #rows = new Map<string, DeskParts>();
  #harvest: HarvestCommitment[] = [];

  constructor(parts: DeskParts, type: (field: string, value: string) => void) {
    this.#parts = parts;
    this.#type = type;
    parts.on('add-commitment', 'click', () => {
      this.#addRow(makeKey(Date.now(), Math.random())).element.querySelector('input')?.focus();
    });
  }

  update({ commitments }: Harvest): void {
    this.#harvest = commitments;
    for (const [key, row] of this.#rows)
      if (!commitments.some((each) => each.key === key)) this.#leave(key, row);
    for (const commitment of commitments)
      this.#show(this.#rows.get(commitment.key) ?? this.#addRow(commitment.key), commitment);
    if (this.#rows.size === 0) this.#addRow(makeKey(Date.now(), Math.random()));
    const many = commitments.length;
    this.#parts.put('agreed-count', `Who does what by when${many > 0 ? ` (${String(many)})` : ''}`);
  }

  /** Takes every row away, also one that has no words yet. */
  clear(): void {
    for (const { element } of this.#rows.values()) element.remove();
    this.#rows.clear();
  }

  /** Opens the list where it is what the step is about. */
  open(): void {
    const box = this.#parts.find('agreed') as HTMLDetailsElement | null;
    if (box) box.open = true;
  }

  /** A row that was emptied elsewhere goes; one that somebody is in stays. */
  #leave(key: string, row: DeskParts): void {
    const isInUse = row.element.contains(document.activeElement) || isChoosing(row);
    if (!isInUse && this.#rows.size > 1) {
      this.#rows.delete(key);
      row.element.remove();
    } else if (!isInUse) this.#show(row, emptyCommitment(key));
  }

  #addRow(key: string): DeskParts {
    const row = this.#parts.take('desk-commitment');
    this.#rows.set(key, row);
    for (const part of TYPED_PARTS) {
      const field = findField(row, part);
      field.addEventListener('input', () => {
        this.#type(fieldOf.commitment(key, part), field.value);
      });
    }
    row.element.addEventListener('change', ({ target }) => {
      if (target instanceof HTMLInputElement && target.type === 'checkbox') this.#choose(key, row);
    });
    row.on('remove-commitment', 'click', () => {
      this.#remove(key, row);
    });
    this.#parts.find('commitments')?.append(row.element);
    return row;
  }

  /** What is ticked, also while there are no words; and findings that this edition has lost. */
  #choose(key: string, row: DeskParts): void {
    const boxes = listBoxes(row);
    const kept = this.#harvest.find((each) => each.key === key)?.findingIds ?? [];
    const lost = kept.filter((id) => boxes.every(({ value }) => value !== id));
    const ticked = boxes.filter(({ checked }) => checked).map(({ value }) => value);
    this.#type(fieldOf.commitment(key, 'findings'), [...lost, ...ticked].join(' '));
  }

  #remove(key: string, row: DeskParts): void {
    const hadFocus = row.element.contains(document.activeElement);
    for (const part of COMMITMENT_PARTS) this.#type(fieldOf.commitment(key, part), '');
    this.#rows.delete(key);
    row.element.remove();
    if (this.#rows.size === 0) this.#addRow(makeKey(Date.now(), Math.random()));
    if (hadFocus) this.#parts.findDo('add-commitment')?.focus();
  }

  #show(row: DeskParts, commitment: HarvestCommitment): void {
    for (const part of TYPED_PARTS) setField(findField(row, part), commitment[part]);
    for (const box of listBoxes(row)) box.checked = commitment.findingIds.includes(box.value);
    const many = commitment.findingIds.length;
    row.put('findings', `Because of ${many === 0 ? 'a finding' : formatCount(many, 'finding')}`);
  }
}

/** Whether findings are chosen, or about to be, before there are words. */
function isChoosing(row: DeskParts): boolean {
  const hasWords = TYPED_PARTS.some((part) => findField(row, part).value !== '');
  return !hasWords && row.element.querySelector('details[open], :checked') !== null;
}

function listBoxes(row: DeskParts): HTMLInputElement[] {
  return [...row.element.querySelectorAll<HTMLInputElement>('[type="checkbox"]')];
}

function findField(row: DeskParts, part: string): HTMLInputElement {
  const field = row.element.querySelector<HTMLInputElement>(`[data-field="${part}"]`);
  if (!field) throw new Error(`A commitment has no field ${part}.`);
  return field;
}
