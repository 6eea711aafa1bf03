/** What one clause of a query gives to passages, and all clauses together. */
export class Scoreboard {
  readonly scores: Float32Array;
  /** One bit for each clause that a passage answers. */
  readonly answered: Uint16Array;
  /** The passages that answer any clause. */
  readonly touched: number[] = [];
  readonly #gains: Float32Array;

  constructor(passageCount: number) {
    this.scores = new Float32Array(passageCount);
    this.answered = new Uint16Array(passageCount);
    this.#gains = new Float32Array(passageCount);
  }

  /**
   * Scores a clause. Of the several words that it stands for, the best in a passage counts.
   *
   * @param bit of the clause, from 0 to 15
   * @param give calls back for each passage and what it gains there, as often as it likes
   */
  addClause(bit: number, give: (gain: (passage: number, score: number) => void) => void): void {
    const gained: number[] = [];
    const gains = this.#gains;
    give((passage, score) => {
      const before = gains[passage] ?? 0;
      if (before === 0) gained.push(passage);
      if (score > before) gains[passage] = score;
    });
    for (const passage of gained) {
      if (this.answered[passage] === 0) this.touched.push(passage);
      this.scores[passage] = (this.scores[passage] ?? 0) + (gains[passage] ?? 0);
      this.answered[passage] = (this.answered[passage] ?? 0) | (1 << bit);
      gains[passage] = 0;
    }
  }

  clear(): void {
    for (const passage of this.touched) {
      this.scores[passage] = 0;
      this.answered[passage] = 0;
    }
    this.touched.length = 0;
  }
}

/** How many bits are set. */
export function countBits(bits: number): number {
  let rest = bits;
  let count = 0;
  while (rest > 0) {
    count += rest & 1;
    rest >>>= 1;
  }
  return count;
}
