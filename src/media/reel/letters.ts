import sharp from 'sharp';
import { breakIntoLines, countColumns } from './phrases.ts';
import { FAMILIES, type Typeface } from './typefaces.ts';

/** How words are set. */
export interface TextStyle {
  typeface: Typeface;
  /** Pixels. */
  size: number;
}

/** Words that were made to fit: at most their size, less where they would be too wide or too high. */
export interface FittedText {
  lines: string[];
  size: number;
  /** Of the widest line, pixels. */
  width: number;
}

/** Between the lines, and between the letters, in parts of the size. */
export const LINE_HEIGHT: Record<Typeface, number> = { voice: 1.12, name: 1.2, editor: 1.28 };
export const LETTER_SPACING: Record<Typeface, number> = { voice: -0.018, name: -0.012, editor: 0 };
/** Widths grow with the size, so they are measured at one only. */
const MEASURED_SIZE = 100;
const SMALLER = 0.94;
const MOST_STEPS = 24;
/** How many lines more than their width asks for words may take, and how uneven these may be. */
const MORE_LINES = 3;
const UNEVEN = 1.3;

const known = new Map<string, Promise<number>>();

/** How wide a line is, pixels; `loadTypefaces` has run. */
export async function measureLine(text: string, { typeface, size }: TextStyle): Promise<number> {
  if (text.trim() === '') return 0;
  const key = `${typeface}\0${text}`;
  const width = known.get(key) ?? measure(text, typeface);
  known.set(key, width);
  const spacing = LETTER_SPACING[typeface] * countColumns(text);
  return ((await width) / MEASURED_SIZE + spacing) * size;
}

async function measure(text: string, typeface: Typeface): Promise<number> {
  const { info } = await sharp({
    text: {
      text: escapeMarkup(text),
      font: `${FAMILIES[typeface].join(',')} ${MEASURED_SIZE}`,
      dpi: 72,
    },
  })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return info.width;
}

/**
 * Breaks a text by phrase so that it fits into a box, as large as its style says or else as large as
 * it can be.
 *
 * @param text one string to be broken, or lines that were broken already and stay so where they fit
 */
export async function fitText(
  text: string | readonly string[],
  style: TextStyle,
  box: { width: number; height: number },
): Promise<FittedText> {
  const { typeface } = style;
  let { size } = style;
  let fitted = await setAt(text, style, box.width);
  for (let step = 0; step < MOST_STEPS; step += 1) {
    const height = fitted.lines.length * LINE_HEIGHT[typeface] * size;
    if (fitted.width <= box.width && height <= box.height) break;
    size *= SMALLER;
    fitted = await setAt(text, { ...style, size }, box.width);
  }
  return fitted;
}

async function setAt(
  text: string | readonly string[],
  style: TextStyle,
  width: number,
): Promise<FittedText> {
  const lines = typeof text === 'string' ? await breakToWidth(text, style, width) : [...text];
  const widths = await Promise.all(lines.map((line) => measureLine(line, style)));
  return { lines, size: style.size, width: Math.max(0, ...widths) };
}

/** As few lines as will do, of about the same length; a word that is too wide stays so. */
async function breakToWidth(text: string, style: TextStyle, width: number): Promise<string[]> {
  const columns = countColumns(text);
  const fewest = Math.max(1, Math.ceil((await measureLine(text, style)) / width));
  let lines = [text];
  for (let count = fewest; count < fewest + MORE_LINES; count += 1) {
    lines = breakIntoLines(text, { columns: Math.ceil((columns / count) * UNEVEN), lines: count });
    const widths = await Promise.all(lines.map((line) => measureLine(line, style)));
    if (Math.max(...widths) <= width) break;
  }
  return lines;
}

/** For Pango's markup and for drawings alike; what XML cannot hold is left out. */
export function escapeMarkup(text: string): string {
  return text
    .replaceAll(/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
