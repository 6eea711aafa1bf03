import { isSameWord, isUnspaced } from './plain-word.ts';
import type { QuotePart, QuoteParts } from './quote-parts.ts';
import { beginsSentence, type SpokenWord } from './spoken-words.ts';

/** A stretch of a passage compared with a quote: in both, in the quote only, said only, or who speaks from here on. */
export interface PassagePiece {
  kind: 'same' | 'quoted' | 'said' | 'speaker';
  /** Words; of a speaker, the id. */
  text: string;
}

/** What was said that comes nearest to a quote. */
export interface Passage {
  pieces: PassagePiece[];
  speaker?: string;
  startSeconds: number;
  endSeconds: number;
  /** How many of the quote's words are in it, 0–1. */
  share: number;
}

const LONGEST_QUOTE = 150;
/** With fewer words in common, a passage has nothing to do with the quote. */
const LEAST_SHARE = 0.4;

const MISSING = 20;
/** What an ellipsis leaves out costs little, but nearer is better. */
const OMITTED = 1;
const ADDED = 2;
/** A word where the quote has a bracket. */
const REPLACED = 5;
const CHANGE_OF_SPEAKER = 5;

/** How the alignment came to a cell: a word of both, of the quote only, of what was said only. */
const BOTH = 1;
const QUOTED = 2;
const SAID = 3;

/**
 * The stretch of what was said that needs the fewest changes to become the quote, by the edit
 * distance of words, with those changes.
 *
 * @returns undefined where nothing that was said is like it
 */
export function findPassage(quote: QuoteParts, words: readonly SpokenWord[]): Passage | undefined {
  const tokens = quote.parts.slice(0, LONGEST_QUOTE);
  const steps = align(tokens, words);
  const first = steps.find(({ word }) => word !== undefined)?.word;
  const last = steps.findLast(({ word }) => word !== undefined)?.word;
  const wanted = tokens.filter(({ kind }) => kind === 'word').length;
  const share = steps.filter(({ move }) => move === BOTH).length / Math.max(1, wanted);
  if (!first || !last || share < LEAST_SHARE) return undefined;
  const before = quote.opensWithGap ? listBefore(words, words.indexOf(first)) : [];
  const after = quote.closesWithGap ? listAfter(words, words.indexOf(last)) : [];
  return {
    pieces: buildPieces([...before.map(omit), ...steps, ...after.map(omit)]),
    startSeconds: first.startSeconds,
    endSeconds: last.endSeconds,
    share,
    ...(first.speaker !== undefined && { speaker: first.speaker }),
  };
}

/** What one person says in the sentence before a word. */
function listBefore(words: readonly SpokenWord[], at: number): readonly SpokenWord[] {
  let first = at;
  while (first > 0 && isOneSentence(words[first - 1], words[first])) first -= 1;
  return words.slice(first, at);
}

/** And after it. */
function listAfter(words: readonly SpokenWord[], at: number): readonly SpokenWord[] {
  let last = at;
  while (isOneSentence(words[last], words[last + 1])) last += 1;
  return words.slice(at + 1, last + 1);
}

function isOneSentence(word: SpokenWord | undefined, next: SpokenWord | undefined): boolean {
  return (
    word !== undefined &&
    next !== undefined &&
    word.speaker === next.speaker &&
    !beginsSentence(next)
  );
}

function omit(word: SpokenWord): Step {
  return { move: SAID, word, isOmitted: true };
}

interface Step {
  move: number;
  part?: QuotePart;
  word?: SpokenWord;
  /** Said where the quote has an ellipsis. */
  isOmitted: boolean;
}

