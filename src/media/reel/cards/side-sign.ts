import type { Side } from '../../../domain/evidence.ts';
import { measureLine } from '../letters.ts';
import { drawText } from './drawing.ts';

/** Half a disc, its flat edge toward the table, and the side in words. */
export async function drawSideSign(
  side: Side,
  word: string,
  place: { x: number; y: number; colour: string; size: number; hangs: 'left' | 'right' },
): Promise<string> {
  const { x, y, colour, size, hangs } = place;
  const [radius, gap] = [size * 0.42, size * 0.45];
  const style = { typeface: 'name', size } as const;
  const width = await measureLine(word, style);
  const left = hangs === 'left' ? x : x - width - gap - radius;
  // The word lies toward the table: behind the customer's sign, before the employee's.
  const isFirst = side === 'customer';
  const signX = isFirst ? left + radius : left + width + gap;
  const wordX = isFirst ? left + radius + gap : left;
  const turn = isFirst ? 0 : 1;
  const middle = y - size * 0.34;
  const sign = `<path d="M${signX} ${middle - radius}A${radius} ${radius} 0 0 ${turn} ${signX} ${middle + radius}Z" fill="${colour}"/>`;
  return sign + drawText({ lines: [word], size }, { x: wordX, y, colour, typeface: 'name' });
}
