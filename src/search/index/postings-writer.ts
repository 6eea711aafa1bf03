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
  #positions: number[] = [];

  /** @param position of the word within its passage, ascending */
  add(passage: number, position: number): void {
    if (passage !== this.#passage) {
      this.#flush();
      this.#passage = passage;
    }
    this.#positions.push(position);
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
    const [first = 0] = this.#positions;
    const isSingle = this.#positions.length === 1;
    this.#open.write((this.#passage - this.#lastPassage) * 2 + (isSingle ? 1 : 0));
    if (!isSingle) this.#open.write(this.#positions.length);
    this.#open.write(first);
    for (let at = 1; at < this.#positions.length; at += 1)
      this.#open.write((this.#positions[at] ?? 0) - (this.#positions[at - 1] ?? 0));
    this.#lastPassage = this.#passage;
    this.passageCount += 1;
    this.#positions.length = 0;
  }

  #closePart(): void {
    this.#done.push(this.#open.bytes());
    this.#open = new VarintWriter();
    this.#lastPassage = 0;
  }
}
