import { listWords } from '../words.ts';

/** One thing that a query asks for: a word, or words in a row. */
export interface Clause {
  terms: string[];
  /** Whether the words must stand in a row: they were in quotes, or are one run without spaces. */
  isPhrase: boolean;
  /** Whether the last word may go on: it is still being typed. */
  isOpen: boolean;
}

/** A query, taken apart. */
export interface Query {
  clauses: Clause[];
  /** What must not stand in a result. */
  excluded: Clause[];
}

/** Beyond this nobody reads what they typed; it bounds the work for what was pasted by mistake. */
const LONGEST_QUERY = 300;
const MOST_CLAUSES = 12;
const PIECE = /(?<minus>(?<=^|\s)-)?(?:["“„«](?<phrase>[^"”“»]*)["”“»]?|(?<word>[^\s"“”„«»]+))/gu;
/** A run of a script without spaces gives several terms for one piece. */
const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Reads what was typed: words, `"words in a row"` and `-word`. Any text is a query. */
export function parseQuery(typed: string): Query {
  const text = typed.slice(0, LONGEST_QUERY);
  const query: Query = { clauses: [], excluded: [] };
  for (const match of text.matchAll(PIECE)) {
    const { minus, phrase, word } = match.groups ?? {};
    const isLast = match.index + match[0].length === text.length;
    const clauses = readPiece(
      phrase ?? word ?? '',
      phrase !== undefined,
      isLast && minus === undefined,
    );
    (minus === undefined ? query.clauses : query.excluded).push(...clauses);
  }
  query.clauses = unique(query.clauses).slice(0, MOST_CLAUSES);
  query.excluded = unique(query.excluded).slice(0, MOST_CLAUSES);
  return query;
}

function readPiece(piece: string, isQuoted: boolean, isLast: boolean): Clause[] {
  const words = listWords(piece);
  const terms = words.map(({ term }) => term).filter((term) => term !== '');
  if (terms.length === 0) return [];
  const isOpen = isLast && !isQuoted && /[\p{L}\p{M}\p{N}]$/u.test(piece);
  if (isQuoted || (SPACELESS.test(piece) && terms.length > 1)) {
    const row = dropBegun(terms);
    return [{ terms: row, isPhrase: row.length > 1, isOpen: false }];
  }
  return terms.map((term, index) => ({
    terms: [term],
    isPhrase: false,
    isOpen: isOpen && index === terms.length - 1,
  }));
}

/** The last character of a run of pairs begins a pair that may be any; the pair before it holds it. */
function dropBegun(terms: readonly string[]): string[] {
  const last = terms.at(-1) ?? '';
  const before = terms.at(-2) ?? '';
  const isBegun =
    countCharacters(last) === 1 && countCharacters(before) === 2 && before.endsWith(last);
  return isBegun && SPACELESS.test(last) ? terms.slice(0, -1) : [...terms];
}

function countCharacters(text: string): number {
  return Array.from(text).length;
}

function unique(clauses: readonly Clause[]): Clause[] {
  const byKey = new Map(clauses.map((clause) => [JSON.stringify(clause), clause]));
  return [...byKey.values()];
}
