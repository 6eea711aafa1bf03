import { VarintWriter } from '../varints.ts';

/** Postings that are longer get files of their own, so that a rare word's file stays small. Bytes. */
const LONGEST_PART = 12_000;

/** Where one term stands, written as passages come in their order. */
export class PostingsWriter {
  /** In how many passages it stands. */
  passageCount = 0;
  readonly #done: Uint8Array[] = [];
  #open = new VarintWriter();
  #lastPassage = 0;
  #passage = -1;
  #first = 0;
  /** Further positions in the passage; most words stand in one once. */
  readonly #more: number[] = [];

  /** @param position of the word within its passage, ascending */
  add(passage: number, position: number): void {
    if (passage === this.#passage) {
      this.#more.push(position);
      return;
    }
    this.#flush();
    this.#passage = passage;
    this.#first = position;
  }

  /** Closes the postings: one part, or several of which each stands alone. */
  finish(): Uint8Array[] {
    this.#flush();
    return [...this.#done, this.#open.bytes()];
  }

  /**
   * A passage: the step from the one before, doubled, odd when the term stands in it once only; then
   * the position, or the number of positions and the steps between them.
   */
  #flush(): void {
    if (this.#passage === -1) return;
    if (this.#open.length > LONGEST_PART) this.#closePart();
    const step = this.#passage - this.#lastPassage;
    if (this.#more.length === 0) {
      this.#open.write(step * 2 + 1);
      this.#open.write(this.#first);
    } else this.#writeSeveral(step);
    this.#lastPassage = this.#passage;
    this.passageCount += 1;
  }

  #writeSeveral(step: number): void {
    this.#open.write(step * 2);
    this.#open.write(this.#more.length + 1);
    this.#open.write(this.#first);
    let before = this.#first;
    for (const position of this.#more) {
      this.#open.write(position - before);
      before = position;
    }
    this.#more.length = 0;
  }

  #closePart(): void {
    this.#done.push(this.#open.bytes());
    this.#open = new VarintWriter();
    this.#lastPassage = 0;
  }
}
