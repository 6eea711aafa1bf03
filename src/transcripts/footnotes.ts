/** Words without the marks of footnotes in them. */
export interface Unmarked {
  text: string;
  /** How many marks were taken out. */
  count: number;
}

/** Marks that can be nothing else: `[^1]`, and `[[footnote]]1[[/footnote]]` of OHMS. */
const SURE_MARK = / ?(?:\[\^[^\]\s]{1,20}\]|\[\[footnote\]\][^[\]]{0,20}\[\[\/footnote\]\])/giu;
/** `[1]`: a mark only where there is such a footnote. */
const NUMBER_MARK = / ?\[(\d{1,4})\]/gu;

/** Takes the marks of footnotes out of words. @param known the numbers of footnotes that there are */
export function removeFootnoteMarks(text: string, known: ReadonlySet<string>): Unmarked {
  if (!text.includes('[')) return { text, count: 0 };
  let count = 0;
  const strike = (mark: string, number?: string) => {
    if (number !== undefined && !known.has(number)) return mark;
    count++;
    return '';
  };
  const unmarked = text
    .replaceAll(SURE_MARK, (mark) => strike(mark))
    .replaceAll(NUMBER_MARK, (mark: string, number: string) => strike(mark, number));
  return { text: unmarked, count };
}

/** Whether a row of words is the title of the notes below a transcript. */
export function isFootnotesTitle(text: string): boolean {
  return /^(?:foot|end)?notes ?:?$/iu.test(text.trim());
}

/** The number that a footnote's text begins with: `[1] …`, `[^1]: …`, `1. …`. */
export function findFootnoteNumber(text: string): string | undefined {
  const match = /^\s*(?:\[\^?(\d{1,4})\]:?|(\d{1,4})[.)])\s/u.exec(text);
  return match?.[1] ?? match?.[2];
}
