/** One replacement in a text; the end is exclusive. */
export interface Splice {
  start: number;
  end: number;
  text: string;
}

/** Replaces stretches of a text that do not overlap, and leaves all the rest as it is. */
export function spliceText(source: string, splices: readonly Splice[]): string {
  const ordered = [...splices].sort((one, other) => one.start - other.start);
  let position = 0;
  let result = '';
  for (const { start, end, text } of ordered) {
    if (start < position) throw new Error(`replacements overlap at offset ${String(start)}`);
    result += source.slice(position, start) + text;
    position = end;
  }
  return result + source.slice(position);
}
