/** Where in a text an offset stands. Lines and columns from 1. */
export interface TextPlace {
  line: number;
  column: number;
}

/** Tells line and column of offsets into a text; the text is looked through once, when first asked. */
export class LineIndex {
  private starts: number[] | undefined;
  private readonly text: string;
  private readonly firstLine: number;

  /** @param firstLine the line on which the text begins in its file */
  constructor(text: string, firstLine = 1) {
    this.text = text;
    this.firstLine = firstLine;
  }

  find(offset: number): TextPlace {
    this.starts ??= [0, ...listLineStarts(this.text)];
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((this.starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: this.firstLine + low, column: offset - (this.starts[low] ?? 0) + 1 };
  }
}

function listLineStarts(text: string): number[] {
  return Array.from(text.matchAll(/\r\n?|\n/gu), (match) => match.index + match[0].length);
}
