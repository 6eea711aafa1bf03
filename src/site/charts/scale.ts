import * as Plot from '@observablehq/plot';
import type { Side } from '../../domain/evidence.ts';
import { finishChart, openDocument } from './svg.ts';

/** Where one side stands between the two ends of a line. */
export interface Standing {
  side: Side;
  /** From 0, the left end, to 1, the right end. */
  at: number;
  href: string;
  /** What it says to whoever does not see it. */
  label: string;
}

const WIDTH = 100;
const HEIGHT = 6;
const RADIUS = 2.4;

/**
 * Draws the sightline with each side's half of a disc where the side stands: where both stand at one
 * place the disc is whole.
 */
export function drawScale(standings: readonly Standing[], label: string): string {
  const chart = Plot.plot({
    document: openDocument(),
    width: WIDTH,
    height: HEIGHT,
    margin: 0,
    marginLeft: RADIUS,
    marginRight: RADIUS,
    axis: null,
    x: { domain: [0, 1] },
    y: { domain: [0, 1] },
    marks: [
      Plot.ruleY([0.5]),
      ...(['customer', 'employee'] as const).map((side) =>
        Plot.dot(
          standings.filter((standing) => standing.side === side),
          {
            x: 'at',
            y: () => 0.5,
            r: RADIUS,
            symbol: HALVES[side],
            href: 'href',
            ariaLabel: 'label',
            title: 'label',
            className: side,
          },
        ),
      ),
    ],
  });
  return finishChart(chart, label);
}

/** The half of a disc that begins at an angle. */
function half(from: number): { draw: (context: CanvasPath, area: number) => void } {
  return {
    draw(context, area) {
      context.arc(0, 0, Math.sqrt(area / Math.PI), from, from + Math.PI);
      context.closePath();
    },
  };
}

const HALVES = { customer: half(Math.PI / 2), employee: half(-Math.PI / 2) };
