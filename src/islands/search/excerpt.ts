/** A stretch of a text, and whether it was found. */
export interface Piece {
  text: string;
  isFound: boolean;
}

export type Marks = readonly (readonly [from: number, to: number])[];

/** Letters of a passage that are read at a glance. */
const GLANCE = 180;
/** Letters before the first word found that tell where it belongs. */
const LEAD = 60;

/** A text in pieces, those that were found apart from the others. */
export function markPieces(text: string, marks: Marks): Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    if (from > at) pieces.push({ text: text.slice(at, from), isFound: false });
    pieces.push({ text: text.slice(from, to), isFound: true });
    at = to;
  }
  if (at < text.length) pieces.push({ text: text.slice(at), isFound: false });
  return pieces;
}

/** The part of a passage around the first word found, with dots where more was said. */
export function cutExcerpt(text: string, marks: Marks): Piece[] {
  if (text.length <= GLANCE) return markPieces(text, marks);
  const [first = [0, 0]] = marks;
  const wanted = Math.min(first[0] - LEAD, text.length - GLANCE);
  const from = wanted <= 0 ? 0 : findGap(text, wanted, first[0]);
  const most = from + GLANCE;
  const to = most >= text.length ? text.length : Math.max(findLastGap(text, most), first[1]);
  const inside = marks.flatMap(([start, end]): [number, number][] =>
    start >= from && end <= to ? [[start - from, end - from]] : [],
  );
  return [
    ...(from > 0 ? [{ text: '… ', isFound: false }] : []),
    ...markPieces(text.slice(from, to), inside),
    ...(to < text.length ? [{ text: ' …', isFound: false }] : []),
  ];
}

/** Where a word begins, at an offset or after it; the limit where none does, as in scripts without spaces. */
function findGap(text: string, offset: number, limit: number): number {
  const gap = text.indexOf(' ', offset - 1) + 1;
  return gap === 0 || gap > limit ? limit : gap;
}

/** Where a word ends, at an offset or before it. */
function findLastGap(text: string, offset: number): number {
  const gap = text.lastIndexOf(' ', offset);
  return gap > offset - LEAD ? gap : offset;
}
