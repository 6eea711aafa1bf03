import type { Side } from '../../domain/evidence.ts';
import type { Place, Problem } from '../../domain/problem.ts';
import { makeProblem } from '../catalogue.ts';

/** The text that stands on each side's colour. */
const TEXT_ON = { customer: '#14181b', employee: '#f3f6f4' } as const;
/** WCAG 2.2, success criterion 1.4.3. */
const LEAST_CONTRAST = 4.5;

/** Whether text can be read on a side's colour, `#rrggbb`. */
export function checkColour(side: Side, colour: string, at: Place): Problem[] {
  const ratio = contrastOf(colour, TEXT_ON[side]);
  const shown = (Math.floor(ratio * 10) / 10).toFixed(1);
  return ratio >= LEAST_CONTRAST ? [] : [makeProblem('look-contrast', at, side, colour, shown)];
}

/** Contrast ratio of two colours `#rrggbb` (WCAG 2.2), from 1 to 21. */
function contrastOf(one: string, other: string): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].toSorted(
    (a, b) => a - b,
  );
  return (lighter + 0.05) / (darker + 0.05);
}

function luminanceOf(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5]
    .map((from) => parseInt(colour.slice(from, from + 2), 16) / 255)
    .map((part) => (part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
