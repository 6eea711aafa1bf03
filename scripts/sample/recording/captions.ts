/** Captions that read well: a sentence at a time, at most two lines, broken by phrase. */
import type { Translations } from './script.ts';
import { findBreaths, SAMPLE_RATE } from './sound.ts';
import type { Spoken } from './timeline.ts';

export interface Caption {
  startSeconds: number;
  endSeconds: number;
  who: string;
  /** Which of the script's lines it belongs to; captions of two lines never join. */
  line: number;
  /** Whole sentences: a piece of one never joins another. */
  isWhole: boolean;
  words: string;
  translations: Translations;
}

const LINE_LENGTH = 42;
const CAPTION_LENGTH = 2 * LINE_LENGTH;
/** A shorter caption would flash by; it joins its neighbour where both fit. */
const SHORTEST_SECONDS = 1.2;

const PHRASE_STARTS =
  /^(and|but|because|which|that|who|when|where|while|with|for|so|or|if|y|pero|que|porque|cuando|con|para|si|o|ni|لأن\p{L}*|حين|[وف]\p{L}{3,})$/iu;

/** A line that ends on one of these leaves the ear hanging. */
const LEANS_ON_NEXT =
  /^(a|an|the|of|to|in|on|at|by|my|your|his|her|our|their|i|we|you|he|she|they|it|and|but|or|is|not|no|two|el|la|los|las|un|una|de|del|a|al|en|lo|le|les|me|se|su|sus|mi|y|o|que|con|por)$/iu;

export function buildCaptions(spoken: readonly Spoken[]): Caption[] {
  return spoken.flatMap(captionSentence).reduce<Caption[]>(joinShort, []);
}

/** WebVTT, as https://www.w3.org/TR/webvtt1/ has it: a voice to every cue. */
export function formatVtt(
  captions: readonly Caption[],
  nameOf: (who: string) => string,
  wordsOf: (caption: Caption) => string = (caption) => caption.words,
): string {
  const cues = captions.map(
    (caption) =>
      `${formatStamp(caption.startSeconds)} --> ${formatStamp(caption.endSeconds)}\n` +
      `<v ${nameOf(caption.who)}>${escapeText(breakLines(wordsOf(caption)))}\n`,
  );
  return ['WEBVTT\n', ...cues].join('\n');
}

/** Splits text into so many pieces of about one length, after a comma or before a phrase if it can. */
export function splitByPhrase(text: string, pieces: number): string[] {
  const words = text.split(' ');
  const cuts = new Set<number>();
  for (let piece = 1; piece < pieces; piece += 1) {
    cuts.add(findCut(words, (text.length * piece) / pieces, cuts));
  }
  const edges = [0, ...[...cuts].sort((one, other) => one - other), words.length];
  return edges.slice(1).map((end, index) => words.slice(edges[index], end).join(' '));
}

function captionSentence(said: Spoken): Caption[] {
  const pieces = countPieces(said);
  const words = splitByPhrase(said.sentence, pieces);
  const edges = findEdges(said, words);
  return words.map((piece, index) => ({
    startSeconds: (edges[index] ?? said.start) / SAMPLE_RATE,
    endSeconds: (edges[index + 1] ?? said.end) / SAMPLE_RATE,
    who: said.who,
    line: said.line,
    isWhole: pieces === 1,
    words: piece,
    translations: mapTexts(said.translations, (text) => splitByPhrase(text, pieces)[index] ?? ''),
  }));
}

function countPieces(said: Spoken): number {
  const texts = [said.sentence, ...Object.values(said.translations)];
  const most = Math.max(...texts.map((text) => text.split(' ').length));
  for (let pieces = 1; pieces < most; pieces += 1) {
    const longest = texts
      .flatMap((text) => splitByPhrase(text, pieces))
      .map((piece) => piece.length);
    if (Math.max(...longest) <= CAPTION_LENGTH) return pieces;
  }
  return most;
}

/** Where the pieces of a sentence begin in its sound: at a pause for breath near their share of letters. */
function findEdges(said: Spoken, pieces: readonly string[]): number[] {
  const letters = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const breaths = findBreaths(said.sound);
  const edges = [said.start];
  let before = 0;
  for (const piece of pieces.slice(0, -1)) {
    before += piece.length;
    edges.push(said.start + snapToBreath(breaths, (said.sound.length * before) / letters));
  }
  return [...edges, said.end];
}

function snapToBreath(breaths: readonly number[], expected: number): number {
  const near = breaths.filter((breath) => Math.abs(breath - expected) < 0.8 * SAMPLE_RATE);
  const [nearest] = near.sort(
    (one, other) => Math.abs(one - expected) - Math.abs(other - expected),
  );
  return nearest ?? Math.round(expected);
}

function joinShort(captions: Caption[], next: Caption): Caption[] {
  const last = captions.at(-1);
  if (!last || !canJoin(last, next)) return [...captions, next];
  const joined = { ...last, endSeconds: next.endSeconds, ...joinTexts(last, next) };
  return [...captions.slice(0, -1), joined];
}

function canJoin(last: Caption, next: Caption): boolean {
  if (last.line !== next.line || !last.isWhole || !next.isWhole) return false;
  const isShort = [last, next].some(
    ({ startSeconds, endSeconds }) => endSeconds - startSeconds < SHORTEST_SECONDS,
  );
  const { words, translations } = joinTexts(last, next);
  const lengths = [words, ...Object.values(translations)].map((text) => text.length);
  return isShort && Math.max(...lengths) <= CAPTION_LENGTH;
}

function joinTexts(last: Caption, next: Caption): Pick<Caption, 'words' | 'translations'> {
  return {
    words: `${last.words} ${next.words}`,
    translations: mapTexts(last.translations, (text, language) =>
      `${text} ${next.translations[language] ?? ''}`.trimEnd(),
    ),
  };
}

function mapTexts(
  texts: Translations,
  make: (text: string, language: string) => string,
): Translations {
  return Object.fromEntries(
    Object.entries(texts).map(([language, text]) => [language, make(text, language)]),
  );
}

function findCut(words: readonly string[], ideal: number, taken: ReadonlySet<number>): number {
  let best = { cut: 1, cost: Infinity };
  let position = 0;
  for (let cut = 1; cut < words.length; cut += 1) {
    position += (words[cut - 1]?.length ?? 0) + 1;
    const cost = Math.abs(position - ideal) + findCutCost(words[cut - 1] ?? '', words[cut] ?? '');
    if (!taken.has(cut) && cost < best.cost) best = { cut, cost };
  }
  return best.cut;
}

function findCutCost(before: string, after: string): number {
  if (/[.!?؟…]$/u.test(before)) return 0;
  if (/[,;:،؛]$/u.test(before)) return 4;
  if (LEANS_ON_NEXT.test(before)) return 50;
  return PHRASE_STARTS.test(after) ? 14 : 30;
}

function breakLines(text: string): string {
  return text.length <= LINE_LENGTH ? text : splitByPhrase(text, 2).join('\n');
}

function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}

function formatStamp(seconds: number): string {
  const milliseconds = Math.round(seconds * 1000);
  const pad = (value: number, length = 2): string => `${value}`.padStart(length, '0');
  const minutes = Math.floor(milliseconds / 60_000);
  return `${pad(Math.floor(minutes / 60))}:${pad(minutes % 60)}:${pad(Math.floor(milliseconds / 1000) % 60)}.${pad(milliseconds % 1000, 3)}`;
}
