import type { Side } from '../../domain/evidence.ts';

/** The tables of the two schemes and what is written on a field; the same as in tokens.css. */
const TABLE = { light: '#f7f8f6', dark: '#14191b' } as const;
const ON_FIELD = ['#14181b', '#f3f6f4'] as const;
const READABLE = 4.5;
/** Read from the back row, over a projector that washes everything out. */
const READABLE_FAR = 7;
const STEPS = 20;

/**
 * A study's own two colours as custom properties, each with what is readable on it and with a shade
 * of it that is readable on the table, in light and dark (WCAG 2.2, 1.4.3); and the field that is
 * projected, with what is readable on that (1.4.6).
 *
 * @returns declarations for a style attribute; empty where the study sets none
 */
export function buildColours(look: Partial<Record<Side, string>>): string {
  return Object.entries(look)
    .flatMap(([side, colour]) => [
      `--study-${side}: ${colour}`,
      `--study-on-${side}: ${readableOn(colour)}`,
      `--study-${side}-ink: light-dark(${shadeFor(colour, TABLE.light)}, ${shadeFor(colour, TABLE.dark)})`,
      ...projectColour(side, colour),
    ])
    .join('; ');
}

/** The ink or the paper, whichever stands out more. */
export function readableOn(field: string): string {
  const [ink, paper] = ON_FIELD;
  return contrast(ink, field) >= contrast(paper, field) ? ink : paper;
}

/** A field on the wall: as much of the colour as leaves what is written on it readable from afar. */
function projectColour(side: string, colour: string): string[] {
  const on = readableOn(colour);
  const [ink] = ON_FIELD;
  const field = moveAway(colour, on === ink ? '#ffffff' : '#000000', on, READABLE_FAR);
  return [`--study-wall-${side}: ${field}`, `--study-wall-on-${side}: ${on}`];
}

/** The colour itself, or as much of it as stays readable on the table. */
function shadeFor(colour: string, table: string): string {
  return moveAway(colour, table === TABLE.light ? '#000000' : '#ffffff', table, READABLE);
}

/** The colour, moved toward another only as far as it has to be to stand out from a third. */
function moveAway(colour: string, toward: string, from: string, least: number): string {
  for (let step = 0; step <= STEPS; step += 1) {
    const shade = mix(colour, toward, step / STEPS);
    if (contrast(shade, from) >= least) return shade;
  }
  return toward;
}

/** Contrast of two colours, 1 to 21 (WCAG 2.2, "contrast ratio"). */
export function contrast(a: string, b: string): number {
  const [darker = 0, lighter = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = channels(colour).map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function mix(from: string, to: string, share: number): string {
  const target = channels(to);
  const mixed = channels(from).map((value, index) =>
    Math.round(value + ((target[index] ?? value) - value) * share),
  );
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** Red, green and blue of `#rrggbb`, 0 to 255. */
function channels(colour: string): number[] {
  return [1, 3, 5].map((start) => Number.parseInt(colour.slice(start, start + 2), 16));
}
