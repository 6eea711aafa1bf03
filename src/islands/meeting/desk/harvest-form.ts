import type { Meeting } from '../../../meeting/meeting.ts';
import { findStep } from '../../../meeting/meeting.ts';
import type { Program } from '../../../meeting/program.ts';
import { tellHarvest } from '../../../meeting/tell-harvest.ts';
import type { HarvestKeeper, Keeping } from '../harvest-keeper.ts';
import { CommitmentList } from './commitment-list.ts';
import type { DeskParts } from './desk-parts.ts';
import { HandCount } from './hand-count.ts';
import { NoteField } from './note-field.ts';

const KEEPING: Record<Keeping, string> = {
  kept: 'Kept on this computer.',
  refused: 'Not kept: this browser keeps nothing here. Save it before you close this window.',
};
const UNREAD =
  'Something kept here earlier could not be read. It is not lost: it goes into what you save.';

/** What is noted, counted and agreed, and what is said of its keeping. */
export class HarvestForm {
  readonly #parts: DeskParts;
  readonly #program: Program;
  readonly #keeper: HarvestKeeper;
  readonly #note: NoteField;
  readonly #hands: HandCount;
  readonly #commitments: CommitmentList;
  #step = 0;

  constructor(parts: DeskParts, program: Program, keeper: HarvestKeeper) {
    this.#parts = parts;
    this.#program = program;
    this.#keeper = keeper;
    const type = (field: string, value: string): void => {
      keeper.type(field, value);
    };
    this.#note = new NoteField(parts, program, type);
    this.#hands = new HandCount(parts, program, type);
    this.#commitments = new CommitmentList(parts, type);
    parts.on('delete', 'click', () => {
      this.#askToDelete();
    });
  }

  update({ spot }: Meeting): void {
    const { harvest, keeping } = this.#keeper;
    this.#note.update(harvest, spot.step);
    this.#hands.update(harvest, spot.step);
    this.#commitments.update(harvest);
    if (spot.step !== this.#step && findStep(this.#program, spot.step)?.kind === 'commit')
      this.#commitments.open();
    this.#step = spot.step;
    this.#parts.element.dataset['keeping'] = keeping;
    this.#parts.put('keeping', KEEPING[keeping]);
    this.#parts.put('unread', harvest.unread.length > 0 ? UNREAD : '');
  }

  #askToDelete(): void {
    const dialog = this.#parts.find('delete') as HTMLDialogElement;
    const what = tellHarvest(this.#keeper.harvest);
    this.#parts.put('delete-what', what === '' ? 'Nothing has been typed yet.' : `${what}.`);
    dialog.returnValue = '';
    dialog.addEventListener(
      'close',
      () => {
        if (dialog.returnValue !== 'delete') return;
        this.#commitments.clear();
        this.#keeper.clear();
        this.#parts.put('saved', 'Deleted. Nothing of this meeting is kept here any more.');
      },
      { once: true },
    );
    dialog.showModal();
  }
}
