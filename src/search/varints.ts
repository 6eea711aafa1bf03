/** Whole numbers from 0 on as bytes: seven bits each, the eighth says that more follow. */
export class VarintWriter {
  #bytes = new Uint8Array(8);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  /** Adds a number from 0 to 2³¹ − 1. */
  write(value: number): void {
    let rest = value;
    while (rest > 0x7f) {
      this.#push((rest & 0x7f) | 0x80);
      rest >>>= 7;
    }
    this.#push(rest);
  }

  /** The bytes so far, sharing memory with the writer. */
  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #push(byte: number): void {
    if (this.#length === this.#bytes.length) {
      const grown = new Uint8Array(this.#bytes.length * 2);
      grown.set(this.#bytes);
      this.#bytes = grown;
    }
    this.#bytes[this.#length] = byte;
    this.#length += 1;
  }
}

/** Reads numbers in the order in which a VarintWriter wrote them. */
export class VarintReader {
  readonly #bytes: Uint8Array;
  #at: number;

  constructor(bytes: Uint8Array, at = 0) {
    this.#bytes = bytes;
    this.#at = at;
  }

  /** The offset of the next number. */
  get at(): number {
    return this.#at;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#bytes.length;
  }

  /** The next number; 0 past the end. */
  read(): number {
    let value = 0;
    let shift = 0;
    let byte: number;
    do {
      byte = this.#bytes[this.#at] ?? 0;
      this.#at += 1;
      value |= (byte & 0x7f) << shift;
      shift += 7;
    } while (byte > 0x7f);
    return value;
  }

  skip(count: number): void {
    for (let left = count; left > 0; left -= 1) {
      while ((this.#bytes[this.#at] ?? 0) > 0x7f) this.#at += 1;
      this.#at += 1;
    }
  }
}
