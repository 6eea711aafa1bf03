import sharp from 'sharp';
import { escapeMarkup } from './letters.ts';
import { FAMILIES } from './typefaces.ts';

/** Never given out, or for nobody's use: what is drawn for these is what is drawn for lack of a letter. */
const NO_LETTER = { plain: '\u0378', beyond: '\u{10fffd}' };
/** The project's own fonts have these. */
const COMMON = /^[\u0020-\u017f\u2010-\u201f\u2026]$/u;
/** They show nothing of themselves, or only on another letter. */
const UNSEEN = /^[\p{Cc}\p{Cf}\p{Cs}\p{Z}\p{M}]$/u;
const SIZE = 60;
const TOLERANCE = 0.03;

/** A drawn letter, as far as telling an empty box by it goes: its size, and how full its edges are. */
interface Outline {
  width: number;
  height: number;
  edges: number[];
}

const known = new Map<string, Promise<Outline>>();

/**
 * The letters of a text, each once, that no font of this computer has and that would be drawn as
 * boxes; `loadTypefaces` has run.
 */
export async function findMissingLetters(text: string): Promise<string[]> {
  const letters = [...new Set(text)].filter((each) => !COMMON.test(each) && !UNSEEN.test(each));
  const missing: string[] = [];
  for (const letter of letters) if (await isMissing(letter)) missing.push(letter);
  return missing;
}

async function isMissing(letter: string): Promise<boolean> {
  const lack = await outline(letter.length === 1 ? NO_LETTER.plain : NO_LETTER.beyond);
  const drawn = await outline(letter);
  return (
    drawn.width === lack.width &&
    drawn.height === lack.height &&
    drawn.edges.every((share, index) => Math.abs(share - (lack.edges[index] ?? 0)) < TOLERANCE)
  );
}

function outline(letter: string): Promise<Outline> {
  const found = known.get(letter) ?? draw(letter);
  known.set(letter, found);
  return found;
}

async function draw(letter: string): Promise<Outline> {
  const text = { text: escapeMarkup(letter), font: `${FAMILIES.voice.join(',')} ${SIZE}`, dpi: 72 };
  const { data, info } = await sharp({ text }).raw().toBuffer({ resolveWithObject: true });
  const { width, height, channels } = info;
  const isInk = (x: number, y: number) => Number((data[(y * width + x) * channels] ?? 0) > 60);
  const share = (length: number, at: (index: number) => number) =>
    Array.from({ length }, (_, index) => at(index)).reduce((sum, ink) => sum + ink, 0) / length;
  return {
    width,
    height,
    edges: [
      ...[0, height - 1].map((y) => share(width, (x) => isInk(x, y))),
      ...[0, width - 1].map((x) => share(height, (y) => isInk(x, y))),
    ],
  };
}
