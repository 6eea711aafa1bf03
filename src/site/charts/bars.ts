import * as Plot from '@observablehq/plot';
import type { Side } from '../../domain/evidence.ts';
import { finishChart, openDocument } from './svg.ts';

/** A number as a bar that leads to what is behind it. */
export interface Bar {
  row: string;
  column: string;
  /** A whole number, 1 or more. */
  amount: number;
  href: string;
  /** What it says to whoever does not see it. */
  label: string;
  /** Filled rather than outlined. */
  isStrong: boolean;
}

/** Bars of one side in rows and columns, all to one scale. */
export interface BarGrid {
  /** What it shows, to whoever does not see it. */
  label: string;
  side: Side;
  rows: readonly string[];
  columns: readonly string[];
  bars: readonly Bar[];
  /** The amount that fills a column as far as bars may. */
  most: number;
}

/** How much of a column the longest bar fills: its number stands behind it. */
export const LONGEST_BAR = 0.72;
/** Up to this amount every one of it is told apart. */
const MOST_NOTCHED = 20;
/** The drawing is stretched over its frame: a unit is a hundredth of its width. */
const WIDTH = 100;
const PITCH = 10;

/**
 * Draws bars as SVG to be stretched over a frame: without text, and measured in shares of it. Bars of
 * customers grow to the left, those of employees to the right, away from the table.
 *
 * @param thickness how much of a row a bar fills, from 0 to 1
 */
export function drawBars(grid: BarGrid, thickness: number): string {
  const { label, side, rows, columns, bars, most } = grid;
  const gap = 1 - thickness;
  const chart = Plot.plot({
    document: openDocument(),
    width: WIDTH,
    height: rows.length * PITCH,
    margin: 0,
    axis: null,
    x: { domain: [0, most / LONGEST_BAR], reverse: side === 'customer' },
    // Half a gap at either end, so that rows are as high as the page's.
    y: { domain: [...rows], round: false, paddingInner: gap, paddingOuter: gap / 2 },
    fx: { domain: [...columns], round: false, padding: 0 },
    marks: [true, false].flatMap((isStrong) =>
      drawAlike(
        bars.filter((bar) => bar.isStrong === isStrong),
        most <= MOST_NOTCHED,
      ),
    ),
  });
  chart.setAttribute('preserveAspectRatio', 'none');
  return finishChart(chart, label);
}

/** Bars that look alike, and the notches in them. */
function drawAlike(bars: readonly Bar[], isNotched: boolean): Plot.Markish[] {
  const place = { fx: 'column', y: 'row', className: bars[0]?.isStrong ? 'strong' : 'light' };
  const mark = { href: 'href', ariaLabel: 'label', title: 'label' };
  return [
    Plot.barX(bars, { ...place, ...mark, x1: 0, x2: 'amount' }),
    Plot.tickX(isNotched ? bars.flatMap(findNotches) : [], { ...place, x: 'at' }),
  ];
}

function findNotches({ row, column, amount }: Bar): { row: string; column: string; at: number }[] {
  return Array.from({ length: amount - 1 }, (_, index) => ({ row, column, at: index + 1 }));
}

/** Where a bar ends, as a share of the frame from the side of the table. */
export function endOfBar({ side, columns, most }: BarGrid, { column, amount }: Bar): number {
  const at = columns.indexOf(column);
  const before = side === 'customer' ? columns.length - 1 - at : at;
  return (before + (LONGEST_BAR * amount) / most) / columns.length;
}
