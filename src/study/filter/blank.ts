/** A stretch of a body to be blanked. Offsets, end exclusive. */
export interface Hidden {
  start: number;
  end: number;
  /** Whether it stands in a line of text, where it leaves an empty expression behind. */
  isInline: boolean;
  /** How many block quotes it stands in; their marks are kept. */
  quoteDepth: number;
}

/** A stretch of a body to be replaced. */
export interface Replacement {
  start: number;
  end: number;
  text: string;
}

/**
 * Takes stretches out of a body. Every line break stays where it was; other characters become
 * spaces, so that positions hold.
 *
 * In a line of text the stretch becomes an empty expression of the same length: `**a <Only…>**`
 * would stop being strong if its inner end became a space.
 */
export function blankBody(
  body: string,
  hidden: readonly Hidden[],
  replacements: readonly Replacement[] = [],
): string {
  const fills = outermost(hidden).map((each) => ({ ...each, text: fill(body, each) }));
  const kept = replacements.filter(
    (each) => !fills.some((gone) => each.start < gone.end && each.end > gone.start),
  );
  let result = '';
  let from = 0;
  for (const edit of [...fills, ...kept].sort((one, other) => one.start - other.start)) {
    result += body.slice(from, edit.start) + edit.text;
    from = edit.end;
  }
  return result + body.slice(from);
}

/** The stretches that lie in no other; of two that are the same, the block. */
export function outermost(hidden: readonly Hidden[]): Hidden[] {
  const sorted = [...hidden].sort(
    (one, other) =>
      one.start - other.start ||
      other.end - one.end ||
      Number(one.isInline) - Number(other.isInline),
  );
  const found: Hidden[] = [];
  for (const each of sorted) if (each.start >= (found.at(-1)?.end ?? 0)) found.push(each);
  return found;
}

function fill(body: string, { start, end, isInline, quoteDepth }: Hidden): string {
  const source = body.slice(start, end);
  if (!isInline || source.length < '{/**/}'.length) return blank(source, quoteDepth);
  return `{/*${blank(source.slice(3, -3), quoteDepth)}*/}`;
}

function blank(source: string, quoteDepth: number): string {
  const [first = '', ...others] = source.split('\n');
  const marks = new RegExp(`^(?:[ \\t]*>){0,${quoteDepth}}`, 'u');
  return [
    spaces(first),
    ...others.map((line) => {
      const mark = marks.exec(line)?.[0] ?? '';
      return mark + spaces(line.slice(mark.length));
    }),
  ].join('\n');
}

function spaces(text: string): string {
  return text.replaceAll(/[^\r]/g, ' ');
}
