import { isUnspaced } from './plain-word.ts';
import { joinWords } from './spoken-words.ts';

/** A quote, read: its words, what it leaves out, what it adds. */
export interface QuoteParts {
  parts: QuotePart[];
  /** Whether it begins or ends with an ellipsis, which then is no part. */
  opensWithGap: boolean;
  closesWithGap: boolean;
}

export type QuotePart =
  | { kind: 'word'; plain: string; written: string; before: string }
  /** An ellipsis. Beside an addition nothing may be left out: the addition would stand in its place. */
  | { kind: 'gap'; isBesideAddition: boolean }
  /** Words between `[ ]`. */
  | { kind: 'addition'; words: string[]; written: string };

const ELLIPSIS = /…|\u22ef|\.(?:\s?\.){2,}/u;
const PIECE = /\[([^\]]*)\]|…|\u22ef|\.(?:\s?\.){2,}/gu;
/** Brackets within a word, as for another letter case: `[T]he`, `it[s]`. */
const BRACKETED_LETTERS =
  /(?<=([\p{L}\p{N}])?)\[([\p{L}\p{M}\p{N}'’]+)\](?=(?:['’]?([\p{L}\p{N}]))?)/gu;

/**
 * Reads a quote as its author wrote it: `…`, `...`, `. . .` and `[…]` for an omission, `[ ]` for an
 * addition. Letters between brackets that are joined to a word are letters of the word.
 *
 * @param language BCP 47 tag of what was said
 */
export function readQuote(quote: string, language?: string): QuoteParts {
  const text = joinLetters(quote.replaceAll('［', '[').replaceAll('］', ']'));
  const parts: QuotePart[] = [];
  let from = 0;
  for (const match of text.matchAll(PIECE)) {
    addWords(parts, text.slice(from, match.index), language);
    addPiece(parts, match[0], match[1], language);
    from = match.index + match[0].length;
  }
  addWords(parts, text.slice(from), language);
  markNeighbours(parts);
  return trimGaps(parts);
}

function joinLetters(text: string): string {
  return text.replaceAll(
    BRACKETED_LETTERS,
    (bracket, before: string | undefined, letters: string, after: string | undefined) => {
      const isJoined = [before, after].some(
        (letter) => letter !== undefined && !isUnspaced(letter),
      );
      return isJoined ? letters : bracket;
    },
  );
}

function addWords(parts: QuotePart[], text: string, language: string | undefined): void {
  for (const word of joinWords(text, language)) parts.push({ kind: 'word', ...word });
}

function addPiece(
  parts: QuotePart[],
  written: string,
  inside: string | undefined,
  language: string | undefined,
): void {
  if (inside === undefined || ELLIPSIS.test(inside)) {
    const last = parts.at(-1);
    if (last?.kind !== 'gap') parts.push({ kind: 'gap', isBesideAddition: false });
  }
  const words = joinWords(inside ?? '', language).map(({ plain }) => plain);
  if (words.length > 0) parts.push({ kind: 'addition', words, written });
}

function markNeighbours(parts: readonly QuotePart[]): void {
  for (const [index, part] of parts.entries()) {
    if (part.kind !== 'gap') continue;
    part.isBesideAddition = [parts[index - 1], parts[index + 1]].some(
      (other) => other?.kind === 'addition',
    );
  }
}

function trimGaps(parts: QuotePart[]): QuoteParts {
  const opensWithGap = parts[0]?.kind === 'gap';
  const closesWithGap = parts.length > 1 && parts.at(-1)?.kind === 'gap';
  const end = closesWithGap ? parts.length - 1 : parts.length;
  return { parts: parts.slice(opensWithGap ? 1 : 0, end), opensWithGap, closesWithGap };
}

/** Whether there is any word in a quote that was to be said. */
export function holdsWords({ parts }: QuoteParts): boolean {
  return parts.some(({ kind }) => kind === 'word');
}
