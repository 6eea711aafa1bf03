import sharp from 'sharp';
import { EYE_LINE, HEIGHT, WIDTH, type Box } from '../layout.ts';
import { escapeMarkup, LETTER_SPACING, LINE_HEIGHT, type FittedText } from '../letters.ts';
import { FAMILIES, type Typeface } from '../typefaces.ts';

/** A picture on a card, cut to what of it is seen. */
export interface PlacedPicture {
  path: string;
  /** Size to which the whole picture is scaled. */
  width: number;
  height: number;
  /** Where its corner would be; may lie outside the card. */
  x: number;
  y: number;
  /** What of the card it may cover. */
  within: Box;
}

/** A card as shapes: below the pictures and above them. */
export interface Drawing {
  /** The ground, `#rrggbb`. */
  ground: string;
  /** SVG below the pictures. */
  under?: string;
  pictures?: readonly PlacedPicture[];
  /** SVG above the pictures. */
  over: string;
}

/** Draws a card as a PNG in the size of the reel. */
export async function renderDrawing(drawing: Drawing): Promise<Buffer> {
  const pictures = await Promise.all((drawing.pictures ?? []).map(cutPicture));
  const ground = `<rect width="${WIDTH}" height="${HEIGHT}" fill="${drawing.ground}"/>`;
  return sharp(toSvg(ground + (drawing.under ?? '')))
    .composite([...pictures.flat(), { input: toSvg(drawing.over), left: 0, top: 0 }])
    .removeAlpha()
    .png({ compressionLevel: 3 })
    .toBuffer();
}

function toSvg(content: string): Buffer {
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}">${content}</svg>`,
  );
}

async function cutPicture({
  path,
  x,
  y,
  within,
  ...size
}: PlacedPicture): Promise<{ input: Buffer; left: number; top: number }[]> {
  const [width, height] = [Math.round(size.width), Math.round(size.height)];
  const [at, down] = [Math.round(x), Math.round(y)];
  const left = Math.max(at, within.x);
  const top = Math.max(down, within.y);
  const right = Math.min(at + width, within.x + within.width);
  const bottom = Math.min(down + height, within.y + within.height);
  if (right <= left || bottom <= top) return [];
  const region = { left: left - at, top: top - down, width: right - left, height: bottom - top };
  const input = await sharp(path)
    .resize(width, height, { fit: 'fill' })
    .extract(region)
    .png()
    .toBuffer();
  return [{ input, left, top }];
}

/** Words and where they stand. */
export interface TextPlace {
  /** Where lines begin, or end for `end`, pixels. */
  x: number;
  /** The first baseline. */
  y: number;
  colour: string;
  typeface: Typeface;
  /** As the first letter is written, where it is not said. */
  direction?: 'ltr' | 'rtl';
  /** Where `x` is: at the left of what is written, at its right or in its middle. */
  hangs?: 'left' | 'right' | 'middle';
  /** BCP 47 tag. */
  language?: string;
}

/** Lines of words as SVG. */
export function drawText(
  { lines, size }: Pick<FittedText, 'lines' | 'size'>,
  place: TextPlace,
): string {
  const {
    x,
    y,
    colour,
    typeface,
    direction = tellDirection(lines),
    hangs = 'left',
    language,
  } = place;
  const isTurned = direction === 'rtl';
  const anchor = {
    left: isTurned ? 'end' : 'start',
    right: isTurned ? 'start' : 'end',
    middle: 'middle',
  };
  const attributes = [
    `font-family="${FAMILIES[typeface].map((name) => `'${name}'`).join(', ')}"`,
    `font-size="${size.toFixed(2)}" letter-spacing="${spaceLetters(lines, size, typeface)}"`,
    `fill="${colour}" text-anchor="${anchor[hangs]}" direction="${direction}"`,
    ...(language === undefined ? [] : [`xml:lang="${escapeMarkup(language)}"`]),
  ];
  const down = size * LINE_HEIGHT[typeface];
  return lines
    .map((line, index) => {
      const at = `x="${x.toFixed(1)}" y="${(y + index * down).toFixed(1)}"`;
      return `<text ${at} ${attributes.join(' ')}>${escapeMarkup(line)}</text>`;
    })
    .join('');
}

const TURNED =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/** Which way a name or a title is written: as its first letter is. */
function tellDirection(lines: readonly string[]): 'ltr' | 'rtl' {
  const first = /\p{L}/u.exec(lines.join(' '))?.[0] ?? '';
  return TURNED.test(first) ? 'rtl' : 'ltr';
}

/** Letters that are joined in writing stay joined. */
const JOINED =
  /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Mongolian}\p{Script=Devanagari}\p{Script=Bengali}]/u;

function spaceLetters(lines: readonly string[], size: number, typeface: Typeface): string {
  if (lines.some((line) => JOINED.test(line))) return '0';
  return (LETTER_SPACING[typeface] * size).toFixed(2);
}

/** The line from face to face, or a stretch of it. */
export function drawLine(
  from: number,
  to: number,
  colour: string,
  { y = EYE_LINE, weight = 3, isDotted = false } = {},
): string {
  const dots = isDotted ? ` stroke-dasharray="0.1 9" stroke-linecap="round"` : '';
  return `<path d="M${from.toFixed(1)} ${y}H${to.toFixed(1)}" stroke="${colour}" stroke-width="${weight}"${dots} fill="none"/>`;
}
