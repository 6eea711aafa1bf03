/** Written without spaces: a line may end behind any letter. */
const DENSE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
/** As wide as two Latin letters. */
const WIDE =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;
const GRAPHEMES = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** A place where words may be parted. */
interface Break {
  /** Offset at which the first part ends; blanks that follow belong to neither. */
  end: number;
  start: number;
  /** 0 behind a sentence, 1 where nothing speaks for it. */
  cost: number;
}

/** A stretch of a text: offsets, end exclusive. */
export interface Stretch {
  from: number;
  to: number;
}

export interface LineLimits {
  /** Columns of a line: Latin letters, of which a Chinese character takes two. */
  columns: number;
  lines: number;
}

/** How wide a text is in columns. */
export function countColumns(text: string): number {
  let columns = 0;
  for (const { segment } of GRAPHEMES.segment(text)) columns += WIDE.test(segment) ? 2 : 1;
  return columns;
}

/**
 * Parts a text into stretches that each fit into some lines, by phrase: best behind a sentence, then
 * behind a comma, and never so that an article stands alone at an end where it can be helped.
 */
export function splitIntoPhrases(text: string, limits: LineLimits): Stretch[] {
  const whole = trimStretch(text, { from: 0, to: text.length });
  return whole.from === whole.to ? [] : splitStretch(text, whole, limits);
}

/** Breaks a text that fits into lines of about the same length, by phrase. */
export function breakIntoLines(text: string, limits: LineLimits): string[] {
  const tidy = tidyBlanks(text.trim());
  return (findLines(tidy, limits) ?? [tidy]).map((line) => line.replaceAll('\n', ' '));
}

function splitStretch(text: string, { from, to }: Stretch, limits: LineLimits): Stretch[] {
  const part = text.slice(from, to);
  if (findLines(tidyBlanks(part), limits)) return [{ from, to }];
  const { end, start } = findBreak(part, 0.5) ?? breakAnywhere(part, limits.columns);
  const first = trimStretch(text, { from, to: from + end });
  const second = trimStretch(text, { from: from + start, to });
  return [first, second].flatMap((each) => splitStretch(text, each, limits));
}

/** One blank between words, a line break where the source had one. */
function tidyBlanks(text: string): string {
  return text.replaceAll(/\s+/gu, (blank) => (blank.includes('\n') ? '\n' : ' '));
}

function trimStretch(text: string, { from, to }: Stretch): Stretch {
  const part = text.slice(from, to);
  const start = from + (part.length - part.trimStart().length);
  return { from: start, to: start + part.trim().length };
}

/** The lines; undefined where it does not fit. */
function findLines(text: string, { columns, lines }: LineLimits): string[] | undefined {
  const width = countColumns(text);
  if (width <= columns) return [text];
  const needed = Math.ceil(width / columns);
  for (let count = needed; count <= lines; count += 1) {
    const found = breakInto(text, count, columns);
    if (found) return found;
  }
  return undefined;
}

function breakInto(text: string, count: number, columns: number): string[] | undefined {
  if (count <= 1) return countColumns(text) <= columns ? [text] : undefined;
  const above = Math.floor(count / 2);
  const ranked = rankBreaks(text, above / count);
  for (const { end, start } of ranked) {
    const first = breakInto(text.slice(0, end), above, columns);
    const second = first && breakInto(text.slice(start), count - above, columns);
    if (second) return [...first, ...second];
  }
  return undefined;
}

/** How many places are tried before a text counts as one that does not fit. */
const TRIES = 6;

function rankBreaks(text: string, share: number): Break[] {
  const judge = ({ end, cost }: Break) => Math.abs(end / text.length - share) * 1.4 + cost * 0.8;
  return listBreaks(text)
    .sort((one, other) => judge(one) - judge(other))
    .slice(0, TRIES);
}

function findBreak(text: string, share: number): Break | undefined {
  return rankBreaks(text, share)[0];
}

/** A word that is longer than a line is parted where the line ends. */
function breakAnywhere(text: string, columns: number): Break {
  let end = 0;
  let width = 0;
  for (const { segment } of GRAPHEMES.segment(text)) {
    width += WIDE.test(segment) ? 2 : 1;
    if (end > 0 && width > columns) break;
    end += segment.length;
  }
  return { end, start: end, cost: 1 };
}

const SPACES = /\s+/gu;
/** Where whoever wrote the captions broke the line. */
const BROKEN = 0.1;

function listBreaks(text: string): Break[] {
  const atSpaces = [...text.matchAll(SPACES)].map((match) => {
    const [end, start] = [match.index, match.index + match[0].length];
    const cost = judgeSpace(text.slice(0, end), text.slice(start));
    return { end, start, cost: match[0].includes('\n') ? Math.min(BROKEN, cost) : cost };
  });
  return [...atSpaces, ...listDenseBreaks(text)].filter(
    ({ end, start }) => end > 0 && start < text.length,
  );
}

/** What follows a closing mark, or comes before an opening one, stays with its neighbour. */
const NO_START = /^[\p{Pe}\p{Pf}\p{Po}\p{M}ー々]/u;
const NO_END = /[\p{Ps}\p{Pi}]$/u;

function listDenseBreaks(text: string): Break[] {
  const segments = [...GRAPHEMES.segment(text)];
  return segments.slice(1).flatMap(({ index, segment }, before) => {
    const last = segments[before]?.segment ?? '';
    const mayPart = DENSE.test(segment) || (DENSE.test(last) && !/\s/u.test(segment));
    if (!mayPart || NO_START.test(segment) || NO_END.test(last) || /\s/u.test(last)) return [];
    return [
      {
        end: index,
        start: index,
        cost: /[。！？]$/u.test(last) ? 0 : /[、，]$/u.test(last) ? 0.2 : 0.9,
      },
    ];
  });
}

/** Articles, prepositions and the like: short in most languages, and they belong to what follows. */
const SHORT = 3;

function judgeSpace(before: string, after: string): number {
  if (/[.!?…؟۔。]["”’»)]*$/u.test(before)) return 0;
  if (/[,;:،؛–—-]["”’»)]*$/u.test(before)) return 0.25;
  const lastWord = /\S+$/u.exec(before)?.[0] ?? '';
  const nextWord = /^\S+/u.exec(after)?.[0] ?? '';
  if (lastWord.length <= SHORT) return 1;
  return nextWord.length <= SHORT ? 0.6 : 0.75;
}