function align(tokens: readonly QuotePart[], words: readonly SpokenWord[]): Step[] {
  const width = words.length + 1;
  const moves = new Uint8Array((tokens.length + 1) * width);
  let above = new Int32Array(width);
  for (const [index, token] of tokens.entries()) {
    const costs = new Int32Array(width);
    const skipped = costOfLeaving(token);
    for (let at = 0; at < width; at += 1) {
      const word = words[at - 1];
      const options: [number, number][] = [];
      if (word && isBoth(token, word)) options.push([BOTH, above[at - 1] ?? 0]);
      if (word)
        options.push([SAID, (costs[at - 1] ?? 0) + costOfSaying(token, word, words[at - 2])]);
      options.push([QUOTED, (above[at] ?? 0) + skipped]);
      const [move, cost] = options.reduce((best, option) => (option[1] < best[1] ? option : best));
      costs[at] = cost;
      moves[(index + 1) * width + at] = move;
    }
    above = costs;
  }
  return traceBack(tokens, words, moves, indexOfLeast(above));
}

function isBoth(token: QuotePart, word: SpokenWord): boolean {
  return token.kind === 'word' && isSameWord(token.plain, word.plain);
}

function costOfLeaving({ kind }: QuotePart): number {
  if (kind === 'gap') return 0;
  return kind === 'word' ? MISSING : ADDED;
}

const COST_OF_SAYING = { word: MISSING, gap: OMITTED, addition: REPLACED };

function costOfSaying(token: QuotePart, word: SpokenWord, before: SpokenWord | undefined): number {
  const isChange = before !== undefined && before.speaker !== word.speaker;
  return COST_OF_SAYING[token.kind] + (isChange ? CHANGE_OF_SPEAKER : 0);
}

function indexOfLeast(costs: Int32Array): number {
  let least = 0;
  for (let at = 1; at < costs.length; at += 1)
    if ((costs[at] ?? 0) < (costs[least] ?? 0)) least = at;
  return least;
}

function traceBack(
  tokens: readonly QuotePart[],
  words: readonly SpokenWord[],
  moves: Uint8Array,
  end: number,
): Step[] {
  const width = words.length + 1;
  const steps: Step[] = [];
  let [index, at] = [tokens.length, end];
  while (index > 0) {
    const move = moves[index * width + at] ?? QUOTED;
    const [part, word] = [tokens[index - 1], words[at - 1]];
    const isOmitted = move === SAID && part?.kind === 'gap';
    steps.push({
      ...{ move, isOmitted },
      ...(move !== SAID && part && { part }),
      ...(move !== QUOTED && word && { word }),
    });
    if (move !== SAID) index -= 1;
    if (move !== QUOTED) at -= 1;
  }
  return steps.reverse();
}

class PieceList {
  readonly pieces: PassagePiece[] = [];

  /** @param before what stands between this text and the one before it, where they are of one kind */
  add(kind: PassagePiece['kind'], text: string, before: string): void {
    const last = this.pieces.at(-1);
    if (last?.kind === kind && kind !== 'speaker')
      last.text += (last.text.endsWith('…') ? ' ' : before) + text;
    else this.pieces.push({ kind, text });
  }

  addEllipsis(): void {
    if (this.pieces.at(-1)?.text.endsWith('…') !== true) this.add('same', '…', ' ');
  }
}

function buildPieces(steps: readonly Step[]): PassagePiece[] {
  const list = new PieceList();
  let speaker = steps.find(({ word }) => word)?.word?.speaker;
  for (const { move, part, word, isOmitted } of steps) {
    if (word && word.speaker !== speaker) {
      speaker = word.speaker;
      list.add('speaker', speaker ?? '', '');
    }
    if (word && isOmitted && !word.negates && !word.isUnheard) list.addEllipsis();
    else if (word) list.add(move === BOTH ? 'same' : 'said', word.written, spaceBefore(word));
    else if (part && part.kind !== 'gap')
      list.add('quoted', part.written, isUnspaced(part.written) ? '' : ' ');
  }
  return list.pieces;
}

function spaceBefore({ before, written }: SpokenWord): string {
  if (before === '') return '';
  const tidy = before.replaceAll(/[[(][^\])]*[\])]?|[\])]/gu, ' ').replaceAll(/\s+/gu, ' ');
  return tidy === '' && !isUnspaced(written) ? ' ' : tidy;
}
